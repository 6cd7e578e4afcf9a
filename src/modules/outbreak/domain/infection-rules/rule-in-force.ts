import type { Instant } from '#kernel/instant.ts';
import { contains } from '#kernel/interval.ts';
import type { Illness, InfectionRule, RuleLevel, RuleTopic } from '../../rules/infection-rule-types.ts';

/** Before every moment that rules know. */
const BEGINNING = '' as Instant;

/** Where a rule is in force, as an interval. */
export function inForce(rule: Pick<InfectionRule, 'from' | 'to'>): { from: Instant; to: Instant | undefined } {
  return { from: rule.from ?? BEGINNING, to: rule.to ?? undefined };
}

/** The rules of one illness, topic and level, oldest first. */
export function rulesOn(
  rules: readonly InfectionRule[],
  illness: Illness,
  topic: RuleTopic,
  level: RuleLevel,
): InfectionRule[] {
  return rules
    .filter((rule) => rule.illness === illness && rule.topic === topic && rule.level === level)
    .sort((a, b) => (inForce(a).from < inForce(b).from ? -1 : 1));
}

/** The rule in force on a topic at a moment, of one level; undefined where there is none. */
export function findRule(
  rules: readonly InfectionRule[],
  illness: Illness,
  topic: RuleTopic,
  level: RuleLevel,
  at: Instant,
): InfectionRule | undefined {
  return rulesOn(rules, illness, topic, level).find((rule) => contains(inForce(rule), at));
}
