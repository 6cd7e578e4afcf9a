import type { LimitWeight, RosterEmployee, RosterLimit, RosterProblem } from './roster-problem.ts';

/** Shifts that lead to the same state after the same states and last equally long: one choice for the rules. */
export interface ShiftGroup {
  readonly shifts: readonly number[];
  readonly minutes: number;
  /** Index into `limits` where the number of this shift is limited, else -1. */
  readonly limit: number;
}

export interface AutomatonArc {
  /** Index into `groups`; -1: a day off. */
  readonly group: number;
  readonly to: number;
  /** Price of soft limits passed by this step. */
  readonly price: number;
}

/** A person's rules on runs and successions as states between days; what is counted over the period is not in them. */
export interface PersonAutomaton {
  readonly start: number;
  /** 1 where the day before was worked. */
  readonly worked: Uint8Array;
  readonly arcs: readonly (readonly AutomatonArc[])[];
  readonly groups: readonly ShiftGroup[];
  readonly limits: readonly { readonly shift: number; readonly value: number }[];
}

/** A run that began before a period with unknown history misses no minimum: `free`. */
interface State {
  readonly kind: 'start' | 'work' | 'off';
  /** Class of the last shift; of the shift before a single day off where that matters; else -1. */
  readonly last: number;
  readonly run: number;
  readonly free: boolean;
  readonly same: number;
  readonly sameFree: boolean;
}

const START: State = { kind: 'start', last: -1, run: 0, free: true, same: 0, sameFree: true };

/** Price of passing a limit by some steps; Infinity where it is hard. */
export function priceOfPassing(weight: LimitWeight, steps: number): number {
  if (steps <= 0) return 0;
  return weight === 'hard' ? Number.POSITIVE_INFINITY : weight * steps;
}

const missed = (limit: RosterLimit | undefined, run: number) =>
  limit ? priceOfPassing(limit.weight, limit.value - run) : 0;
const passed = (limit: RosterLimit | undefined, runBefore: number) =>
  limit && runBefore >= limit.value ? priceOfPassing(limit.weight, 1) : 0;
const capOf = (min: RosterLimit | undefined, max: RosterLimit | undefined) =>
  Math.max(1, min?.value ?? 0, max?.value ?? 0);

