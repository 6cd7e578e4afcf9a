import type { CompiledRoster } from './compile-roster.ts';
import type { RosterHistory, RosterLimit, RosterRequest, RosterRules } from './roster-problem.ts';

/** What a person's schedule costs by itself, by what it is for; hard rules cost nothing here. */
export interface OwnPrices {
  requests: number;
  runs: number;
  daysOff: number;
  weekends: number;
  totals: number;
}

/** Prices the soft rules and requests of one person's schedule (choice by day: 0 off, 1 + shift). */
export function priceByRule(roster: CompiledRoster, employee: number, choice: ArrayLike<number>): OwnPrices {
  const { problem } = roster;
  const { rules, history } = problem.employees[employee] as CompiledRoster['problem']['employees'][number];
  const days = Array.from({ length: roster.days }, (_, day) => choice[day] as number);
  const { offRuns, workRuns, shiftRuns } = runsOf(days, history);
  return {
    requests: problem.requests
      .filter((request) => request.employee === employee && isAgainst(request, days))
      .reduce((sum, request) => sum + request.weight, 0),
    runs:
      priceOfRuns(workRuns, rules.minConsecutiveShifts, rules.maxConsecutiveShifts) +
      (rules.consecutiveOfShift ?? []).reduce(
        (sum, { shift, min, max }) =>
          sum +
          priceOfRuns(
            shiftRuns.filter((run) => run.choice === shift + 1),
            min,
            max,
          ),
        0,
      ),
    daysOff: priceOfRuns(offRuns, rules.minConsecutiveDaysOff, rules.maxConsecutiveDaysOff),
    weekends: priceOfWeekends(problem.weekends, days, rules, history),
    totals: priceOfTotals(roster, days, rules, history),
  };
}

function isAgainst({ day, shift, kind }: RosterRequest, days: readonly number[]): boolean {
  const has = shift === null ? (days[day] as number) > 0 : days[day] === shift + 1;
  return has === (kind === 'off');
}

interface Run {
  readonly choice: number;
  readonly length: number;
  /** Days of the run before day 0, and whether they are known. */
  readonly before: number;
  readonly startsBefore: boolean;
  readonly known: boolean;
  readonly ends: boolean;
}

function runsOf(days: readonly number[], history: RosterHistory | null) {
  const split = (
    same: (a: number, b: number) => boolean,
    wanted: (choice: number) => boolean,
    earlier: number,
    last: number,
  ) => {
    const runs: Run[] = [];
    let from = 0;
    for (let day = 1; day <= days.length; day++) {
      if (day < days.length && same(days[day] as number, days[from] as number)) continue;
      const choice = days[from] as number;
      const continues = from === 0 && (history === null || same(choice, last));
      if (wanted(choice)) {
        const before = continues && history !== null ? earlier : 0;
        const ends = day < days.length;
        runs.push({ choice, length: day - from, before, startsBefore: continues, known: history !== null, ends });
      }
      from = day;
    }
    // A run that ended with the day before the period.
    if (history && wanted(last) && !same(days[0] as number, last)) {
      runs.push({ choice: last, length: 0, before: earlier, startsBefore: true, known: true, ends: true });
    }
    return runs;
  };
  const last = history ? (history.lastShift ?? -1) + 1 : -1;
  const bothWork = (a: number, b: number) => a > 0 === b > 0;
  return {
    offRuns: split(bothWork, (choice) => choice === 0, Math.max(1, history?.consecutiveDaysOff ?? 0), last),
    workRuns: split(bothWork, (choice) => choice > 0, Math.max(1, history?.consecutiveShifts ?? 0), last),
    shiftRuns: split(
      (a, b) => a === b,
      (choice) => choice > 0,
      Math.max(1, history?.consecutiveOfShift ?? 0),
      last,
    ),
  };
}

function weightOf(limit: RosterLimit | undefined): number {
  return limit && limit.weight !== 'hard' ? limit.weight : 0;
}

function priceOfRuns(runs: readonly Run[], min: RosterLimit | undefined, max: RosterLimit | undefined): number {
  return runs.reduce((sum, run) => {
    const whole = run.length + run.before;
    const isOpen = !run.ends || (run.startsBefore && !run.known);
    const missed = min && !isOpen ? Math.max(0, min.value - whole) * weightOf(min) : 0;
    // What lay above the maximum before the period is not this period's doing.
    const above = max ? Math.max(0, whole - max.value) - Math.max(0, run.before - max.value) : 0;
    return sum + missed + above * weightOf(max);
  }, 0);
}

function priceOfWeekends(
  weekends: readonly (readonly number[])[],
  days: readonly number[],
  rules: RosterRules,
  history: RosterHistory | null,
): number {
  const worked = weekends.map((weekend) => weekend.filter((day) => (days[day] as number) > 0).length);
  const count = worked.filter((one) => one > 0).length;
  const broken = worked.filter((one, index) => one > 0 && one < (weekends[index]?.length ?? 0)).length;
  const limit = rules.maxWeekends;
  const earlier = history?.weekends ?? 0;
  const above = limit ? Math.max(0, earlier + count - limit.value) - Math.max(0, earlier - limit.value) : 0;
  const whole = rules.completeWeekends;
  return above * weightOf(limit) + (typeof whole === 'number' ? broken * whole : 0);
}

function priceOfTotals(
  { problem }: CompiledRoster,
  days: readonly number[],
  rules: RosterRules,
  history: RosterHistory | null,
): number {
  const shifts = (history?.shifts ?? 0) + days.filter((choice) => choice > 0).length;
  const minutes = days.reduce((sum, choice) => sum + (problem.shifts[choice - 1]?.minutes ?? 0), history?.minutes ?? 0);
  const below = (limit: RosterLimit | undefined, total: number) =>
    limit ? Math.max(0, limit.value - total) * weightOf(limit) : 0;
  const above = (limit: RosterLimit | undefined, total: number) =>
    limit ? Math.max(0, total - limit.value) * weightOf(limit) : 0;
  return (
    below(rules.minShifts, shifts) +
    above(rules.maxShifts, shifts) +
    below(rules.minMinutes, minutes) +
    above(rules.maxMinutes, minutes)
  );
}
