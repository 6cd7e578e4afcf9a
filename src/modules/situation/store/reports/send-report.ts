import type { Finding } from '#kernel/finding.ts';
import { minutesBetween } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordCounts } from '#modules/equipment/index.ts';
import type { UnitInTree } from '#modules/organisation/index.ts';
import { readStaffCounts, readUnitTree } from '#modules/organisation/index.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { assessReport } from '../../domain/reports/assess-report.ts';
import type { ReportFigures, UnitReport } from '../../domain/reports/report-figures.ts';
import { unchangedFigures } from '../../domain/reports/report-figures.ts';
import type { ReportSlot } from '../../domain/reports/report-slot.ts';
import { slotKey, slotOpensAt, slotsBetween } from '../../domain/reports/report-slot.ts';
import { REPORT_SLOTS } from '../../rules/report-slots.ts';
import { findReportBefore, readRevisions } from './read-reports.ts';
import { readSlotPlans } from './read-slot-plans.ts';
import { closeReportTasks, raiseDeathTask } from './report-tasks.ts';
import { getReportingUnit } from './reporting-units.ts';

/** A report of a unit and slot; `revision` is the one the reporter saw there, 0 for none. */
export interface ReportToSend {
  readonly unitId: string;
  readonly slot: ReportSlot;
  readonly revision: number;
  readonly figures: ReportFigures;
  /** Codes of findings that the reporter says are right all the same. */
  readonly confirmedFindings: readonly string[];
  readonly unchanged?: boolean;
}

export interface SentReport {
  readonly report: UnitReport;
  readonly tasksClosed: number;
}

/** What does not look right in figures not yet sent. */
export async function checkReport(
  work: Work,
  unitId: string,
  slot: ReportSlot,
  figures: ReportFigures,
): Promise<Finding[]> {
  work.access.demand(work.actor, 'situation.report.send', unitId);
  const previous = await findReportBefore(work, unitId, slot);
  const staff = (await readStaffCounts(work)).get(unitId);
  return assessReport(figures, { previous, staff });
}

/**
 * Takes a unit's report of a slot, or a correction of it. Refuses a slot that the unit does not have, that is not open yet or is
 * too old; a slot that somebody else reported meanwhile; and findings that the reporter has not confirmed.
 */
export async function sendReport(work: Work, sent: ReportToSend): Promise<SentReport> {
  const { unitId, slot, figures } = sent;
  work.access.demand(work.actor, 'situation.report.send', unitId);
  const unit = await getReportingUnit(work, unitId);
  await demandOpenSlot(work, unitId, slot);
  const latest = await demandSeen(work, sent);
  const findings = await checkReport(work, unitId, slot, figures);
  const unconfirmed = findings.map((one) => one.code).filter((code) => !sent.confirmedFindings.includes(code));
  if (unconfirmed.length > 0 && !sent.unchanged) refuse('situation.report.unconfirmed', { codes: unconfirmed });
  const report: UnitReport = {
    ...figures,
    unitId,
    slotDate: slot.date,
    slotMinute: slot.minute,
    revision: (latest?.revision ?? 0) + 1,
    reportedAt: work.now,
    reportedBy: work.actor.accountId ?? null,
    unchanged: sent.unchanged ?? false,
    confirmedFindings: findings.map((one) => one.code),
  };
  await insertReport(work, report);
  if (figures.deaths > (latest?.deaths ?? 0)) await raiseDeathTask(work, unit, slot, figures.deaths);
  const tasksClosed = await closeReportTasks(work, unitId);
  if (figures.equipment.length > 0 && (await isAloneAtSite(work, unit))) {
    await recordCounts(work, unit.siteId, work.clock.today(), figures.equipment);
  }
  return { report, tasksClosed };
}

/** Repeats the report of the slot before, in one tap. Refuses where there is none to repeat. */
export async function sendUnchanged(
  work: Work,
  sent: Pick<ReportToSend, 'unitId' | 'slot' | 'revision'>,
): Promise<SentReport> {
  work.access.demand(work.actor, 'situation.report.send', sent.unitId);
  const previous = await findReportBefore(work, sent.unitId, sent.slot);
  if (!previous) refuse('situation.report.nothing-to-repeat', { unit: sent.unitId });
  return sendReport(work, { ...sent, figures: unchangedFigures(previous), confirmedFindings: [], unchanged: true });
}

/** Whether the unit is the only one at its site that uses equipment, so that what it counts is what the site has. */
export async function isAloneAtSite(work: Pick<Work, 'trx'>, unit: UnitInTree): Promise<boolean> {
  const units = await readUnitTree(work);
  const parents = new Set(units.flatMap((one) => one.parentId ?? []));
  return units.every((one) => one.unitId === unit.unitId || one.siteId !== unit.siteId || parents.has(one.unitId));
}

async function demandOpenSlot(work: Work, unitId: string, slot: ReportSlot): Promise<void> {
  const plan = (await readSlotPlans(work, unitId)).of(unitId);
  const slots = slotsBetween(plan, addDays(slot.date, -1), slot.date);
  const index = slots.findIndex((one) => slotKey(one) === slotKey(slot));
  const found = slots[index];
  if (!found) refuse('situation.report.no-such-slot', { date: slot.date, minute: slot.minute });
  if (slotOpensAt(found, slots[index - 1]) > work.now) {
    refuse('situation.report.slot-not-open', { date: slot.date, minute: slot.minute });
  }
  if (slot.date < addDays(work.clock.today(), -REPORT_SLOTS.correctableDays)) {
    refuse('situation.report.slot-too-old', { date: slot.date, days: REPORT_SLOTS.correctableDays });
  }
}

/** The newest revision of the slot; refuses when it is another than the reporter saw, and says who reported and when. */
async function demandSeen(work: Work, sent: ReportToSend): Promise<UnitReport | undefined> {
  // Two who report at once follow each other here, so that the second meets the first one's revision.
  await work.trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', work.trx.tenantId)
    .where('unit.unitId', '=', sent.unitId)
    .forUpdate()
    .execute();
  const [latest] = await readRevisions(work, sent.unitId, sent.slot);
  if ((latest?.revision ?? 0) !== sent.revision && latest) {
    const names = await readAccountNames(work.trx, [latest.reportedBy]);
    refuse('situation.report.changed-meanwhile', {
      by: names.get(latest.reportedBy) ?? '',
      revision: latest.revision,
      minutesAgo: Math.round(minutesBetween(latest.reportedAt, work.now)),
      reportedAt: latest.reportedAt,
    });
  }
  return latest;
}

async function insertReport(work: Work, report: UnitReport): Promise<void> {
  await work.trx
    .insertInto('unitReport')
    .values({
      ...report,
      tenantId: work.trx.tenantId,
      equipment: JSON.stringify(report.equipment),
      confirmedFindings: [...report.confirmedFindings],
    })
    .execute();
  await work.audit({
    action: report.revision === 1 ? 'situation.report.sent' : 'situation.report.corrected',
    subjectKind: 'unit-report',
    subjectId: `${report.unitId}|${report.slotDate}|${report.slotMinute}`,
    unitId: report.unitId,
    facts: { revision: report.revision, unchanged: report.unchanged },
  });
  work.announce('report');
}
