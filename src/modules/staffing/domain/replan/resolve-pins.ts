import { daysBetween } from '#kernel/plain-date.ts';
import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { createRefusals, isAbout } from './decisions.ts';
import { rowsOfPair } from './legal-pairs.ts';
import type { PinFaultCode } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { LegalPairs, PinFault, PinGroup, ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import type { SetOracle } from './set-oracle.ts';
import { withPair } from './set-oracle.ts';

interface OpenPin {
  readonly decision: PlanDecision;
  readonly person: number;
  readonly pairs: readonly number[];
}

export interface ResolvedPins {
  readonly groups: readonly PinGroup[];
  readonly pinnedPairs: readonly number[];
  readonly faults: readonly PinFault[];
}

/**
 * Decides which pins hold: those with one possible shift first, then in the order of the decisions; a pin that breaks a rule together
 * with those before it is left out with the rule's code. A pin that leaves something open is kept by any of its shifts.
 */
export function resolvePins(
  world: ReplanWorld,
  engine: RuleEngine,
  pairs: LegalPairs,
  oracle: SetOracle,
): ResolvedPins {
  const faults: PinFault[] = [];
  const open: OpenPin[] = [];
  for (const decision of world.decisions) {
    if (decision.decision !== 'pin') continue;
    const person = world.people.indexOf.get(decision.personId);
    if (person === undefined) {
      faults.push({ decision, code: 'unknown-person' });
      continue;
    }
    if (standsThere(world, person, decision)) continue;
    const candidates = pairsOf(world, pairs, person, decision);
    if (candidates.length === 0) faults.push({ decision, code: ruleAgainst(world, engine, person, decision, []) });
    else open.push({ decision, person, pairs: candidates });
  }
  open.sort((a, b) => Number(a.pairs.length > 1) - Number(b.pairs.length > 1));

  const given = new Map<number, number[]>();
  const filled = new Map<number, number>();
  const groups: PinGroup[] = [];
  let left = open;
  for (let before = -1; left.length !== before; ) {
    before = left.length;
    left = left.filter((pin) => {
      const set = given.get(pin.person) ?? [];
      if (!pin.pairs.some((pair) => set.includes(pair))) {
        const pair = cheapest(pin, set, pairs, oracle, world, filled);
        if (pair === undefined) return true;
        given.set(pin.person, withPair(set, pair));
        for (const row of rowsOfPair(pairs, pair)) filled.set(row, (filled.get(row) ?? 0) + 1);
      }
      groups.push({ person: pin.person, pairs: pin.pairs });
      return false;
    });
  }
  for (const pin of left) {
    const rows = (given.get(pin.person) ?? []).map((pair) => pairs.row[pair] as number);
    faults.push({ decision: pin.decision, code: ruleAgainst(world, engine, pin.person, pin.decision, rows) });
  }
  return { groups, pinnedPairs: [...given.values()].flat(), faults };
}

function pairsOf(world: ReplanWorld, pairs: LegalPairs, person: number, decision: PlanDecision): number[] {
  const found: number[] = [];
  const end = pairs.personStart[person + 1] as number;
  for (let pair = pairs.personStart[person] as number; pair < end; pair++) {
    const key = world.rows.keys[pairs.row[pair] as number];
    if (key && isAbout(decision, key)) found.push(pair);
  }
  return found;
}

function cheapest(
  pin: OpenPin,
  set: readonly number[],
  pairs: LegalPairs,
  oracle: SetOracle,
  world: ReplanWorld,
  filled: ReadonlyMap<number, number>,
): number | undefined {
  let best: number | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const pair of pin.pairs) {
    const isFull = (row: number) => (filled.get(row) ?? 0) >= (world.rows.missing[row] as number);
    if (rowsOfPair(pairs, pair).some(isFull)) continue;
    const cost = oracle.cost(pin.person, withPair(set, pair));
    if (cost < bestCost) {
      best = pair;
      bestCost = cost;
    }
  }
  return best;
}

/** Somebody pinned to a shift that is published as theirs already has it. */
function standsThere(world: ReplanWorld, person: number, decision: PlanDecision): boolean {
  const { standing } = world;
  if (decision.unitId === undefined || decision.date === undefined || decision.shift === undefined) return false;
  const end = standing.start[person + 1] as number;
  for (let i = standing.start[person] as number; i < end; i++) {
    if (
      world.units.ids[standing.unit[i] as number] === decision.unitId &&
      world.shiftTypes[standing.shift[i] as number]?.shift === decision.shift &&
      dayOf(world, decision) === standing.day[i]
    ) {
      return true;
    }
  }
  return false;
}

function dayOf(world: ReplanWorld, decision: PlanDecision): number {
  return decision.date === undefined ? -1 : world.firstDay + daysBetween(world.from, decision.date);
}

/** The rule in the way of a pin; of several shifts that would do, the one that came furthest through the rules. */
function ruleAgainst(
  world: ReplanWorld,
  engine: RuleEngine,
  person: number,
  decision: PlanDecision,
  given: readonly number[],
): PinFaultCode {
  const isRefused = createRefusals(world);
  let furthest: PinFaultCode = 'over-covered';
  let distance = -1;
  for (let row = 0; row < world.rows.asked; row++) {
    const key = world.rows.keys[row];
    if (!key || !isAbout(decision, key)) continue;
    const broken = isRefused(person, row) ? 'refused' : (engine.firstBroken(person, row, given) ?? 'over-covered');
    const reached =
      broken === 'refused' ? 0 : broken === 'over-covered' ? HARD_RULES.length + 1 : HARD_RULES.indexOf(broken) + 1;
    if (reached <= distance) continue;
    distance = reached;
    furthest = broken;
  }
  return furthest;
}
