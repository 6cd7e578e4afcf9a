import type { PlainDate } from '#kernel/plain-date.ts';
import type { DatedValue, RuleName, RuleOverrides } from '#modules/organisation/domain/municipality.ts';
import { WORKING_TIME_RULES } from '../../rules/working-time.ts';

/** What a parameter is on a day, and what it rests on. */
export interface RuleValue {
  readonly value: number;
  readonly source: string;
}

/** A parameter through time. */
export type DatedRule = (date: PlainDate) => RuleValue;

const OVERRIDE_SOURCE = 'municipality.json';

/** The parameter as the municipality has it: its own value in force that day, else the law's. */
export function datedRule(overrides: RuleOverrides, name: RuleName): DatedRule {
  const own = overrides[name];
  if (typeof own === 'number') return () => ({ value: own, source: OVERRIDE_SOURCE });
  const law = WORKING_TIME_RULES[name];
  return (date) => {
    const row = latestInForce(own ?? [], date);
    if (row) return { value: row.value, source: row.source ?? OVERRIDE_SOURCE };
    return latestInForce(law, date) ?? law[0];
  };
}

/** Of the rows in force on the day, the one that came into force last; of two from the same day, the later row. */
function latestInForce<T extends DatedValue>(rows: readonly T[], date: PlainDate): T | undefined {
  let latest: T | undefined;
  for (const row of rows) {
    const inForce = (row.from === undefined || row.from <= date) && (row.to === undefined || date < row.to);
    if (inForce && (latest === undefined || (row.from ?? '') >= (latest.from ?? ''))) latest = row;
  }
  return latest;
}
