import type { Facts } from '#kernel/finding.ts';
import { sumOfTerms } from './assignment-price.ts';
import { measureRule } from './measure-candidate.ts';
import type { Because, BecauseCode, CostTerm } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import type { ReplanProblem } from './problem.ts';
import { OUTBREAK } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import type { SetOracle } from './set-oracle.ts';
import { withPair } from './set-oracle.ts';

/** Why this person has this shift: what the rules saw, and how the price compares with others who could have it. */
export function explainAssignment(
  problem: ReplanProblem,
  engine: RuleEngine,
  oracle: SetOracle,
  state: PlanState,
  pair: number,
  terms: readonly CostTerm[],
): Because[] {
  const { people, rows, pairs } = problem;
  const person = pairs.person[pair] as number;
  const row = pairs.row[pair] as number;
  const given = state.given(person).map((other) => pairs.row[other] as number);
  const because: Because[] = [];
  const say = (code: BecauseCode, facts: Facts = {}) => because.push({ code, facts });
  const measure = (rule: Parameters<typeof measureRule>[2]) => measureRule(problem, engine, rule, person, row, given);

  if (problem.pinGroups.some((group) => group.person === person && group.pairs.includes(pair))) say('pinned');
  if ((rows.belowMinimum[row] as number) > 0) say('below-minimum', { belowMinimum: rows.belowMinimum[row] as number });
  const atHome = people.home[person] === rows.unit[row];
  say(atHome ? 'home-unit' : people.home[person] === -1 ? 'pool-unit' : 'trained-until', measure('training'));
  const competence = measure('competence');
  say(competence['own'] === competence['asked'] ? 'own-competence' : 'covers-competence', competence);
  if (!atHome && people.home[person] !== -1) say('consented');
  const status = problem.units.status[
    (rows.unit[row] as number) * problem.days + (rows.offset[row] as number)
  ] as number;
  if ((status & OUTBREAK) !== 0) say(atHome ? 'outbreak-own-staff' : 'outbreak-team');
  const rest = measure('daily-rest');
  if (rest['restBeforeHours'] !== undefined) {
    say('rest-before', { restHours: rest['restBeforeHours'], limitHours: rest['limitHours'] ?? 0 });
  }
  if (rest['restAfterHours'] !== undefined) {
    say('rest-after', { restHours: rest['restAfterHours'], limitHours: rest['limitHours'] ?? 0 });
  }
  const weekly = measure('weekly-rest');
  if (weekly['restHours'] !== undefined) say('weekly-rest', weekly);
  say('week-hours', measure('hours-week'));
  const overtime = measure('overtime');
  if (Number(overtime['overtimeHours']) > 0) say('overtime-hours', overtime);
  say('extra-shift-number', { number: given.indexOf(row) + 1, ...measure('max-extra') });
  because.push(compareWithOthers(problem, oracle, state, pair));
  say('price', { points: sumOfTerms(terms), ...Object.fromEntries(terms.map((term) => [term.code, term.points])) });
  return because;
}

/** Who else could have the place if it were free, and at what price. */
function compareWithOthers(problem: ReplanProblem, oracle: SetOracle, state: PlanState, pair: number): Because {
  const { pairs } = problem;
  const row = pairs.row[pair] as number;
  const person = pairs.person[pair] as number;
  const set = state.given(person);
  const ownPrice =
    oracle.cost(person, set) -
    oracle.cost(
      person,
      set.filter((other) => other !== pair),
    );
  let others = 0;
  let cheaper = 0;
  let nextPoints = Number.POSITIVE_INFINITY;
  for (let i = pairs.rowStart[row] as number; i < (pairs.rowStart[row + 1] as number); i++) {
    const other = pairs.ofRow[i] as number;
    const otherPerson = pairs.person[other] as number;
    const otherSet = state.given(otherPerson);
    if (otherSet.includes(other)) continue;
    const points = oracle.cost(otherPerson, withPair(otherSet, other)) - oracle.cost(otherPerson, otherSet);
    if (points === Number.POSITIVE_INFINITY) continue;
    others++;
    if (points < ownPrice) cheaper++;
    nextPoints = Math.min(nextPoints, points);
  }
  if (others === 0) return { code: 'only-candidate', facts: {} };
  if (cheaper === 0) return { code: 'cheapest-candidate', facts: { others, nextPoints } };
  return { code: 'needed-for-whole', facts: { others, cheaper } };
}
