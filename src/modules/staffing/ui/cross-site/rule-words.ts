import { useCallback } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CrossSiteRuleView } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';

/** A rule's limit, days and standing in words. */
export interface RuleWords {
  limit(rule: CrossSiteRuleView): string;
  days(rule: Pick<CrossSiteRuleView, 'from' | 'to'>): string;
  standing(rule: CrossSiteRuleView, today: PlainDate): string;
}

/** Words for rules in the reader's language. */
export function useRuleWords(): RuleWords {
  const t = useTexts(crossSiteTexts);
  const { locale } = useLocale();
  return {
    limit: useCallback(
      (rule) => {
        if (rule.rule === 'forbidden') return t('rule.forbidden');
        const parts = [
          rule.maxSites === null ? undefined : t('rule.limited.sites', { count: rule.maxSites }),
          rule.named.length === 0 ? undefined : t('rule.limited.named', { count: rule.named.length }),
        ];
        return `${t('rule.limited')}: ${parts.filter((part) => part !== undefined).join(', ')}`;
      },
      [t],
    ),
    days: useCallback(
      ({ from, to }) =>
        to === null
          ? t('rule.from', { from: formatDay(from, locale, 'day') })
          : t('rule.from-to', {
              from: formatDay(from, locale, 'dayShort'),
              to: formatDay(addDays(to, -1), locale, 'dayShort'),
            }),
      [t, locale],
    ),
    standing: useCallback(
      (rule, today) => {
        if (rule.state === 'proposed') return t('state.proposed');
        if (rule.to !== null && rule.to <= today) return t('state.over');
        return rule.from <= today ? t('state.holds') : t('state.decided');
      },
      [t],
    ),
  };
}
