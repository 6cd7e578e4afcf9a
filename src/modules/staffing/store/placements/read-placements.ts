import type { Selectable } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { OutbreakRule } from '#modules/organisation/domain/resource-rows.ts';
import { readPeopleNames } from '#modules/organisation/index.ts';
import type { Placement } from '#platform/db/row-types.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PlacementsReply, PlacementView } from '../../contract.ts';
import { assessProgress } from '../../domain/placements/assess-progress.ts';
import { attendanceDays } from '../../domain/placements/attendance.ts';
import type { PlacementPlan, PlacementState } from '../../domain/placements/placement.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { knownRosterOf } from './known-roster.ts';

/** Days of the picture asked for; its roster reaches two weeks further. */
const PICTURE_DAYS = 14;
/** Days that placements over are still shown. */
const SHOWN_AFTER_DAYS = 30;

type Row = Selectable<Placement>;

/** Student placements of the units the actor may see: who supervises on which days, hours, and what an outbreak asks of them. */
export async function readPlacements(work: Work): Promise<PlacementsReply> {
  const { trx, access, actor } = work;
  const today = work.clock.today();
  const scope = access.scopeOf(actor, 'staffing.placement.read');
  const changes = access.scopeOf(actor, 'staffing.placement.change');
  const { picture } = await readStaffingPicture(work, { from: today, days: PICTURE_DAYS });
  const { base } = picture;
  const roster = knownRosterOf(picture, today);
  const rows = (
    await trx
      .selectFrom('placement')
      .selectAll()
      .where('placement.tenantId', '=', trx.tenantId)
      .where('placement.closedOn', 'is', null)
      .where('placement.endsOn', '>', addDays(today, -SHOWN_AFTER_DAYS))
      .execute()
  ).filter(({ unitId }) => scope === 'everywhere' || scope.has(unitId));
  const decisions = await readDecisions(work, rows);
  const outbreakSince = (unitId: string): PlainDate | undefined =>
    base.municipality.unitStatus.find(
      ({ status, from, to, ...one }) =>
        status === 'outbreak' && one.unitId === unitId && from <= today && (to === undefined || today < to),
    )?.from;
  const names = await readPeopleNames(
    work,
    rows.flatMap(({ supervisorId, secondSupervisorId }) => [supervisorId ?? [], secondSupervisorId ?? []].flat()),
  );
  const nameOf = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? personId));
  const placements = rows.map((row): PlacementView => {
    const plan = planOf(row);
    const competence = row.supervisorId === null ? undefined : base.people.get(row.supervisorId)?.competence;
    const isActive = row.student !== null && (plan.state === 'planned' || plan.state === 'paused');
    const days = isActive ? attendanceDays(plan, roster, competence) : [];
    const own = decisions.filter(({ placementId }) => placementId === row.placementId);
    const since = outbreakSince(row.unitId);
    const isDecided = own.some(({ fromDay }) => since !== undefined && fromDay >= since);
    const isThere = isActive && plan.from <= today && today < plan.to;
    const progress = isActive ? assessProgress(plan, roster, days, today) : undefined;
    return {
      ...fieldsOf(row),
      placementId: row.placementId,
      unitName: base.unitOf.get(row.unitId)?.name ?? row.unitId,
      supervisorName: nameOf(row.supervisorId),
      secondSupervisorName: nameOf(row.secondSupervisorId),
      state: plan.state,
      pausedFrom: row.pausedFrom,
      extraDays: [...plan.extraDays],
      revision: row.revision,
      days: days.map(({ date, shift, supervision, personId, isExtra }) => ({
        date,
        shift,
        supervision,
        isExtra,
        personName: personId === null ? null : (base.people.get(personId)?.name ?? nameOf(personId)),
      })),
      progress: progress
        ? {
            plannedHours: progress.plannedHours,
            estimatedHours: progress.estimatedHours,
            missingHours: progress.missingHours,
            lostDays: [...progress.lostDays],
            catchUp: [...progress.catchUp],
          }
        : null,
      outbreakSince: isThere && since !== undefined && !isDecided ? since : null,
      decisions: own.map(({ placementId: _, unitId, decision, ...one }) => ({
        ...one,
        decision: decision as PlacementView['decisions'][number]['decision'],
        unitName: unitId === null ? null : (base.unitOf.get(unitId)?.name ?? unitId),
      })),
      canChange: changes === 'everywhere' || changes.has(row.unitId),
    };
  });
  return {
    today,
    rosterTo: roster.to,
    placements: placements.toSorted((a, b) => (`${a.unitName} ${a.from}` < `${b.unitName} ${b.from}` ? -1 : 1)),
    canChange: changes === 'everywhere' || changes.size > 0,
  };
}

/** A row as its days and progress are judged. */
export function planOf(row: Row): PlacementPlan {
  return {
    placementId: row.placementId,
    unitId: row.unitId,
    supervisorId: row.supervisorId,
    secondSupervisorId: row.secondSupervisorId,
    from: row.startsOn,
    to: row.endsOn,
    weekdays: row.weekdays,
    shift: row.shift,
    requiredHours: row.requiredHours,
    doneHours: row.doneHours,
    outbreakRule: row.outbreakRule as OutbreakRule,
    state: row.state as PlacementState,
    pausedFrom: row.pausedFrom,
    extraDays: row.extraDays as PlainDate[],
  };
}

function fieldsOf(row: Row) {
  return {
    unitId: row.unitId,
    school: row.school,
    programme: row.programme,
    studyYear: row.studyYear,
    student: row.student,
    supervisorId: row.supervisorId,
    secondSupervisorId: row.secondSupervisorId,
    from: row.startsOn,
    to: row.endsOn,
    weekdays: row.weekdays as PlacementView['weekdays'],
    shift: row.shift,
    requiredHours: row.requiredHours,
    doneHours: row.doneHours,
    goals: row.goals,
    goalsDone: row.goalsDone,
    outbreakRule: row.outbreakRule as OutbreakRule,
    extraHoursPerWeek: row.extraHoursPerWeek,
  };
}

async function readDecisions({ trx }: Work, rows: readonly Row[]) {
  if (rows.length === 0) return [];
  return trx
    .selectFrom('placementDecision')
    .leftJoin('account', 'account.accountId', 'placementDecision.decidedBy')
    .select([
      'placementDecision.placementId',
      'placementDecision.decision',
      'placementDecision.unitId',
      'placementDecision.fromDay',
      'placementDecision.reason',
      'placementDecision.decidedAt',
      'account.name as decidedBy',
    ])
    .where('placementDecision.tenantId', '=', trx.tenantId)
    .where(
      'placementDecision.placementId',
      'in',
      rows.map(({ placementId }) => placementId),
    )
    .orderBy('placementDecision.decisionId', 'desc')
    .execute();
}
