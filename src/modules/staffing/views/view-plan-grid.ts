import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { PlanGridReply } from '../contract.ts';
import { isAwayDuring, isOn } from '../domain/availability.ts';
import type { DecidedAssignment } from '../domain/decided-plan.ts';
import { leftOver, rowKeyOf } from '../domain/plan-figures.ts';
import type { OpenRow } from '../domain/replan/plan.ts';
import type { PersonCard } from '../domain/staffing-base.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import { createTimesOf } from '../domain/times-of-shift.ts';
import type { PlanRead } from '../store/read-plan.ts';

type GridUnit = PlanGridReply['units'][number];
type GridPerson = GridUnit['people'][number];
type GridDuty = NonNullable<GridPerson['cells'][number]['duties']>[number];

/** Shows the roster with the proposal in it: units with holes or proposed shifts, and the people whom the plan touches, or all. */
export function viewPlanGrid(read: PlanRead, people: 'touched' | 'all'): PlanGridReply {
  const { base, row, decided, open } = read;
  const touchedUnits = new Set([
    ...open.map((one) => one.unitId),
    ...decided.map(({ assignment }) => assignment.unitId),
  ]);
  const openIn = Map.groupBy(open, (one) => one.unitId);
  const givenIn = Map.groupBy(decided, ({ assignment }) => assignment.unitId);
  const givenTo = Map.groupBy(decided, ({ assignment }) => assignment.personId);
  const viewPerson = personViewer(read, givenTo);
  return {
    from: row.from,
    days: row.days,
    units: base.units
      .filter(({ unitId }) => touchedUnits.has(unitId))
      .map(({ unitId, name }): GridUnit => {
        const own = base.staffOf.get(unitId) ?? [];
        const visitors = visitorsOf(read, unitId, givenIn.get(unitId) ?? []);
        const shown = people === 'all' ? own : own.filter((person) => givenTo.has(person.personId));
        const hidden = people === 'all' ? [] : own.filter((person) => !givenTo.has(person.personId));
        return {
          unitId,
          name,
          rows: rowsOf(row, openIn.get(unitId) ?? [], givenIn.get(unitId) ?? []),
          people: [...shown, ...visitors]
            .sort((a, b) => compareNames(a.name, b.name))
            .map((person) => viewPerson(person, unitId)),
          awayPeople: hidden.filter((person) => awayUntil(read, person) !== undefined).length,
        };
      }),
  };
}

/** People who are given shifts in a unit that is not theirs. */
function visitorsOf({ base }: PlanRead, unitId: string, given: readonly DecidedAssignment[]): PersonCard[] {
  const ids = new Set(given.map(({ assignment }) => assignment.personId));
  return [...ids].flatMap((id) => base.people.get(id) ?? []).filter((person) => person.homeUnitId !== unitId);
}

function rowsOf(
  period: { readonly from: PlainDate; readonly days: number },
  open: readonly OpenRow[],
  given: readonly DecidedAssignment[],
): GridUnit['rows'] {
  const taken = Map.groupBy(
    given.filter(({ word }) => word?.decision !== 'refuse'),
    ({ assignment }) => rowKeyOf(assignment),
  );
  return [...Map.groupBy(open, (one) => `${one.competence}\n${one.shift}`).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const missingBefore = new Array<number>(period.days).fill(0);
    const missingAfter = new Array<number>(period.days).fill(0);
    for (const one of rows) {
      const day = daysBetween(period.from, one.date);
      missingBefore[day] = one.missing;
      missingAfter[day] = leftOver(one, taken.get(rowKeyOf(one))?.length ?? 0).missing;
    }
    return [{ competence: first.competence, shift: first.shift, missingBefore, missingAfter }];
  });
}

/** The first day back of somebody away in the period; null while it is not known, undefined for who is there. */
function awayUntil({ picture, row }: PlanRead, person: PersonCard): PlainDate | null | undefined {
  const last = (picture.awayOf.get(person.personId) ?? [])
    .filter((one) => !one.workOnly && daysBetween(one.from, row.from) > -row.days)
    .filter((one) => one.to === null || one.to > row.from)
    .at(-1);
  return last?.to;
}

function personViewer(
  read: PlanRead,
  givenTo: ReadonlyMap<string, readonly DecidedAssignment[]>,
): (person: PersonCard, unitId: string) => GridPerson {
  const { base, picture, row } = read;
  const timesOf = createTimesOf(base.municipality.shifts);
  return (person, unitId) => {
    const stretches = picture.awayOf.get(person.personId) ?? [];
    const given = givenTo.get(person.personId) ?? [];
    const duties = Array.from({ length: row.days }, (): GridDuty[] => []);
    const isGiven = (duty: { date: PlainDate; shift: string; unitId: string }) =>
      given.some(
        ({ assignment: one }) => one.date === duty.date && one.shift === duty.shift && one.unitId === duty.unitId,
      );
    const isGivenUp = (duty: { date: PlainDate; shift: string; unitId: string }) =>
      given.some(
        ({ assignment: { insteadOf }, word }) =>
          word?.decision !== 'refuse' &&
          insteadOf?.date === duty.date &&
          insteadOf.shift === duty.shift &&
          insteadOf.unitId === duty.unitId,
      );
    for (const duty of base.rosterOf.get(person.personId) ?? []) {
      const times = timesOf(duty);
      if (isAwayDuring(stretches, times.from, times.to) || isGiven(duty) || isGivenUp(duty)) continue;
      duties[daysBetween(row.from, duty.date)]?.push({ shift: duty.shift, unitId: duty.unitId, state: 'stands' });
    }
    for (const { assignment, word } of given) {
      const refused = word?.decision === 'refuse';
      duties[daysBetween(row.from, assignment.date)]?.push({
        shift: assignment.shift,
        unitId: assignment.unitId,
        competence: assignment.competence,
        state: refused ? 'refused' : row.state === 'published' ? 'published' : 'proposed',
        ...(word ? { decision: word.decision } : {}),
      });
    }
    const foreign = person.homeUnitId !== null && person.homeUnitId !== unitId;
    return {
      personId: person.personId,
      name: person.name,
      competence: person.competence,
      source: person.source,
      fromUnitName: foreign ? nameOfUnit(base, person.homeUnitId) : null,
      awayUntil: awayUntil(read, person) ?? null,
      cells: duties.map((list, day) => ({
        ...(stretches.some((one) => !one.workOnly && isOn(one, read.dates[day] ?? row.from))
          ? { away: true as const }
          : {}),
        ...(list.length > 0 ? { duties: list } : {}),
      })),
    };
  };
}
