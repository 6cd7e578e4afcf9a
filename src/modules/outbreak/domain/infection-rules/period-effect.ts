import type { PlainDate } from '#kernel/plain-date.ts';
import type { Duty } from '../../rules/infection-rule-types.ts';
import type { InfectionPeriod, PeriodKind, Stage } from './infection-period.ts';

/** What a new calculation does to somebody: free today, free earlier or later, something else than before, or nothing. */
export const PERIOD_EFFECTS = ['released', 'shorter', 'longer', 'otherwise', 'unchanged'] as const;
export type PeriodEffect = (typeof PERIOD_EFFECTS)[number];

/** The part of a period that an effect is seen in. */
export interface PeriodDates {
  readonly kind: PeriodKind;
  readonly duty: Duty;
  readonly to: PlainDate | null;
  readonly testDays: readonly PlainDate[];
  readonly stages: readonly Stage[];
}

/** How a period differs from what it was; `day` is the day on which the change takes hold. */
export function periodEffect(was: PeriodDates, next: PeriodDates | InfectionPeriod, day: PlainDate): PeriodEffect {
  const before = endOfStay(was);
  const after = endOfStay(next);
  const awayBefore = before === null || (before !== undefined && before > day);
  const awayAfter = after === null || (after !== undefined && after > day);
  if (awayBefore && !awayAfter) return 'released';
  if (!awayBefore && awayAfter) return 'longer';
  if (before !== after && awayBefore && after !== undefined && before !== undefined) {
    if (after === null) return 'longer';
    return before === null || after < before ? 'shorter' : 'longer';
  }
  return same(was, next) ? 'unchanged' : 'otherwise';
}

function endOfStay({ stages, to }: PeriodDates): PlainDate | null | undefined {
  return stages.length === 0 ? undefined : to;
}

function same(a: PeriodDates, b: PeriodDates): boolean {
  const text = ({ kind, duty, testDays, stages }: PeriodDates) =>
    [kind, duty, ...testDays, ...stages.map((one) => `${one.kind} ${one.from} ${one.to}`)].join('|');
  return text(a) === text(b);
}
