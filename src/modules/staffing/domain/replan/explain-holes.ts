import { createRefusals } from './decisions.ts';
import { createPeopleOfUnit } from './legal-pairs.ts';
import type { HoleReason, HoleReasonCode } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

const ORDER: readonly HoleReasonCode[] = ['refused', ...HARD_RULES, 'cost'];

/** Says for any row why each person not given to it is not: the first rule in the way on top of the finished plan. */
export interface HoleExplainer {
  /** How many people each reason stops; the numbers add up to everybody not given to the row. */
  reasons(row: number): HoleReason[];
  /** The reason of one person. */
  reasonOf(person: number, row: number): HoleReasonCode;
}

/** Explains the holes of a finished plan; `given` are the rows of each person in order of start, `actorOf` whom the rules see. */
export function createHoleExplainer(
  world: ReplanWorld,
  engine: RuleEngine,
  given: (person: number) => readonly number[],
  actorOf: (person: number) => number = (person) => person,
): HoleExplainer {
  const isRefused = createRefusals(world);
  const peopleOf = createPeopleOfUnit(world);
  const refusers = peopleWithRefusals(world);
  const byCompetence = new Int32Array(world.competences.length);
  for (let p = 0; p < world.people.count; p++) {
    const own = world.people.competence[p] as number;
    byCompetence[own] = (byCompetence[own] as number) + 1;
  }
  const covers = (own: number, row: number) =>
    world.covers[own * world.competences.length + (world.rows.competence[row] as number)] === 1;

  const reasonOf = (person: number, row: number): HoleReasonCode =>
    isRefused(person, row) ? 'refused' : (engine.firstBroken(actorOf(person), row, given(person)) ?? 'cost');

  return {
    reasonOf,
    reasons: (row) => {
      const counts = new Map<HoleReasonCode, number>();
      const count = (code: HoleReasonCode, people: number) => counts.set(code, (counts.get(code) ?? 0) + people);
      // Everyone is first counted by competence alone, as strangers to the unit; those looked at one by one are moved.
      for (let own = 0; own < byCompetence.length; own++) {
        count(covers(own, row) ? 'training' : 'competence', byCompetence[own] as number);
      }
      const known = peopleOf(world.rows.unit[row] as number);
      const oneByOne = refusers.length === 0 ? known : [...new Set([...known, ...refusers])];
      for (const person of oneByOne) {
        count(covers(world.people.competence[person] as number, row) ? 'training' : 'competence', -1);
        if (!given(person).includes(row)) count(reasonOf(person, row), 1);
      }
      return ORDER.filter((code) => (counts.get(code) ?? 0) > 0).map((code) => ({
        code,
        people: counts.get(code) ?? 0,
      }));
    },
  };
}

function peopleWithRefusals(world: ReplanWorld): number[] {
  const people = new Set<number>();
  for (const decision of world.decisions) {
    const person = world.people.indexOf.get(decision.personId);
    if (decision.decision === 'refuse' && person !== undefined) people.add(person);
  }
  return [...people];
}
