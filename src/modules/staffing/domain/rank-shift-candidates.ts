import type { PlanDecision, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { Opened } from './assess-still-lawful.ts';
import { NOTHING_OPENED } from './assess-still-lawful.ts';
import { choiceFactsOf } from './choice-facts.ts';
import { isAbout } from './decided-plan.ts';
import { partOfBase, peopleKnowing } from './part-of-base.ts';
import { rowKeyOf } from './plan-figures.ts';
import { compileWorld } from './replan/compile-world.ts';
import type { Assignment, CandidateRanking, HoleReasonCode, RowKey } from './replan/plan.ts';
import { HARD_RULES } from './replan/plan.ts';
import { rankCandidates } from './replan/rank-candidates.ts';
import { slotKeyOf } from './staffing-base.ts';
import type { StaffingPicture } from './staffing-picture.ts';

const ORDER: readonly HoleReasonCode[] = ['refused', ...HARD_RULES, 'cost'];

/** What stands besides the published roster: shifts of a plan, and who has been refused what. */
export interface GivenShifts {
  readonly assignments: readonly Assignment[];
  readonly refusals: readonly PlanDecision[];
  /** What the plan was opened for. */
  readonly opened?: Opened | undefined;
}

/**
 * Ranks who could take a shift on top of what is given, as if it were free: who has it in the plan is ranked with the others. Only
 * those who know the unit are tried; strangers to it are counted by competence, as the rules' order has it.
 */
export function rankShiftCandidates(
  picture: StaffingPicture,
  row: RowKey,
  { assignments, refusals, opened = NOTHING_OPENED }: GivenShifts,
): CandidateRanking {
  const { base, awayOf } = picture;
  const known = peopleKnowing(base, new Set([row.unitId]));
  const theirs = assignments.filter((one) => known.has(one.personId) && rowKeyOf(one) !== rowKeyOf(row));
  const part = partOfBase(base, awayOf, known, new Set([row, ...theirs].map(slotKeyOf)));
  const decisions = refusals.filter((one) => known.has(one.personId));
  const alongside = [...part.staff.map((one) => one.staffId), ...part.pool.map((one) => one.personId)];
  const strangersInPart = alongside.filter((id) => !known.has(id));
  const municipality = {
    ...part,
    ...opened.rows,
    decisions,
    shifts: [...part.shifts, ...opened.parts],
    roster: part.roster.filter((row) => !theirs.some((one) => isGivenUp(one, row))),
  };
  const choices = { ...opened.choices, split: undefined, moveShifts: undefined, borrow: undefined };
  const facts = choiceFactsOf(municipality, choices, base.period, opened.holidaysIn);
  const world = compileWorld(municipality, { ...base.period, choices, facts });
  const ranking = rankCandidates(world, { assignments: theirs }, row, strangersInPart);
  const excluded = new Map(ranking.excluded.map(({ code, personIds }) => [code, [...personIds]]));
  const covering = coversOf(picture, row.competence);
  for (const { personId, competence } of base.people.values()) {
    if (known.has(personId)) continue;
    const isRefused = refusals.some((one) => isAbout(one, { ...row, personId }));
    const code = isRefused ? 'refused' : covering.has(competence) ? 'training' : 'competence';
    excluded.set(code, [...(excluded.get(code) ?? []), personId]);
  }
  return {
    ...ranking,
    excluded: ORDER.flatMap((code) => {
      const personIds = excluded.get(code) ?? [];
      return personIds.length > 0 ? [{ code, people: personIds.length, personIds }] : [];
    }),
  };
}

/** Whether a published shift is the one that a proposed shift is given instead of. */
function isGivenUp({ personId, insteadOf }: Assignment, row: RosterRow): boolean {
  return (
    insteadOf !== undefined &&
    row.staffId === personId &&
    row.date === insteadOf.date &&
    row.shift === insteadOf.shift &&
    row.unitId === insteadOf.unitId
  );
}

/** Competences that may stand on rows of one, itself included. */
function coversOf({ base }: StaffingPicture, competence: string): ReadonlySet<string> {
  const others = base.municipality.competences.filter((one) => one.covers.includes(competence));
  return new Set([competence, ...others.map((one) => one.competence)]);
}
