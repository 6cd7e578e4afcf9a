import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MeasurePackageInput, PackageSummaryView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { sayDifference } from './spread-answer.ts';

/** How a comparison's figures are said in the reader's language. */
export interface SpreadWords {
  number(value: number): string;
  percent(share: number): string;
  /** «12 (4–25)» */
  range(range: { readonly median: number; readonly low: number; readonly high: number }): string;
  packageName(id: string): string;
  /** «12 færre smittede (4 til 25 i ni av ti), i 9 av 10 kjøringer færre» */
  infectedDifference(pack: PackageSummaryView): string;
  /** What it costs or saves in shifts; empty where there is nothing to tell. */
  shiftDifferences(pack: PackageSummaryView): readonly string[];
}

/** Words for one comparison. */
export function useSpreadWords(packages: readonly MeasurePackageInput[]): SpreadWords {
  const t = useTexts(spreadTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const number = (value: number) => formatNumber(Math.round(value), locale);
    const names = new Map(packages.map(({ id, name }) => [id, name]));
    return {
      number,
      percent: (share) => formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 0 }),
      range: ({ median, low, high }) =>
        low === high ? number(median) : `${number(median)} (${number(low)}–${number(high)})`,
      packageName: (id) => names.get(id) ?? t('package.nothing'),
      infectedDifference: ({ difference }) => {
        if (!difference) return '';
        const { kind, count, low, high, often } = sayDifference(difference.infected);
        return kind === 'same' ? t('difference.same') : t(`difference.${kind}`, { count, low, high, often });
      },
      shiftDifferences: ({ difference, uncovered }) => {
        if (!difference) return [];
        const shifts = sayDifference(difference.lostShifts);
        const open = uncovered?.difference ? sayDifference(uncovered.difference) : undefined;
        return [
          ...(shifts.kind === 'same' ? [] : [t(`difference.shifts-${shifts.kind}`, { count: shifts.count })]),
          ...(open && open.kind !== 'same' ? [t(`difference.uncovered-${open.kind}`, { count: open.count })] : []),
        ];
      },
    };
  }, [t, locale, packages]);
}
