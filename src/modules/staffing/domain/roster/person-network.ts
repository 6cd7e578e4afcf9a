import type { CompiledRoster } from './compile-roster.ts';
import type { PersonAutomaton } from './person-automaton.ts';
import { buildAutomaton, priceOfPassing } from './person-automaton.ts';
import type { RosterEmployee, RosterRules } from './roster-problem.ts';

/**
 * A person's legal rosters as paths through a layered network: a node is a state of the rules between two days, an arc a day's
 * choice. Node `n` knows which amounts of work so far (`low[n]` … `high[n]`, in units) can still become a legal total.
 */
export interface PersonNetwork {
  readonly automaton: PersonAutomaton;
  /** Nodes of day `d` lie in `[dayStart[d], dayStart[d + 1])`; day `days` holds the ends. */
  readonly dayStart: Int32Array;
  readonly start: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly arcStart: Int32Array;
  /** Group of an arc's shift; -1 for a day off. */
  readonly arcGroup: Int32Array;
  readonly arcTo: Int32Array;
  readonly arcPrice: Float64Array;
  /** Units of work, and bit WEEKEND | bit SHIFT: what else an arc counts. */
  readonly arcUnits: Int32Array;
  readonly arcCounts: Uint8Array;
  /** Price of a total amount of work at the end, by units. */
  readonly priceOfUnits: Float64Array;
  readonly weekends: CountedTotal | undefined;
  /** Number of shifts, where it is limited besides the amount of work. */
  readonly shifts: CountedTotal | undefined;
  /** False: no legal roster exists, whatever the prices. */
  readonly feasible: boolean;
}

/** A total that the end of the period has a price for; 0 … size − 1. */
export interface CountedTotal {
  readonly size: number;
  readonly price: Float64Array;
}

export const COUNTS_WEEKEND = 1;
export const COUNTS_SHIFT = 2;

/** Lays out a person's network. */
export function buildNetwork(roster: CompiledRoster, index: number): PersonNetwork {
  const person = roster.problem.employees[index] as RosterEmployee;
  const own = roster.ownPrice[index] as Float64Array;
  const { days, choices } = roster;
  const isOpen = (day: number, choice: number) => (own[day * choices + choice] as number) < Number.POSITIVE_INFINITY;
  const automaton = buildAutomaton(roster.problem, person, (shift) => {
    for (let day = 0; day < days; day++) if (isOpen(day, shift + 1)) return true;
    return false;
  });
  const totals = totalsOf(roster, person);
  const unitsOfGroup = automaton.groups.map((group) => totals.unitsOf(group.minutes));

  // Nodes that the start leads to, day by day.
  const nodeState: number[] = [automaton.start];
  const dayStart = new Int32Array(days + 2);
  dayStart[1] = 1;
  const arcs: { from: number; group: number; to: number; price: number; counts: number }[] = [];
  const breakWeekend = priceOfBroken(person.rules);
  for (let day = 0; day < days; day++) {
    const nodeOf = new Map<number, number>();
    const first = dayStart[day + 1] as number;
    for (let node = dayStart[day] as number; node < first; node++) {
      const state = nodeState[node] as number;
      const workedBefore = automaton.worked[state] === 1;
      for (const arc of automaton.arcs[state] ?? []) {
        const group = automaton.groups[arc.group];
        const works = group !== undefined;
        if (works ? !group.shifts.some((shift) => isOpen(day, shift + 1)) : !isOpen(day, 0)) continue;
        const second = roster.weekendDay[day] === 2;
        const price = arc.price + (second && workedBefore !== works ? breakWeekend : 0);
        if (price === Number.POSITIVE_INFINITY) continue;
        const weekend = works && (roster.weekendDay[day] === 1 || (second && !workedBefore));
        let to = nodeOf.get(arc.to);
        if (to === undefined) {
          to = nodeState.push(arc.to) - 1;
          nodeOf.set(arc.to, to);
        }
        const counts = (weekend ? COUNTS_WEEKEND : 0) | (works ? COUNTS_SHIFT : 0);
        arcs.push({ from: node, group: arc.group, to, price, counts });
      }
    }
    dayStart[day + 2] = nodeState.length;
  }

  const nodes = nodeState.length;
  const firstEnd = dayStart[days] as number;
  const units = (arc: { group: number }) => (arc.group < 0 ? 0 : (unitsOfGroup[arc.group] as number));
  const least = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  const leastLeft = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const mostLeft = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  least[0] = 0;
  most[0] = 0;
  for (const arc of arcs) {
    least[arc.to] = Math.min(least[arc.to] as number, (least[arc.from] as number) + units(arc));
    most[arc.to] = Math.max(most[arc.to] as number, (most[arc.from] as number) + units(arc));
  }
  for (let node = firstEnd; node < nodes; node++) {
    leastLeft[node] = 0;
    mostLeft[node] = 0;
  }
  for (let a = arcs.length - 1; a >= 0; a--) {
    const arc = arcs[a] as (typeof arcs)[number];
    leastLeft[arc.from] = Math.min(leastLeft[arc.from] as number, (leastLeft[arc.to] as number) + units(arc));
    mostLeft[arc.from] = Math.max(mostLeft[arc.from] as number, (mostLeft[arc.to] as number) + units(arc));
  }
  const low = new Int32Array(nodes);
  const high = new Int32Array(nodes).fill(-1);
  for (let node = 0; node < nodes; node++) {
    if ((leastLeft[node] as number) === Number.POSITIVE_INFINITY) continue;
    low[node] = Math.max(least[node] as number, totals.hardMin - (mostLeft[node] as number), 0);
    high[node] = Math.min(most[node] as number, totals.hardMax - (leastLeft[node] as number), totals.cap);
  }
  const kept = arcs.filter((arc) => lowHigh(low, high, arc.from) && lowHigh(low, high, arc.to));
  const arcStart = new Int32Array(nodes + 1);
  for (const arc of kept) arcStart[arc.from + 1] = (arcStart[arc.from + 1] as number) + 1;
  for (let node = 0; node < nodes; node++)
    arcStart[node + 1] = (arcStart[node + 1] as number) + (arcStart[node] as number);
  return {
    automaton,
    dayStart,
    start: 0,
    low,
    high,
    arcStart,
    arcGroup: Int32Array.from(kept, (arc) => arc.group),
    arcTo: Int32Array.from(kept, (arc) => arc.to),
    arcPrice: Float64Array.from(kept, (arc) => arc.price),
    arcUnits: Int32Array.from(kept, units),
    arcCounts: Uint8Array.from(kept, (arc) => arc.counts),
    priceOfUnits: totals.price,
    weekends: weekendsOf(roster, person),
    shifts: totals.shifts,
    feasible: lowHigh(low, high, 0),
  };
}

