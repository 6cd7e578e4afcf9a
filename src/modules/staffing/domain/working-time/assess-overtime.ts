import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { sevenDateWindows, sumHours } from './assess-week-hours.ts';
import type { DatedRule } from './dated-rule.ts';
import type { JudgedOn } from './judgement.ts';
import { exceeds, lastToStart, onCompletingShift } from './judgement.ts';
import type { WorkShift } from './work-shift.ts';

/** Hours per week at 100 % for one person on a day. */
export type NormHours = (date: PlainDate) => number;

/** Limits of overtime; hours. */
export interface OvertimeRules {
  readonly week: DatedRule;
  readonly fourWeeks: DatedRule;
  readonly year: DatedRule;
}

/** Overtime of the ISO weeks before the first week that is computed from the roster; weeks as `weekIndexOf` numbers them. */
export interface EarlierOvertime {
  readonly firstWeek: number;
  readonly hours: ReadonlyMap<number, number>;
}

/** Whole ISO weeks since the week of 1970-01-01; `day` is whole days since 1970. */
export function weekIndexOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/**
 * Overtime in some dates: what ordinary work and extra work together pass the norm by, or the ordinary work itself where
 * that alone passes the norm.
 */
export function overtimeHours(work: readonly WorkShift[], normHours: number): number {
  const ordinary = sumHours(work.filter((shift) => shift.kind === 'normal'));
  return Math.max(0, sumHours(work) - Math.max(ordinary, normHours));
}

/**
 * Seven consecutive dates with more overtime than allowed. One person's work in order.
 * Source: rules/working-time.ts (aml. § 10-6 (4); local agreements override).
 */
export function assessOvertimeWeek(
  work: readonly WorkShift[],
  limit: DatedRule,
  normHours: NormHours,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  return sevenDateWindows(work).flatMap((window): Finding[] => {
    for (const day of judgedOn(window)) {
      const rule = limit(day);
      const foundHours = overtimeHours(window, normHours(day));
      const last = lastToStart(window);
      if (last && exceeds(foundHours, rule.value)) return [overtimeFinding(last, foundHours, rule, 'sevenDays')];
    }
    return [];
  });
}

/**
 * Runs of consecutive ISO weeks (4, 26 or 52) with more overtime than allowed. One person's work in order; weeks before
 * `earlier.firstWeek` count as `earlier` has them.
 * Source: rules/working-time.ts (aml. § 10-6 (4); local agreements override).
 */
export function assessOvertimeWeeks(
  work: readonly WorkShift[],
  limit: DatedRule,
  weeks: 4 | 26 | 52,
  normHours: NormHours,
  earlier: EarlierOvertime,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  const byWeek = new Map<number, WorkShift[]>();
  for (const shift of work) {
    const week = weekIndexOf(shift.day);
    const sameWeek = byWeek.get(week);
    if (week < earlier.firstWeek) continue;
    if (sameWeek) sameWeek.push(shift);
    else byWeek.set(week, [shift]);
  }
  return [...byWeek.keys()].flatMap((lastWeek): Finding[] => {
    const run = [...byWeek.entries()].filter(([week]) => lastWeek - weeks < week && week <= lastWeek);
    const inRun = run.flatMap(([, shifts]) => shifts);
    const last = lastToStart(inRun);
    for (const day of judgedOn(inRun)) {
      const rule = limit(day);
      let foundHours = 0;
      for (const [, shifts] of run) foundHours += overtimeHours(shifts, normHours(day));
      for (const [week, hours] of earlier.hours) {
        if (lastWeek - weeks < week && week < earlier.firstWeek) foundHours += hours;
      }
      if (last && exceeds(foundHours, rule.value)) {
        return [
          overtimeFinding(last, foundHours, rule, weeks === 4 ? 'fourWeeks' : weeks === 26 ? 'halfYear' : 'year'),
        ];
      }
    }
    return [];
  });
}

function overtimeFinding(
  at: WorkShift,
  foundHours: number,
  rule: { readonly value: number; readonly source: string },
  window: 'sevenDays' | 'fourWeeks' | 'halfYear' | 'year',
): Finding {
  const { personId, unitId, date, shift } = at;
  const facts = { foundHours, limitHours: rule.value, window };
  return { code: 'overtime', level: 'breach', personId, unitId, date, shift, facts, source: rule.source };
}
