import { useCallback } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { todayTexts } from '../../texts/today-texts.ts';

const NIGHT_FROM = '21:00';

/** Says when a shift begins, as one says it at the desk: «i natt 22:00», «i dag 14:45», «lørdag 28. november 07:30». */
export function useWhen(): (at: Instant) => string {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const today = osloDayAndTime(useNow()).date;
  return useCallback(
    (at) => {
      const { date, time } = osloDayAndTime(at);
      if (date === today) return t(time >= NIGHT_FROM ? 'today.when.tonight' : 'today.when.today', { time });
      if (date === addDays(today, 1)) return t('today.when.tomorrow', { time });
      return t('today.when.day', { day: formatDay(date, locale), time });
    },
    [t, locale, today],
  );
}
