import type { PeriodView } from '../../contract/tracing.ts';
import type { InfectionPeriod } from '../../domain/infection-rules/infection-period.ts';
import { refOf } from '../../domain/infection-rules/period-of.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import type { StoredPeriod } from '../tracing/contact-rows.ts';

/** A stored period with the rule behind its date named; a rule that has been taken back since has no name. */
export function showPeriod(period: StoredPeriod | null, rules: readonly InfectionRule[]): PeriodView | null {
  if (period === null) return null;
  const { ruleId, ...rest } = period;
  const rule = rules.find(({ id }) => id === ruleId);
  return { ...rest, rule: rule ? namedRule(rule) : null };
}

/** A period that is only calculated, shown as those that are stored. */
export function showCalculated(period: InfectionPeriod, rules: readonly InfectionRule[]): PeriodView {
  const { kind, from, to, duty, testDays, ruleIds, rule } = period;
  const found = rules.find(({ id }) => id === rule?.id);
  return { kind, from, to, duty, testDays: [...testDays], rules: [...ruleIds], rule: found ? namedRule(found) : null };
}

function namedRule(rule: InfectionRule): NonNullable<PeriodView['rule']> {
  const { id, title, source, confidence, level, from } = refOf(rule);
  return { id, title, source, confidence, level, from };
}
