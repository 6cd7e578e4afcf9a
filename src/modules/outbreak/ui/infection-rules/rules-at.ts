import type { Instant } from '#kernel/instant.ts';
import type { RuleView } from '../../contract/infection-rules.ts';
import type { RuleTopic } from '../../rules/infection-rule-types.ts';

/** The order in which topics are read. */
export const TOPIC_ORDER: readonly RuleTopic[] = ['case', 'household', 'close', 'other', 'waiting', 'close_contact'];

/** The rules in force at a moment, in reading order; on one topic the nation's first. */
export function rulesAt(rules: readonly RuleView[], at: Instant): RuleView[] {
  const inForce = rules.filter(({ from, to }) => (from === null || from <= at) && (to === null || at < to));
  const placeOf = ({ topic, level }: RuleView) => TOPIC_ORDER.indexOf(topic) * 2 + (level === 'local' ? 1 : 0);
  return inForce.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The rules that count most on one topic: the municipality's own where it has one. */
export function topRule(rules: readonly RuleView[], topic: RuleTopic): RuleView | undefined {
  return rules.findLast((rule) => rule.topic === topic);
}
