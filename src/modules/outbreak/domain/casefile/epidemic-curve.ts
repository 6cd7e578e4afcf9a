import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween, daysFrom } from '#kernel/plain-date.ts';
import type { SubjectKind } from '../cases/infected-subject.ts';

/** New cases of a day, by who they are. */
export interface CurveDay {
  readonly date: PlainDate;
  readonly residents: number;
  readonly staff: number;
  readonly visitors: number;
}

/** A short outbreak is drawn over so many days at least, so that two days do not look like a wave. */
const LEAST_DAYS = 14;
/** No more than a quarter: what is older stands in the table of cases. */
const MOST_DAYS = 92;

/** Cases by day without gaps, from the first to the last or `until`. Cases without a day (no symptoms) are left out; none give no days. */
export function epidemicCurve(
  cases: readonly { readonly day: PlainDate | null; readonly kind: SubjectKind }[],
  until: PlainDate,
): CurveDay[] {
  const known = cases.flatMap(({ day, kind }) => (day === null ? [] : [{ day, kind }]));
  if (known.length === 0) return [];
  const days = known.map((one) => one.day).sort();
  const last = [until, ...days].sort().at(-1) as PlainDate;
  const first = days[0] as PlainDate;
  const length = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, daysBetween(first, last) + 1));
  return daysFrom(addDays(last, 1 - length), length).map((date) => {
    const of = (kind: SubjectKind) => known.filter((one) => one.day === date && one.kind === kind).length;
    return { date, residents: of('resident'), staff: of('staff'), visitors: of('visitor') };
  });
}
