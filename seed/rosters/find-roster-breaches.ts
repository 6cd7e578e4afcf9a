import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, weekdayOf } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';

interface Worked {
  readonly row: RosterRow;
  readonly start: number;
  readonly end: number;
  readonly hours: number;
}

/**
 * What a published roster breaks, reckoned from its rows alone, one line each: the check of the demo's rosters, sharing
 * nothing with what makes them. `withAverages` also holds hours against the employment, which six whole weeks are needed for.
 */
export function findRosterBreaches({ roster, shifts, staff }: Municipality, withAverages: boolean): string[] {
  const typeOf = new Map(shifts.map((type) => [type.shift, type]));
  const dates = roster.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rowsOf = Map.groupBy(roster, ({ staffId }) => staffId);
  return staff.flatMap((person) => {
    const breaches: string[] = [];
    const tell = (text: string) => breaches.push(`${person.staffId} ${text}`);
    const worked = (rowsOf.get(person.staffId) ?? [])
      .map((row): Worked => {
        const type = typeOf.get(row.shift);
        if (!type) throw new RangeError(`no shift ${row.shift}`);
        const start = osloEpochMinutes(row.date, type.startMinute);
        const overnight = type.endMinute <= type.startMinute ? 1 : 0;
        const end = osloEpochMinutes(addDays(row.date, overnight), type.endMinute);
        return { row, start, end, hours: (end - start - type.breakMinutes) / 60 };
      })
      .sort((a, b) => a.start - b.start);

    for (const [index, duty] of worked.entries()) {
      const before = worked[index - 1];
      if (before && duty.start - before.end < 660) tell(`${duty.row.date}: less than 11 h since ${before.row.date}`);
      if (duty.end - duty.start > 780) tell(`${duty.row.date}: longer than 13 h`);
    }
    for (let from = first; addDays(from, 6) <= last; from = addDays(from, 1)) {
      const [opens, closes] = [osloEpochMinutes(from, 0), osloEpochMinutes(addDays(from, 7), 0)];
      const inside = worked.filter(({ start, end }) => start < closes && end > opens);
      const edges = [opens, ...inside.flatMap(({ start, end }) => [start, end]), closes];
      const rests = edges.flatMap((at, index) => (index % 2 === 0 ? [(edges[index + 1] ?? at) - at] : []));
      if (Math.max(...rests) < 35 * 60) tell(`${from}: no 35 h of rest in seven days`);
      const hours = worked
        .filter(({ row }) => row.date >= from && row.date < addDays(from, 7))
        .reduce((sum, duty) => sum + duty.hours, 0);
      if (hours > 48) tell(`${from}: ${hours} h in seven days`);
      const hasExtra = worked.some(
        ({ row }) => row.kind === 'extra' && row.date >= from && row.date < addDays(from, 7),
      );
      if (hasExtra && hours > (person.weeklyHours ?? 37.5)) tell(`${from}: an extra shift makes overtime`);
    }
    const weekends = new Set(
      worked.filter(({ row }) => row.kind === 'normal').flatMap(({ row }) => weekendOf(first, row.date)),
    );
    for (const weekend of weekends)
      if (weekends.has(weekend + 1) || weekends.has(weekend + 2))
        tell(`works week-ends ${weekend} and one of the two next`);
    const weeks = (daysBetween(first, last) + 1) / 7;
    const normal = worked.filter(({ row }) => row.kind === 'normal').reduce((sum, duty) => sum + duty.hours, 0);
    const share = (normal / weeks / (person.weeklyHours ?? 37.5)) * 100;
    if (withAverages && share > person.employmentPct + 0.01) tell(`works ${share} % of ${person.employmentPct} %`);
    return breaches;
  });
}

/** The number of the week-end that a day lies in, counted from the first day; none on weekdays. */
function weekendOf(first: PlainDate, date: PlainDate): number[] {
  return weekdayOf(date) < 6 ? [] : [Math.floor(daysBetween(addDays(first, 1 - weekdayOf(first)), date) / 7)];
}
