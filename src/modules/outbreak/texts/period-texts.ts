import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { InfectionPeriod, Stage } from '../domain/infection-rules/infection-period.ts';
import { ruleTexts } from './rule-texts.ts';
import type { RuleWords } from './say-rule.ts';

/** What of a period its texts are made from. */
export type ToldPeriod = Pick<InfectionPeriod, 'kind' | 'duty' | 'stages' | 'testDays' | 'endsWhen' | 'rule'>;

/**
 * What somebody is told about their own period, as sentences in their language: what to do until when, tests, what would end it
 * sooner, and the rule behind it. Every date in a message comes from here.
 */
export function periodTexts(period: ToldPeriod, locale: Locale): string[] {
  const t: RuleWords = createTranslator(locale, ruleTexts);
  const { kind, duty, stages, testDays, endsWhen, rule } = period;
  const days = testDays.map((day) => formatDate(day));
  return [
    ...(stages.length > 0
      ? stages.map((stage) => sayStage(stage, duty, t))
      : [kind === 'test' ? t('period.test', { duty }) : t('period.none')]),
    ...(days.length > 0 ? [t('period.tests', { days })] : []),
    ...endsWhen.flatMap(({ code, facts }) => {
      const what = t.find(code, facts);
      return what === undefined ? [] : [t('period.ends', { what })];
    }),
    ...(rule ? [t('period.source', { title: rule.title, url: rule.source })] : []),
  ];
}

function sayStage({ kind, from, to }: Stage, duty: ToldPeriod['duty'], t: RuleWords): string {
  if (to === null) return t(`period.${kind}-open`, { duty, from });
  return t(`period.${kind}`, { duty, from, to, last: addDays(to, -1) });
}