function lowHigh(low: Int32Array, high: Int32Array, node: number): boolean {
  return (low[node] as number) <= (high[node] as number);
}

function priceOfBroken(rules: RosterRules): number {
  if (rules.completeWeekends === undefined) return 0;
  return priceOfPassing(rules.completeWeekends, 1);
}

/** Units in which the amount of work is counted, what is legal, and what each total costs. */
function totalsOf(roster: CompiledRoster, person: RosterEmployee) {
  const { rules, history } = person;
  const { shifts } = roster.problem;
  const byMinutes = rules.minMinutes !== undefined || rules.maxMinutes !== undefined;
  const byShifts = rules.minShifts !== undefined || rules.maxShifts !== undefined;
  const unit = byMinutes
    ? Math.max(
        1,
        shifts.reduce((divisor, shift) => gcd(divisor, shift.minutes), 0),
      )
    : 1;
  // What has no limit is not counted.
  const unitsOf = (minutes: number) => (byMinutes ? minutes / unit : byShifts ? 1 : 0);
  const longest = Math.max(0, ...shifts.map((shift) => unitsOf(shift.minutes)));
  const before = byMinutes ? (history?.minutes ?? 0) : (history?.shifts ?? 0);
  const [min, max] = byMinutes ? [rules.minMinutes, rules.maxMinutes] : [rules.minShifts, rules.maxShifts];
  const hardMax = max?.weight === 'hard' ? Math.floor((max.value - before) / unit) : Number.POSITIVE_INFINITY;
  const hardMin = min?.weight === 'hard' ? Math.ceil((min.value - before) / unit) : 0;
  const cap = Math.min(hardMax, longest * roster.days);
  const price = Float64Array.from({ length: Math.max(0, cap) + 1 }, (_, count) => {
    const total = before + count * unit;
    return (
      (min ? priceOfPassing(min.weight, min.value - total) : 0) +
      (max ? priceOfPassing(max.weight, total - max.value) : 0)
    );
  });
  let counted: CountedTotal | undefined;
  if (byMinutes && byShifts) {
    const earlier = history?.shifts ?? 0;
    const size = sizeFor(rules.maxShifts, earlier, roster.days);
    counted = {
      size,
      price: Float64Array.from(
        { length: size },
        (_, count) =>
          (rules.minShifts ? priceOfPassing(rules.minShifts.weight, rules.minShifts.value - earlier - count) : 0) +
          (rules.maxShifts ? priceOfPassing(rules.maxShifts.weight, earlier + count - rules.maxShifts.value) : 0),
      ),
    };
  }
  return { unitsOf, hardMin, hardMax, cap, price, shifts: counted };
}

function weekendsOf(roster: CompiledRoster, person: RosterEmployee): CountedTotal | undefined {
  const limit = person.rules.maxWeekends;
  if (!limit) return undefined;
  const earlier = person.history?.weekends ?? 0;
  const size = sizeFor(limit, earlier, roster.problem.weekends.length);
  const price = Float64Array.from({ length: size }, (_, count) =>
    priceOfPassing(limit.weight, Math.max(0, earlier + count - limit.value) - Math.max(0, earlier - limit.value)),
  );
  return { size, price };
}

function sizeFor(limit: RosterRules['maxWeekends'], earlier: number, most: number): number {
  return limit?.weight === 'hard' ? Math.max(1, Math.min(most, limit.value - earlier) + 1) : most + 1;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
