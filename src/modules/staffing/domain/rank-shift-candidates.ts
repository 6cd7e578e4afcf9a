import { refuse } from '#kernel/refusal.ts';
import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { isAbout } from './decided-plan.ts';
import { partOfBase, peopleKnowing } from './part-of-base.ts';
import { rowKeyOf } from './plan-figures.ts';
import { sumOfTerms, termsOfGiven } from './replan/assignment-price.ts';
import { compileWorld } from './replan/compile-world.ts';
import { SOURCES } from './replan/index-people.ts';
import { measureRule } from './replan/measure-candidate.ts';
import type { Assignment, Candidate, CandidateRanking, HoleReasonCode, RowKey } from './replan/plan.ts';
import { HARD_RULES } from './replan/plan.ts';
import type { ReplanWorld } from './replan/problem.ts';
import type { RuleEngine } from './replan/rule-engine.ts';
import { createRuleEngine, withRowInOrder } from './replan/rule-engine.ts';
import { slotKeyOf } from './staffing-base.ts';
import type { StaffingPicture } from './staffing-picture.ts';

const ORDER: readonly HoleReasonCode[] = ['refused', ...HARD_RULES, 'cost'];

/** What stands besides the published roster: shifts of a plan, and who has been refused what. */
export interface GivenShifts {
  readonly assignments: readonly Assignment[];
  readonly refusals: readonly PlanDecision[];
}

/**
 * Who may take one open shift on top of what is given, cheapest first, with each rule tried; and everybody else under the first
 * reason in the way. Somebody who has the shift in the plan is ranked as if it were free.
 */
export function rankShiftCandidates(
  picture: StaffingPicture,
  row: RowKey,
  { assignments, refusals }: GivenShifts,
): CandidateRanking {
  const { base, awayOf } = picture;
  const known = peopleKnowing(base, new Set([row.unitId]));
  const theirs = assignments.filter((one) => known.has(one.personId));
  const slots = new Set([row, ...theirs].map(slotKeyOf));
  const world = compileWorld(partOfBase(base, awayOf, known, slots), base.period);
  const indexOf = new Map(world.rows.keys.map((key, index) => [rowKeyOf(key), index]));
  const index = indexOf.get(rowKeyOf(row));
  if (index === undefined) return refuse('staffing.shift.not-open', { ...row });
  const engine = createRuleEngine(world);
  const givenTo = givenRows(world, theirs, indexOf, index);
  const candidates: Candidate[] = [];
  const excluded = new Map<HoleReasonCode, string[]>();
  const exclude = (code: HoleReasonCode, personId: string) =>
    excluded.set(code, [...(excluded.get(code) ?? []), personId]);
  const covers = coversOf(picture, row.competence);
  for (const person of base.people.values()) {
    const { personId } = person;
    if (refusals.some((one) => isAbout(one, { ...row, personId }))) exclude('refused', personId);
    else if (!known.has(personId)) exclude(covers.has(person.competence) ? 'training' : 'competence', personId);
    else {
      const at = world.people.indexOf.get(personId) ?? -1;
      const given = givenTo.get(at) ?? [];
      const broken = engine.firstBroken(at, index, given);
      if (broken) exclude(broken, personId);
      else candidates.push(candidateOf(world, engine, at, index, given));
    }
  }
  return {
    row,
    candidates: candidates.sort((a, b) => a.addedCost - b.addedCost || (a.personId < b.personId ? -1 : 1)),
    excluded: ORDER.flatMap((code) => {
      const personIds = excluded.get(code) ?? [];
      return personIds.length > 0 ? [{ code, people: personIds.length, personIds }] : [];
    }),
  };
}

/** Rows given to each person besides the one looked at, in order of start. */
function givenRows(
  world: ReplanWorld,
  assignments: readonly Assignment[],
  indexOf: ReadonlyMap<string, number>,
  except: number,
): Map<number, number[]> {
  const given = new Map<number, number[]>();
  for (const one of assignments) {
    const person = world.people.indexOf.get(one.personId);
    const row = indexOf.get(rowKeyOf(one));
    if (person === undefined || row === undefined || row === except) continue;
    given.set(person, withRowInOrder(world, given.get(person) ?? [], row));
  }
  return given;
}

function candidateOf(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  row: number,
  given: readonly number[],
): Candidate {
  const all = withRowInOrder(world, given, row);
  const terms = termsOfGiven(world, engine, person, all);
  const before = termsOfGiven(world, engine, person, given);
  const { people } = world;
  return {
    personId: people.ids[person] ?? '',
    source: SOURCES[people.source[person] ?? 0] ?? 'own',
    competence: world.competences[people.competence[person] ?? -1] ?? '',
    possible: true,
    addedCost: sumOfTerms(terms.flat()) - sumOfTerms(before.flat()),
    terms: terms[all.indexOf(row)] ?? [],
    checks: HARD_RULES.map((rule) => ({
      rule,
      ok: true,
      facts: measureRule(world, engine, rule, person, row, given),
    })),
  };
}

/** Competences that may stand on rows of one, itself included. */
function coversOf({ base }: StaffingPicture, competence: string): ReadonlySet<string> {
  const others = base.municipality.competences.filter((one) => one.covers.includes(competence));
  return new Set([competence, ...others.map((one) => one.competence)]);
}
