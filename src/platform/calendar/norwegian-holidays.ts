import Holidays from 'date-holidays';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

let norway: Holidays | undefined;
const years = new Map<number, readonly PlainDate[]>();

/** Norwegian public holidays from the year of one day to the year of another, both included; Sundays among them too. */
export function norwegianHolidays(from: PlainDate, to: PlainDate): ReadonlySet<PlainDate> {
  const days = new Set<PlainDate>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const day of holidaysOf(year)) days.add(day);
  }
  return days;
}

function holidaysOf(year: number): readonly PlainDate[] {
  const known = years.get(year);
  if (known) return known;
  norway ??= new Holidays('NO');
  const days = norway
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => plainDate(date.slice(0, 10)));
  years.set(year, days);
  return days;
}
