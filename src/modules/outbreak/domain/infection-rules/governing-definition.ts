import type { Instant } from '#kernel/instant.ts';
import type { CloseContactMeasure, Illness, InfectionRule } from '../../rules/infection-rule-types.ts';
import { RULE_LEVELS } from '../../rules/infection-rule-types.ts';
import { findRule } from './rule-in-force.ts';

export interface Definition {
  readonly rule: InfectionRule;
  readonly measure: CloseContactMeasure;
}

/** The definitions of a close contact in force, the nation's first. */
export function definitionsInForce(rules: readonly InfectionRule[], illness: Illness, at: Instant): Definition[] {
  return RULE_LEVELS.flatMap((level) => {
    const rule = findRule(rules, illness, 'close_contact', level, at);
    return rule?.measure.kind === 'close_contact' ? [{ rule, measure: rule.measure }] : [];
  });
}

/** Of the definitions in force the one that reaches furthest in one number. */
export function governingDefinition(
  rules: readonly InfectionRule[],
  illness: Illness,
  at: Instant,
  by: 'lookBackHours' | 'distanceMetres',
): Definition | undefined {
  return definitionsInForce(rules, illness, at).sort((a, b) => b.measure[by] - a.measure[by])[0];
}
