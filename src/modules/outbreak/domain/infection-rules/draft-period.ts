import type { PlainDate } from '#kernel/plain-date.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import type { PeriodReason, Stage } from './infection-period.ts';

/** What one rule demands of one person, before other rules are laid over it. */
export interface DraftPeriod {
  readonly stages: readonly Stage[];
  readonly testDays: readonly PlainDate[];
  readonly because: readonly PeriodReason[];
  readonly endsWhen: readonly PeriodReason[];
  readonly rule: InfectionRule;
}

/** A draft that demands nothing but what is given. */
export function draft(rule: InfectionRule, more: Partial<Omit<DraftPeriod, 'rule'>> = {}): DraftPeriod {
  return { stages: [], testDays: [], because: [], endsWhen: [], ...more, rule };
}

/** One stage, or none where it would be over before it begins. */
export function stage(kind: Stage['kind'], from: PlainDate, to: PlainDate | null): Stage[] {
  return to !== null && to <= from ? [] : [{ kind, from, to }];
}

/** The later of two first days free; null, not known yet, is later than any. */
export function laterEnd(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

/** The earlier of two first days free. */
export function earlierEnd(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}

/** The first day free of some stages: null where one has no end yet, undefined where there are none. */
export function endOf(stages: readonly Stage[]): PlainDate | null | undefined {
  if (stages.length === 0) return undefined;
  return stages.map(({ to }) => to).reduce(laterEnd);
}
