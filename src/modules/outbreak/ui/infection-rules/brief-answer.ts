import type { Translator } from '#platform/texts/translator.ts';
import type { RuleView } from '../../contract/infection-rules.ts';
import type { RuleTopic } from '../../rules/infection-rule-types.ts';
import type { ruleNb } from '../../texts/rule.nb.ts';
import type { rulesPageNb } from '../../texts/rules-page.nb.ts';
import { topRule } from './rules-at.ts';

type Words = Translator<keyof typeof rulesPageNb | keyof typeof ruleNb>;

/** The rules of an illness in one or two sentences: how long the ill are away, and what contacts do. */
export function briefAnswer(rules: readonly RuleView[], t: Words): string {
  const ill = topRule(rules, 'case');
  const household = briefContact(rules, 'household', t);
  const close = briefContact(rules, 'close', t);
  return [
    ...(ill?.measure.kind === 'case'
      ? [t('answer.case', { days: ill.measure.isolationDays, duty: t(`duty.${ill.duty}`).toLowerCase() })]
      : []),
    household === close ? t('answer.same', { both: close }) : t('answer.contacts', { household, close }),
  ].join(' ');
}

function briefContact(rules: readonly RuleView[], topic: RuleTopic, t: Words): string {
  const rule = topRule(rules, topic);
  if (rule?.measure.kind !== 'contact') return t('brief.unknown');
  const { quarantineDays: days, tests } = rule.measure;
  const duty = t(`duty.${rule.duty}`).toLowerCase();
  if (days === 'until_negative') return t('brief.until-negative', { duty });
  if (days > 0) return t('brief.quarantine', { days, duty });
  return t(tests ? 'brief.test' : 'brief.none');
}
