import type { HardRule } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { RuleEngine } from './rule-engine.ts';

/** Rules that nobody can lift: somebody is away, is at work elsewhere, or cannot do the work. */
const FIXED: ReadonlySet<HardRule> = new Set(['competence', 'absence', 'one-place']);
/** Ways told at most, and rules at once at most. */
const MOST_WAYS = 6;
const MOST_RULES = 3;

/** Rules that together keep people from a row, and from nothing else do: with all of them lifted these people could take it. */
export interface Lift {
  readonly rules: readonly HardRule[];
  readonly personIds: readonly string[];
}

/** The rules in a person's way to a row on top of a plan; undefined where one of them can never be lifted. */
export function rulesInTheWay(
  engine: RuleEngine,
  person: number,
  row: number,
  given: readonly number[],
): readonly HardRule[] | undefined {
  const broken: HardRule[] = [];
  for (const rule of HARD_RULES) {
    if (engine.holds(rule, person, row, given)) continue;
    if (FIXED.has(rule) || broken.length === MOST_RULES) return undefined;
    broken.push(rule);
  }
  return broken;
}

/** The smallest sets of rules that would let somebody take a row: fewest rules first, then most people. */
export function smallestLifts(
  people: readonly { readonly personId: string; readonly rules: readonly HardRule[] }[],
): Lift[] {
  const bySet = Map.groupBy(people, ({ rules }) => rules.join(' '));
  const lifts = [...bySet.values()].map(
    (group): Lift => ({ rules: group[0]?.rules ?? [], personIds: group.map(({ personId }) => personId) }),
  );
  return lifts
    .filter(({ rules }) => rules.length > 0 && !lifts.some((other) => isWithin(other.rules, rules)))
    .sort((a, b) => a.rules.length - b.rules.length || b.personIds.length - a.personIds.length)
    .slice(0, MOST_WAYS);
}

/** Whether a set of rules is a smaller part of another. */
function isWithin(small: readonly HardRule[], large: readonly HardRule[]): boolean {
  return small.length > 0 && small.length < large.length && small.every((rule) => large.includes(rule));
}
