import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { canRemind, chaseSteps } from '../../domain/reports/overdue-report.ts';
import { readOverdueReports, readReportStandings } from './read-report-standing.ts';
import { raiseEscalation, raiseOverdue, raiseReminder } from './report-tasks.ts';

/** What a round of chasing did. */
export interface Chased {
  readonly notified: number;
  readonly escalated: number;
}

/** Gives leaders a task for each overdue report, and the crisis leader one for those that stay missing. Running it again changes nothing. */
export async function chaseOverdueReports(work: Work): Promise<Chased> {
  let [notified, escalated] = [0, 0];
  for (const report of await readOverdueReports(work, await readReportStandings(work))) {
    const unit = { unitId: report.unitId, name: report.unitName };
    const steps = chaseSteps(report, work.now);
    if (steps.notify && (await raiseOverdue(work, unit, report.slot))) notified++;
    if (steps.escalate && (await raiseEscalation(work, unit, report.slot))) escalated++;
  }
  return { notified, escalated };
}

/** What came of reminding: units reminded, reports passed on to the crisis leader, units left alone. */
export interface Reminded {
  readonly reminded: number;
  readonly escalated: number;
  /** Not overdue any more, or reminded a moment ago. */
  readonly notOverdue: number;
}

/** Reminds the leaders of units whose report is overdue; the second reminder brings the crisis leader in. */
export async function remindReports(work: Work, unitIds: readonly string[]): Promise<Reminded> {
  const scope = work.access.scopeOf(work.actor, 'situation.report.remind');
  const wanted = new Set(unitIds.filter((unitId) => reaches(scope, unitId)));
  let [reminded, escalated] = [0, 0];
  for (const report of await readOverdueReports(work, await readReportStandings(work))) {
    if (!wanted.has(report.unitId) || !canRemind(report, work.now)) continue;
    const unit = { unitId: report.unitId, name: report.unitName };
    await raiseReminder(work, unit, report.slot, report.reminders.length + 1);
    reminded++;
    const after = { ...report, reminders: [...report.reminders, work.now] };
    if (chaseSteps(after, work.now).escalate && (await raiseEscalation(work, unit, report.slot))) escalated++;
    await work.audit({
      action: 'situation.report.reminded',
      subjectKind: 'unit-report',
      subjectId: `${report.unitId}|${report.slot.date}|${report.slot.minute}`,
      unitId: report.unitId,
      facts: { number: after.reminders.length },
    });
  }
  return { reminded, escalated, notOverdue: unitIds.length - reminded };
}
