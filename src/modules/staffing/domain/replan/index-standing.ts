import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { People, Standing, Units } from './problem.ts';
import type { ShiftTimes } from './shift-times.ts';

interface Period {
  readonly firstDay: number;
  readonly days: number;
}

/** Whether a person is absent in any minute of `[from, to)`. */
export function isAbsent(people: People, person: number, from: number, to: number): boolean {
  const end = people.absenceStart[person + 1] ?? 0;
  for (let i = people.absenceStart[person] ?? 0; i < end; i++) {
    if ((people.absenceFrom[i] as number) < to && from < (people.absenceTo[i] as number)) return true;
  }
  return false;
}

/** Rows of the roster whose person is there, by person and in order of start; shifts lost to absence count nowhere. */
export function indexStanding(
  municipality: Municipality,
  people: People,
  units: Units,
  shiftIndex: ReadonlyMap<string, number>,
  timesOf: (shift: number, day: number) => ShiftTimes,
  period: Period,
): Standing {
  const dayOf = createDayLookup();
  const duties: { p: number; day: number; shift: number; row: RosterRow; times: ShiftTimes }[] = [];
  const onCall: { p: number; day: number; row: RosterRow; times: ShiftTimes }[] = [];
  let firstKnownDay = period.firstDay;
  let lastKnownDay = period.firstDay + period.days - 1;
  for (const row of municipality.roster) {
    const day = dayOf(row.date);
    if (day < firstKnownDay) firstKnownDay = day;
    if (day > lastKnownDay) lastKnownDay = day;
    const p = people.indexOf.get(row.staffId);
    const shift = shiftIndex.get(row.shift);
    if (p === undefined || shift === undefined) continue;
    const times = timesOf(shift, day);
    if (isAbsent(people, p, times.from, times.to)) continue;
    if (row.kind === 'on_call') onCall.push({ p, day, row, times });
    else duties.push({ p, day, shift, row, times });
  }
  duties.sort((a, b) => a.p - b.p || a.times.from - b.times.from || a.times.to - b.times.to);
  onCall.sort((a, b) => a.p - b.p || a.times.from - b.times.from);
  return {
    start: startsByPerson(duties, people.count),
    from: Float64Array.from(duties, (duty) => duty.times.from),
    to: Float64Array.from(duties, (duty) => duty.times.to),
    minutes: Float64Array.from(duties, (duty) => duty.times.minutes),
    day: Int32Array.from(duties, (duty) => duty.day),
    unit: Int32Array.from(duties, (duty) => units.indexOf.get(duty.row.unitId) ?? -1),
    shift: Int32Array.from(duties, (duty) => duty.shift),
    normal: Uint8Array.from(duties, (duty) => (duty.row.kind === 'normal' ? 1 : 0)),
    onCallStart: startsByPerson(onCall, people.count),
    onCallFrom: Float64Array.from(onCall, (duty) => duty.times.from),
    onCallTo: Float64Array.from(onCall, (duty) => duty.times.to),
    onCallDay: Int32Array.from(onCall, (duty) => duty.day),
    onCallUnit: Int32Array.from(onCall, (duty) => units.indexOf.get(duty.row.unitId) ?? -1),
    firstKnownDay,
    lastKnownDay,
  };
}

/** Day numbers of dates; a roster holds few different dates many times. */
export function createDayLookup(): (date: PlainDate) => number {
  const known = new Map<PlainDate, number>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const day = dayNumberOf(date);
    known.set(date, day);
    return day;
  };
}

function startsByPerson(items: readonly { readonly p: number }[], count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const item of items) start[item.p + 1] = (start[item.p + 1] as number) + 1;
  for (let p = 0; p < count; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  return start;
}
