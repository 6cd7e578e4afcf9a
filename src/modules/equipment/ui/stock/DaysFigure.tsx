import { formatNumber } from '#platform/texts/format-number.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import type { ItemDays } from '../../contract.ts';

/** Whole days left, marked where somebody should look or act; a dash where they are not known. */
export function DaysFigure({ days, level }: Pick<ItemDays, 'days' | 'level'>) {
  const { locale } = useLocale();
  if (!days) return <>–</>;
  const text = `${days.capped ? '≥ ' : ''}${formatNumber(days.mid, locale, { maximumFractionDigits: 0 })}`;
  return level === 'normal' ? <>{text}</> : <Mark kind={level}>{text}</Mark>;
}
