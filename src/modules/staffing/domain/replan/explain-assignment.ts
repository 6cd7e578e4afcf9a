import type { Facts } from '#kernel/finding.ts';
import { sumOfTerms } from './assignment-price.ts';
import { limitsOf } from './limits-of.ts';
import { hoursOf, measureRule } from './measure-candidate.ts';
import type { Because, BecauseCode, CostTerm } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import type { ReplanProblem } from './problem.ts';
import { OUTBREAK } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import { knowsUnit } from './rules-of-place.ts';
import { dutyAround } from './rules-of-rest.ts';
import type { SetOracle } from './set-oracle.ts';
import { actorOfSet, withPair } from './set-oracle.ts';

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
  const actor = actorOfSet(pairs, person, state.given(person)) ?? person;
  const measure = (rule: Parameters<typeof measureRule>[2]) => measureRule(problem, engine, rule, actor, row, given);

  if (problem.pinGroups.some((group) => group.person === person && group.pairs.includes(pair))) say('pinned');
  if ((rows.belowMinimum[row] as number) > 0) say('below-minimum', { belowMinimum: rows.belowMinimum[row] as number });
  const atHome = people.home[person] === rows.unit[row];
  if (atHome) say('home-unit', measure('training'));
  else if (people.home[person] !== -1) say('trained-until', measure('training'));
  else if (knowsUnit(problem, person, row)) say('pool-unit', measure('training'));
  because.push(...explainChoices(problem, pair, given, terms));
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

/** What was opened for that lets the person have the shift, or makes them the one to be asked. */
function explainChoices(
  problem: ReplanProblem,
  pair: number,
  given: readonly number[],
  terms: readonly CostTerm[],
): Because[] {
  const { pairs, rows } = problem;
  const person = pairs.person[pair] as number;
  const row = pairs.row[pair] as number;
  const because: Because[] = [];
  const move = problem.moves[(pairs.actor[pair] as number) - problem.people.count];
  if (move) {
    const code = move.key.unitId === problem.rows.keys[row]?.unitId ? 'moved-shift' : 'borrowed';
    because.push({ code, facts: { ...move.key, ...(move.leaves === undefined ? {} : { leaves: move.leaves }) } });
  }
  const has = (code: CostTerm['code']) => terms.some((term) => term.code === code);
  if (has('response-team')) because.push({ code: 'response-team', facts: {} });
  if (has('wanted-hours')) {
    const wish = problem.wishes.get(person)?.[rows.offset[row] as number] ?? 0;
    because.push({ code: 'wanted-hours', facts: { wantedHours: hoursOf(wish) } });
  }
  if (has('arrival-training')) {
    because.push({ code: 'arrival-training', facts: { minutes: problem.arrivalMinutes[person] ?? 0 } });
  }
  if (problem.rows.keys[row]?.shift.includes('/')) {
    because.push({ code: 'part-of-shift', facts: { hours: hoursOf(rows.minutes[row] as number) } });
  }
  const duty = dutyAround(
    problem,
    (pairs.actor[pair] as number) < 0 ? person : (pairs.actor[pair] as number),
    given,
    row,
  );
  if (duty.to - duty.from > (limitsOf(problem, person).duty[rows.offset[row] as number] as number)) {
    because.push({ code: 'long-rotation', facts: { hours: hoursOf(duty.to - duty.from) } });
  }
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
