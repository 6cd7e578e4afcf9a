import type { Rng } from '#kernel/rng.ts';

/** A shift type in minutes after midnight; the end may lie on the next day. */
export interface BenchShift {
  readonly shift: string;
  readonly from: number;
  readonly to: number;
  readonly breakMinutes: number;
}

export const BENCH_SHIFTS: readonly BenchShift[] = [
  { shift: 'D', from: 450, to: 900, breakMinutes: 30 },
  { shift: 'E', from: 870, to: 1320, breakMinutes: 30 },
  { shift: 'N', from: 1305, to: 1905, breakMinutes: 30 },
  { shift: 'K', from: 480, to: 720, breakMinutes: 0 },
];

const DAY = 1440;
const REST = 11 * 60;
const WEEKLY_REST = 35 * 60;

/** One person's working pattern. */
export interface Pattern {
  readonly weekMinutes: number;
  readonly night: boolean;
  /** Every `weekendEvery`-th weekend is worked, beginning with `weekendFirst`. */
  readonly weekendEvery: number;
  readonly weekendFirst: number;
}

interface Duty {
  readonly day: number;
  readonly shift: BenchShift;
}

/** A lawful roster of one person over some weeks that begin on a Monday: 11 h between duties, 35 h in any seven days, never above the norm. */
export function generateRoster(random: Rng, pattern: Pattern, days: number): Duty[] {
  const duties: Duty[] = [];
  for (let week = 0; week * 7 < days; week++) {
    const [day, evening, night] = BENCH_SHIFTS as [BenchShift, BenchShift, BenchShift, BenchShift];
    const weekend = week % pattern.weekendEvery === pattern.weekendFirst;
    const order = weekend ? [5, 6, ...random.shuffle([0, 1, 2, 3, 4])] : random.shuffle([0, 1, 2, 3, 4]);
    const chosen: Duty[] = [];
    const firstHalf = random.next() < 0.6 ? day : evening;
    let minutes = 0;
    for (const weekday of order) {
      const shift = pattern.night ? night : weekday < 3 ? firstHalf : random.next() < 0.55 ? day : evening;
      const length = shift.to - shift.from - shift.breakMinutes;
      if (minutes + length > pattern.weekMinutes) continue;
      const duty = { day: week * 7 + weekday, shift };
      if (!isLawful([...duties, ...chosen, duty])) continue;
      chosen.push(duty);
      minutes += length;
    }
    duties.push(...chosen.sort((a, b) => a.day - b.day));
  }
  return duties.filter((duty) => duty.day < days);
}

function isLawful(duties: readonly Duty[]): boolean {
  const times = duties
    .map((duty) => ({ from: duty.day * DAY + duty.shift.from, to: duty.day * DAY + duty.shift.to }))
    .sort((a, b) => a.from - b.from);
  for (let i = 1; i < times.length; i++) {
    if ((times[i] as { from: number }).from - (times[i - 1] as { to: number }).to < REST) return false;
  }
  const lastDay = Math.floor((times.at(-1)?.to ?? 0) / DAY);
  for (let first = Math.max(0, lastDay - 14); first <= lastDay; first++) {
    let free = first * DAY;
    let longest = 0;
    for (const time of times) {
      if (time.to <= first * DAY || time.from >= (first + 7) * DAY) continue;
      longest = Math.max(longest, time.from - free);
      free = time.to;
    }
    if (Math.max(longest, (first + 7) * DAY - free) < WEEKLY_REST) return false;
  }
  return true;
}
