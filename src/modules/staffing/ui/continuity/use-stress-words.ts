import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressFunction, StressUnit } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

/** How a stress test's figures are said in the reader's language. */
export interface StressWords {
  percent(share: number): string;
  number(value: number): string;
  /** «Åsheim 2 natt sykepleier», or what the unit calls it. */
  functionOf(tested: StressFunction): string;
  /** The level at which something breaks, «i dag», or «over 50 %». */
  breaks(breaksAt: StressUnit['breaksAt']): string;
  /** What nine of ten draws lie between; empty where it never breaks. */
  range(breaksAt: StressUnit['breaksAt']): string;
}

/** Words for one run: `units` gives names, `most` is the highest level tried. */
export function useStressWords(units: readonly StressUnit[], most: number): StressWords {
  const t = useTexts(continuityTexts);
  const { locale } = useLocale();
  const words = useWords();
  return useMemo(() => {
    const names = new Map(units.map((unit) => [unit.unitId, unit.name]));
    const percent = (share: number) =>
      formatNumber(share, locale, { style: 'percent', maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0 });
    return {
      percent,
      number: (value) => formatNumber(value, locale, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }),
      functionOf: (tested) => {
        const unit = names.get(tested.unitId) ?? tested.unitId;
        if (tested.kind === 'critical') return t('function.written', { unit, name: tested.name });
        const competence = words.competence(tested.competence).toLocaleLowerCase(locale);
        return t('function.named', { unit, part: t(`part.${tested.part}`), competence });
      },
      breaks: ({ median }) => {
        if (median === null) return t('level.never', { level: percent(most) });
        return median === 0 ? t('level.today') : percent(median);
      },
      range: ({ low, high }) => {
        if (low === null) return '';
        if (high === null) return t('value.from', { low: percent(low) });
        return t('value.range', { low: percent(low), high: percent(high) });
      },
    };
  }, [t, locale, words, units, most]);
}
