import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CandidatesReply } from '../contract.ts';
import { chosenAssignments, decisionsForSearch } from '../domain/decided-plan.ts';
import { rowKeyOf } from '../domain/plan-figures.ts';
import type { GivenShifts } from '../domain/rank-shift-candidates.ts';
import { rankShiftCandidates } from '../domain/rank-shift-candidates.ts';
import type { RowKey } from '../domain/replan/plan.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { readChoiceRows } from './read-choice-rows.ts';
import { readPlan } from './read-plan.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { reachesPerson, unitsInReach } from './units-in-reach.ts';

/** A shift to be looked at, and the days judged around it. */
export interface CandidatesWish extends RowKey {
  readonly from?: PlainDate | undefined;
  readonly days: number;
  readonly limit: number;
}

/** Who may take an open shift as the roster stands. */
export async function readCandidates(work: Work, wish: CandidatesWish): Promise<CandidatesReply> {
  const today = wish.from ?? work.clock.today();
  const isWithin = today <= wish.date && wish.date < addDays(today, wish.days);
  const period = { from: isWithin ? today : wish.date, days: wish.days };
  const { picture } = await readStaffingPicture(work, period);
  return rank(work, picture, wish, { assignments: [], refusals: [] });
}

/** Who may take an open shift on top of a plan; who is refused does not count as given. */
export async function readPlanCandidates(work: Work, planId: number, wish: CandidatesWish): Promise<CandidatesReply> {
  const { row, picture, words } = await readPlan(work, planId);
  const assignments = row.document ? chosenAssignments(row.document, words) : [];
  const refusals = decisionsForSearch(words).filter((one) => one.decision === 'refuse');
  const { choices } = row;
  const opened = {
    choices,
    rows: await readChoiceRows(work.trx, choices),
    parts: row.document?.parts ?? [],
    holidaysIn: norwegianHolidays,
  };
  return rank(work, picture, wish, { assignments, refusals, opened });
}

function rank(work: Work, picture: StaffingPicture, wish: CandidatesWish, given: GivenShifts): CandidatesReply {
  const { base } = picture;
  const { unitId, date, shift, competence } = wish;
  work.access.demand(work.actor, 'staffing.map.read', unitId);
  const reach = unitsInReach(work, base, 'staffing.map.read', undefined);
  const row = { unitId, date, shift, competence };
  const { candidates, excluded, lifts } = rankShiftCandidates(picture, row, given);
  const namedOf = (personIds: readonly string[]) =>
    personIds
      .flatMap((id) => base.people.get(id) ?? [])
      .filter((person) => reachesPerson(reach, person))
      .map(({ personId, name, homeUnitId }) => ({ personId, name, unitName: nameOfUnit(base, homeUnitId) }));
  const proposed = new Set(
    given.assignments.filter((one) => rowKeyOf(one) === rowKeyOf(row)).map((one) => one.personId),
  );
  return {
    row: { ...row, unitName: nameOfUnit(base, unitId) ?? '' },
    possible: candidates.length,
    candidates: candidates.slice(0, wish.limit).map(({ possible: _, reason: __, terms, checks, ...candidate }) => {
      const person = base.people.get(candidate.personId);
      return {
        ...candidate,
        name: person?.name ?? candidate.personId,
        homeUnitId: person?.homeUnitId ?? null,
        homeUnitName: nameOfUnit(base, person?.homeUnitId ?? null),
        proposed: proposed.has(candidate.personId),
        terms: [...terms],
        checks: [...checks],
      };
    }),
    lifts: lifts.map(({ rules, personIds }) => ({
      rules: [...rules],
      people: personIds.length,
      named: namedOf(personIds),
    })),
    excluded: excluded.map(({ code, people, personIds }) => ({
      code,
      people,
      named: code === 'competence' ? [] : namedOf(personIds),
    })),
  };
}