/** Builds a person's states by walking from the start; only shifts of `usable` appear. */
export function buildAutomaton(
  problem: RosterProblem,
  person: RosterEmployee,
  usable: (shift: number) => boolean,
): PersonAutomaton {
  const { rules } = person;
  const usableShifts = problem.shifts.map((_, shift) => shift).filter(usable);
  const sameRule = new Map((rules.consecutiveOfShift ?? []).map((rule) => [rule.shift, rule]));
  const limits = (rules.maxOfShift ?? []).filter(
    ({ shift, value }) => value > 0 && value < problem.days && usable(shift),
  );
  const across = new Set(problem.forbiddenAcrossDayOff.map(([before, after]) => `${before} ${after}`));
  const { classOf, classShift } = classify(problem, (shift) => sameRule.has(shift));
  const groups = groupShifts(problem, usableShifts, classOf, limits);
  const runCap = capOf(rules.minConsecutiveShifts, rules.maxConsecutiveShifts);
  const offCap = capOf(rules.minConsecutiveDaysOff, rules.maxConsecutiveDaysOff);
  const shiftOf = (state: State) => classShift[state.last] as number;

  const off = (from: State): { state: State; price: number } => {
    const resting = from.kind === 'off';
    const run = Math.min(resting ? from.run + 1 : 1, offCap);
    const isMet = run >= (rules.minConsecutiveDaysOff?.value ?? 0);
    const free = !isMet && (from.kind === 'start' || (resting && from.free));
    let price = passed(rules.maxConsecutiveDaysOff, resting ? from.run : 0);
    let last = -1;
    if (from.kind === 'work') {
      price += endOfWork(from) + endOfSame(from);
      const before = shiftOf(from);
      if (problem.forbiddenAcrossDayOff.some((pair) => pair[0] === before)) last = from.last;
    }
    return { state: { kind: 'off', last, run, free, same: 0, sameFree: false }, price };
  };
  const endOfWork = (from: State) => (from.free ? 0 : missed(rules.minConsecutiveShifts, from.run));
  const endOfSame = (from: State) => (from.sameFree ? 0 : missed(sameRule.get(shiftOf(from))?.min, from.same));

  const work = (from: State, shift: number): { state: State; price: number } | undefined => {
    const working = from.kind === 'work';
    if (working && problem.shifts[shiftOf(from)]?.forbiddenNext.includes(shift)) return undefined;
    if (from.kind === 'off' && from.last >= 0 && across.has(`${shiftOf(from)} ${shift}`)) return undefined;
    const last = classOf[shift] as number;
    const run = Math.min(working ? from.run + 1 : 1, runCap);
    let price = passed(rules.maxConsecutiveShifts, working ? from.run : 0);
    if (from.kind === 'off' && !from.free) price += missed(rules.minConsecutiveDaysOff, from.run);
    const isMet = run >= (rules.minConsecutiveShifts?.value ?? 0);
    const free = !isMet && (from.kind === 'start' || (working && from.free));
    const rule = sameRule.get(shift);
    const continues = working && from.last === last && rule !== undefined;
    if (working && !continues) price += endOfSame(from);
    let same = 0;
    let sameFree = false;
    if (rule) {
      same = Math.min(continues ? from.same + 1 : 1, capOf(rule.min, rule.max));
      price += passed(rule.max, continues ? from.same : 0);
      sameFree = same < (rule.min?.value ?? 0) && (from.kind === 'start' || (continues && from.sameFree));
    }
    return { state: { kind: 'work', last, run, free, same, sameFree }, price };
  };

  const states: State[] = [];
  const known = new Map<string, number>();
  const idOf = (state: State): number => {
    const key = `${state.kind} ${state.last} ${state.run} ${state.free} ${state.same} ${state.sameFree}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, states.length);
    states.push(state);
    return states.length - 1;
  };
  const start = idOf(startState(person, classOf, runCap, offCap, (shift) => sameRule.get(shift)));
  const arcs: AutomatonArc[][] = [];
  for (let id = 0; id < states.length; id++) {
    const from = states[id] as State;
    const leaving: AutomatonArc[] = [];
    const rest = off(from);
    if (rest.price < Number.POSITIVE_INFINITY) leaving.push({ group: -1, to: idOf(rest.state), price: rest.price });
    groups.forEach((group, index) => {
      const next = work(from, group.shifts[0] as number);
      if (next && next.price < Number.POSITIVE_INFINITY) {
        leaving.push({ group: index, to: idOf(next.state), price: next.price });
      }
    });
    arcs.push(leaving);
  }
  return { start, worked: Uint8Array.from(states, (state) => (state.kind === 'work' ? 1 : 0)), arcs, groups, limits };
}

function startState(
  person: RosterEmployee,
  classOf: readonly number[],
  runCap: number,
  offCap: number,
  ruleOf: (shift: number) => { readonly min?: RosterLimit; readonly max?: RosterLimit } | undefined,
): State {
  const { history } = person;
  if (!history) return START;
  if (history.lastShift === null) {
    const run = Math.min(Math.max(1, history.consecutiveDaysOff), offCap);
    return { kind: 'off', last: -1, run, free: false, same: 0, sameFree: false };
  }
  const rule = ruleOf(history.lastShift);
  return {
    kind: 'work',
    last: classOf[history.lastShift] as number,
    run: Math.min(Math.max(1, history.consecutiveShifts), runCap),
    free: false,
    same: rule ? Math.min(Math.max(1, history.consecutiveOfShift), capOf(rule.min, rule.max)) : 0,
    sameFree: false,
  };
}

/** Shifts after which the same may follow, unless runs of the shift itself count. */
function classify(problem: RosterProblem, countsRuns: (shift: number) => boolean) {
  const classShift: number[] = [];
  const known = new Map<string, number>();
  const classOf = problem.shifts.map((one, shift) => {
    const across = problem.forbiddenAcrossDayOff.filter(([before]) => before === shift).map(([, after]) => after);
    const lists = [one.forbiddenNext, across].map((list) => [...new Set(list)].sort((a, b) => a - b).join(','));
    const key = `${lists.join('|')}${countsRuns(shift) ? `#${shift}` : ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, classShift.length);
    return classShift.push(shift) - 1;
  });
  return { classOf, classShift };
}

function groupShifts(
  problem: RosterProblem,
  usable: readonly number[],
  classOf: readonly number[],
  limits: PersonAutomaton['limits'],
): ShiftGroup[] {
  const groups = new Map<string, { shifts: number[]; minutes: number; limit: number }>();
  for (const shift of usable) {
    const limit = limits.findIndex((one) => one.shift === shift);
    const minutes = problem.shifts[shift]?.minutes ?? 0;
    const forbiddenAfter = problem.shifts.map((other) => (other.forbiddenNext.includes(shift) ? 1 : 0)).join('');
    const across = problem.forbiddenAcrossDayOff.filter(([, after]) => after === shift).map(([before]) => before);
    const key = [classOf[shift], minutes, forbiddenAfter, across.join(','), limit].join('|');
    const group = groups.get(key);
    if (group) group.shifts.push(shift);
    else groups.set(key, { shifts: [shift], minutes, limit });
  }
  return [...groups.values()];
}
