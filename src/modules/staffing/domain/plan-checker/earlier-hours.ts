import type { PersonWork } from '../law/person-work.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import { weekNameOf } from '../working-time/earlier-overtime.ts';

/** Hours worked in whole ISO weeks before the roster that lie within the days `[from, to)`, whole days since 1970. */
export function earlierHours({ worked, known }: PersonWork): (from: number, to: number) => number {
  const firstWeek = weekIndexOf(known.firstDay);
  const hoursOf = new Map(worked.map((row) => [row.week, row.hours]));
  return (from, to) => {
    let sum = 0;
    for (let monday = from; monday + 7 <= to; monday++) {
      const week = weekIndexOf(monday);
      if (weekIndexOf(monday - 1) === week || week >= firstWeek) continue;
      sum += hoursOf.get(weekNameOf(week)) ?? 0;
    }
    return sum;
  };
}
