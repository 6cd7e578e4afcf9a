import type { Finding } from '#kernel/finding.ts';
import { contains } from '#kernel/interval.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { DemandRow, Municipality, WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import { assessConsent } from './assess-consent.ts';
import { assessCrossSite } from './assess-cross-site.ts';
import { assessDailyRest } from './assess-daily-rest.ts';
import { assessDutyHours } from './assess-duty-hours.ts';
import { assessOnePlace } from './assess-one-place.ts';
import { assessOutbreakIn, assessOutbreakOut } from './assess-outbreak.ts';
import { assessOvertimeWeek, assessOvertimeWeeks, weekIndexOf } from './assess-overtime.ts';
import { assessTraining } from './assess-training.ts';
import { assessWeekHours } from './assess-week-hours.ts';
import type { KnownRoster } from './assess-weekly-rest.ts';
import { assessWeeklyRest } from './assess-weekly-rest.ts';
import { datedRule } from './dated-rule.ts';
import { earlierOvertime } from './earlier-overtime.ts';
import { placementFinding } from './placement-finding.ts';
import type { Places } from './places.ts';
import { placesOf } from './places.ts';
import { publishedShiftsOf, standingShiftsOf } from './published-shifts.ts';
import type { WorkShift } from './work-shift.ts';
import { dutiesOf, workOf } from './work-shift.ts';
import type { Worker } from './worker.ts';
import { hasCompetence, workersOf } from './worker.ts';

/**
 * What the published roster breaks: working time by law or agreement, and who may work where. Shifts lost to absence count
 * nowhere. Each finding is dated on the shift that completes the breach; by person in file order, then by date.
 */
export function assessPublishedRoster(municipality: Municipality): Finding[] {
  const workers = workersOf(municipality);
  const standing = standingShiftsOf(publishedShiftsOf(municipality), workers);
  const known = knownRoster(municipality);
  if (known === undefined) return [];
  const places = placesOf(municipality);
  const demand = Map.groupBy(municipality.demand ?? [], slotKey);
  const worked = Map.groupBy(municipality.worked, (row) => row.staffId);
  return [...workers.values()].flatMap((worker) => {
    const shifts = standing.get(worker.personId) ?? [];
    const work = workOf(shifts);
    if (shifts.length === 0) return [];
    return [
      ...assessHours(worker, work, municipality, known, worked.get(worker.personId) ?? []),
      ...assessOnePlace(shifts),
      ...assessTraining(worker, work),
      ...assessConsent(worker, work),
      ...assessOutbreakIn(worker, work, places),
      ...assessWhileStatusLasts(worker, work, municipality, places),
      ...assessDemandedCompetence(worker, work, demand),
    ].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
  });
}

function knownRoster({ roster }: Municipality): KnownRoster | undefined {
  let known: { firstDay: number; lastDay: number } | undefined;
  for (const { date } of roster) {
    const day = dayNumberOf(date);
    known = known
      ? { firstDay: Math.min(known.firstDay, day), lastDay: Math.max(known.lastDay, day) }
      : { firstDay: day, lastDay: day };
  }
  return known;
}

/** The limits of the Working Environment Act on one person's work, in order. */
function assessHours(
  worker: Worker,
  work: readonly WorkShift[],
  { rules }: Municipality,
  known: KnownRoster,
  worked: readonly WorkedWeek[],
): Finding[] {
  const duties = dutiesOf(work);
  const weeklyHours = datedRule(rules, 'weeklyHours');
  const norm = (date: WorkShift['date']): number => worker.weeklyHours ?? weeklyHours(date).value;
  const earlier = earlierOvertime(worked, weekIndexOf(known.firstDay));
  return [
    ...assessDailyRest(duties, datedRule(rules, 'dailyRestHours')),
    ...assessWeeklyRest(work, datedRule(rules, 'weeklyRestHours'), known),
    ...assessDutyHours(duties, datedRule(rules, 'dutyHours')),
    ...assessWeekHours(work, datedRule(rules, 'weekHours')),
    ...assessOvertimeWeek(work, datedRule(rules, 'overtimeWeekHours'), norm),
    ...assessOvertimeWeeks(work, datedRule(rules, 'overtimeFourWeekHours'), 4, norm, earlier),
    ...assessOvertimeWeeks(work, datedRule(rules, 'overtimeYearHours'), 52, norm, earlier),
  ];
}

/** While a unit has an outbreak or is closed to other sites: people who work both there and elsewhere in those days. */
function assessWhileStatusLasts(
  worker: Worker,
  work: readonly WorkShift[],
  { unitStatus }: Municipality,
  places: Places,
): Finding[] {
  const found = unitStatus.flatMap((status) => {
    const meanwhile = work.filter((shift) => contains<string>(status, shift.date));
    if (!meanwhile.some((shift) => shift.unitId === status.unitId)) return [];
    return status.status === 'outbreak'
      ? assessOutbreakOut(meanwhile, places)
      : assessCrossSite(worker, meanwhile, places);
  });
  const once = new Map(found.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()];
}

/** Shifts on which the unit asks for people, but for none of the competences that the person may stand in for. */
function assessDemandedCompetence(
  worker: Worker,
  work: readonly WorkShift[],
  demand: ReadonlyMap<string, readonly DemandRow[]>,
): Finding[] {
  return work.flatMap((shift): Finding[] => {
    const rows = (demand.get(slotKey(shift)) ?? []).filter((row) => row.normal > 0);
    if (rows.length === 0 || rows.some((row) => hasCompetence(worker, row.competence))) return [];
    const facts = { competence: worker.competence, demanded: rows.map((row) => row.competence) };
    return [{ ...placementFinding('competence', shift, facts), level: 'warn' }];
  });
}

function slotKey(at: { readonly unitId: string; readonly date: string; readonly shift: string }): string {
  return JSON.stringify([at.unitId, at.date, at.shift]);
}
