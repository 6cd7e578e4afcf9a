import { useCallback } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';

/** Says a half-open stretch of days as people do, with its last day: «23. nov. – 2. des.». */
export function usePeriodWords(): (from: PlainDate, to: PlainDate | null) => string {
  const t = useTexts(absenceTexts);
  const { locale } = useLocale();
  return useCallback(
    (from, to) => {
      const first = formatDay(from, locale, 'dayShort');
      if (to === null) return t('absence.from-open', { from: first });
      const last = addDays(to, -1);
      return last === from ? first : t('absence.from-until', { from: first, to: formatDay(last, locale, 'dayShort') });
    },
    [t, locale],
  );
}
