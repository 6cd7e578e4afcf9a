import type { Instant } from '#kernel/instant.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { addHours, startOfDay } from './count-days.ts';
import { governingDefinition } from './governing-definition.ts';
import type { RuleRef } from './infection-period.ts';
import type { CaseFacts } from './period-facts.ts';
import { refOf } from './period-of.ts';

/** From when on somebody who is ill may have infected others. */
export interface LookBack {
  readonly from: Instant;
  readonly hours: number;
  readonly rule: RuleRef | null;
}

/** Elapsed hours before the first day of symptoms began, or else the day of the sample; without a rule from that day on. */
export function lookBackOf(facts: CaseFacts, rules: readonly InfectionRule[], at: Instant): LookBack {
  const start = startOfDay(facts.symptomsOn ?? facts.sampledOn);
  const found = governingDefinition(rules, facts.illness, at, 'lookBackHours');
  const hours = found?.measure.lookBackHours ?? 0;
  return { from: addHours(start, -hours), hours, rule: found ? refOf(found.rule) : null };
}
