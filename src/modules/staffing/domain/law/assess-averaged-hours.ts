import type { Finding } from '#kernel/finding.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import { exceeds, lastToStart } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { Limit } from './limits-of-person.ts';
import { ordinaryHours, ordinaryShifts, passiveExtension } from './ordinary-hours.ts';
import type { PersonWork } from './person-work.ts';
import { lawFinding, unlessAgreed, valueOn } from './person-work.ts';

/** Fewest days of known roster that an average says something about. */
const LEAST_DAYS = 28;

/**
 * The average ordinary week over the averaging period, or over as much of it as the roster is known for, against the law's
 * week. A roster known for less than the whole period gives a warning, since later weeks may even it out.
 * Source: rules/working-time-law.ts (aml. §§ 10-4 (1), (4), (5), 10-5).
 */
export function assessAveragedWeek(work: PersonWork): Finding[] {
  const shifts = ordinaryShifts(work);
  const last = judgedLast(work, shifts);
  if (last === undefined) return [];
  const averaging = work.limits.on('averagingWeeks', last.date);
  if (averaging === undefined || work.terms.rotaClass === 'three_part') return [];
  const span = averageSpan(work, averaging.value);
  if (span === undefined) return [];
  const inside = shifts.filter((shift) => span.firstDay <= shift.day && shift.day <= span.lastDay);
  const hours = inside.reduce((sum, shift) => sum + ordinaryHours(work, shift), 0);
  const most = valueOn(work, 'passiveMostWeekHours', last.date, 0) * span.weeks;
  const law = work.limits.rule('normalWeekHours')(last.date);
  const limit = { ...law, value: law.value + passiveExtension(work, inside, most) / span.weeks };
  return averageFinding(work, last, hours / span.weeks, limit, span, averaging);
}

/**
 * Three-part rotas: every hour on a Sunday or holiday counts 70 minutes and every night hour 75 (the longer where both), until
 * the week is down to 36 hours; it is never more than 38. Judged on average where averaging is agreed, else on the known weeks.
 * Source: rules/working-time-law.ts (aml. § 10-4 (6)).
 */
export function assessWeightedWeek(work: PersonWork): Finding[] {
  if (work.terms.rotaClass !== 'three_part') return [];
  const shifts = ordinaryShifts(work);
  const last = judgedLast(work, shifts);
  if (last === undefined) return [];
  const averaging = work.limits.on('averagingWeeks', last.date);
  const span = averageSpan(work, averaging?.value ?? Number.POSITIVE_INFINITY);
  if (span === undefined) return [];
  const inside = shifts.filter((shift) => span.firstDay <= shift.day && shift.day <= span.lastDay);
  const hours = inside.reduce((sum, shift) => sum + ordinaryHours(work, shift), 0) / span.weeks;
  const weighted = inside.reduce((sum, shift) => sum + weightedHours(work, shift), 0) / span.weeks;
  const floor = work.limits.rule('weightedFloorWeekHours')(last.date);
  const most = work.limits.rule('weightedMostWeekHours')(last.date);
  const norm = work.limits.rule('normalWeekHours')(last.date);
  if (exceeds(hours, most.value)) return averageFinding(work, last, hours, most, span, averaging);
  if (!exceeds(hours, floor.value) || !exceeds(weighted, norm.value)) return [];
  const limit: Limit = { ...floor, value: Math.max(floor.value, hours - (weighted - norm.value)) };
  return [
    lawFinding('staffing.law.weighted-week', isWhole(span, averaging) ? unlessAgreed(work) : 'warn', last, limit, {
      foundHours: hours,
      weightedHours: weighted,
      weeks: span.weeks,
    }),
  ];
}

/** Hours of a shift with Sunday and night hours made longer. */
function weightedHours(work: PersonWork, shift: WorkShift): number {
  const hours = ordinaryHours(work, shift);
  if (shift.kind !== 'normal') return hours;
  const { calendar } = work;
  const sunday = valueOn(work, 'sundayFactor', shift.date, 1) - 1;
  const night = valueOn(work, 'nightFactor', shift.date, 1) - 1;
  const nightFrom = valueOn(work, 'nightStartHour', shift.date, 21);
  const nightTo = valueOn(work, 'nightEndHour', shift.date, 6);
  const nightHours = calendar.nightHours(shift, nightFrom, nightTo);
  let both = 0;
  for (const stretch of calendar.stretchesIn(shift)) {
    const shared = { start: Math.max(shift.start, stretch.start), end: Math.min(shift.end, stretch.end) };
    both += calendar.nightHours(shared, nightFrom, nightTo);
  }
  return hours + nightHours * night + (calendar.sundayHours(shift) - both) * sunday;
}

interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly weeks: number;
}

/** The last known days, at most the averaging period; undefined where they are too few. */
function averageSpan({ known }: PersonWork, periodWeeks: number): Span | undefined {
  const days = Math.min(known.lastDay - known.firstDay + 1, periodWeeks * 7);
  if (days < LEAST_DAYS) return undefined;
  return { firstDay: known.lastDay - days + 1, lastDay: known.lastDay, weeks: days / 7 };
}

function judgedLast(work: PersonWork, shifts: readonly WorkShift[]): WorkShift | undefined {
  const inside = shifts.filter(({ day }) => work.known.firstDay <= day && day <= work.known.lastDay);
  return work.judgedOn(inside).length > 0 ? lastToStart(inside) : undefined;
}

function isWhole(span: Span, averaging: Limit | undefined): boolean {
  return averaging === undefined || span.weeks >= averaging.value;
}

function averageFinding(
  work: PersonWork,
  at: WorkShift,
  foundHours: number,
  limit: Limit,
  span: Span,
  averaging: Limit | undefined,
): Finding[] {
  if (!exceeds(foundHours, limit.value)) return [];
  const level = isWhole(span, averaging) ? unlessAgreed(work) : 'warn';
  const facts = { foundHours, weeks: span.weeks, windowFrom: plainDateAt(span.firstDay) };
  return [lawFinding('staffing.law.averaged-week', level, at, limit, facts)];
}
