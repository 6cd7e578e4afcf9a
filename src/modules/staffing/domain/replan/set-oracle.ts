import { priceTogether } from './assignment-price.ts';
import type { LegalPairs, ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import { SetAnswers } from './set-answers.ts';

/** No further shift makes such a set legal. */
const BROKEN = Number.POSITIVE_INFINITY;
/** Only the daily rest is broken; a shift that closes the gap would make the set legal. */
const GAPPED = Number.NaN;

/**
 * Judges what one person may be given together. A set is a list of the person's pairs in order of start. Answers are remembered, so
 * the search asks the rules only once about each set.
 */
export interface SetOracle {
  /** Price of all shifts of the set; Infinity where a rule forbids it. */
  cost(person: number, pairs: readonly number[]): number;
  /** Whether a set that is not legal may become so by adding shifts. */
  mayBeCompleted(person: number, pairs: readonly number[]): boolean;
}

/** Remembers the answers of a rule engine about sets of legal pairs. */
export function createSetOracle(world: ReplanWorld, engine: RuleEngine, pairs: LegalPairs): SetOracle {
  const known: (SetAnswers | undefined)[] = new Array(world.people.count);
  const knownLong = new Map<string, number>();

  const evaluate = (person: number, set: readonly number[]): number => {
    const given = set.map((pair) => pairs.row[pair] as number);
    const actor = actorOfSet(pairs, person, set);
    if (actor === undefined) return BROKEN;
    for (let i = 1; i < given.length; i++) {
      for (let j = 0; j < i; j++)
        if (!engine.fitTogether(person, given[i] as number, given[j] as number)) return BROKEN;
    }
    if (!engine.keepsTimes(actor, given)) return BROKEN;
    if (!engine.keepsDailyRest(actor, given)) return GAPPED;
    if (!engine.keepsLaw(actor, given)) return BROKEN;
    let cost = priceTogether(world, person, given, engine.beginInOvertime(actor, given));
    for (const pair of set) cost += pairs.base[pair] as number;
    return cost;
  };

  const ask = (person: number, set: readonly number[]): number => {
    if (set.length === 0) return 0;
    const first = pairs.personStart[person] as number;
    const size = (pairs.personStart[person + 1] as number) - first;
    const key = keyOf(set, first, size);
    if (key === undefined) {
      const text = set.join(' ');
      const remembered = knownLong.get(text) ?? evaluate(person, set);
      knownLong.set(text, remembered);
      return remembered;
    }
    let answers = known[person];
    if (!answers) {
      answers = new SetAnswers();
      known[person] = answers;
    }
    const remembered = answers.get(key);
    if (remembered !== undefined) return remembered;
    const answer = evaluate(person, set);
    answers.set(key, answer);
    return answer;
  };

  return {
    cost: (person, set) => {
      const answer = ask(person, set);
      return Number.isNaN(answer) ? BROKEN : answer;
    },
    mayBeCompleted: (person, set) => Number.isNaN(ask(person, set)),
  };
}

/** Whom the rules see in a set: the person, or the person without the one published shift that is given up; undefined for two. */
export function actorOfSet(pairs: LegalPairs, person: number, set: readonly number[]): number | undefined {
  let actor = person;
  for (const pair of set) {
    const moved = pairs.actor[pair] as number;
    if (moved < 0) continue;
    if (actor !== person) return undefined;
    actor = moved;
  }
  return actor;
}

/** A number for a set among a person's pairs: bits for few pairs, else digits; undefined for sets too long for a number. */
function keyOf(set: readonly number[], first: number, size: number): number | undefined {
  let key = 0;
  if (size <= 30) {
    for (const pair of set) key |= 1 << (pair - first);
    return key;
  }
  for (const pair of set) key = key * (size + 1) + (pair - first + 1);
  return key <= Number.MAX_SAFE_INTEGER ? key : undefined;
}

/** A pair put into a set that is in order of start; a person's pairs are numbered in that order. */
export function withPair(set: readonly number[], pair: number): number[] {
  let at = set.length;
  while (at > 0 && (set[at - 1] as number) > pair) at--;
  return [...set.slice(0, at), pair, ...set.slice(at)];
}

/** A set without one of its pairs. */
export function withoutPair(set: readonly number[], pair: number): number[] {
  return set.filter((other) => other !== pair);
}
