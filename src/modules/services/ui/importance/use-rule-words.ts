import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ImportanceRuleView } from '../../contract/importance.ts';
import { importanceTexts } from '../../texts/importance-texts.ts';

/** What a rule of importance says about itself. */
export interface RuleWords {
  /** «må, bør → kan vente · tjenester: … · enheter: …». */
  readonly says: (rule: ImportanceRuleView) => string;
  readonly period: (rule: Pick<ImportanceRuleView, 'from' | 'to'>) => string;
}

/** The words for rules of importance in the reader's language. */
export function useRuleWords(): RuleWords {
  const t = useTexts(importanceTexts);
  const names = useCatalogue();
  return useMemo(
    () => ({
      says: (rule) =>
        [
          t('says', {
            granted: rule.granted.map((one) => t(`importance.${one}`)),
            becomes: t(`importance.${rule.becomes}`),
          }),
          rule.serviceKinds.length > 0 && t('says.kinds', { kinds: rule.serviceKinds }),
          rule.unitIds.length > 0 && t('says.units', { units: rule.unitIds.map(names.unitName) }),
          rule.livesAlone !== undefined && t(`says.alone.${rule.livesAlone}`),
          rule.mostVulnerable !== undefined && t('says.vulnerable', { most: rule.mostVulnerable }),
        ]
          .filter(Boolean)
          .join(' · '),
      period: ({ from, to }) => t('period', { from: formatDate(from), last: formatDate(addDays(to, -1)) }),
    }),
    [t, names],
  );
}
