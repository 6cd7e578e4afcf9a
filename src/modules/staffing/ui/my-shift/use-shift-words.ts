import { useMemo } from 'react';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime, osloDayAndTime } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShift } from '../../contract.ts';
import { partOfDay } from '../../domain/staff-map/part-of-day.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import type { ShiftTimes } from './fetched-shifts.ts';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** How a shift is said to the one who has it. */
export interface ShiftWords {
  /** «I dag», «I natt», «I morgen», «Lørdag 28. november». */
  day(shift: Pick<MyShift, 'date' | 'startsAt'>): string;
  /** «14:45–22:15». */
  times(shift: Pick<MyShift, 'startsAt' | 'endsAt'>): string;
  /** «aften». */
  part(startsAt: Instant): string;
  /** A shift known by its short name only: «aften 14:45–22:15», or «vakt A» where its times are not known. */
  named(shift: string, times: readonly ShiftTimes[]): string;
  /** A day in full: «lørdag 28. november». */
  long(date: PlainDate): string;
}

/** Words for one's own shifts in the reader's language. */
export function useShiftWords(): ShiftWords {
  const t = useTexts(myShiftTexts);
  const words = useWords();
  const { locale } = useLocale();
  const today = osloDayAndTime(useNow()).date;
  return useMemo(() => {
    const startOf = (startsAt: Instant) => {
      const [hours = 0, minutes = 0] = formatTime(startsAt).split(':').map(Number);
      return partOfDay(hours * 60 + minutes);
    };
    return {
      day: ({ date, startsAt }) => {
        if (date === today) return t(startOf(startsAt) === 'night' ? 'mine.tonight' : 'mine.today');
        if (date === addDays(today, 1)) return t('mine.tomorrow');
        return capital(formatDay(date, locale));
      },
      times: ({ startsAt, endsAt }) => `${formatTime(startsAt)}–${formatTime(endsAt)}`,
      part: (startsAt) => words.part(startOf(startsAt)),
      named: (shift, times) => {
        const type = times.find((one) => one.shift === shift);
        if (!type) return t('mine.change.shift', { shift });
        const part = words.part(partOfDay(type.startMinute));
        return t('mine.row', { part, from: clock(type.startMinute), to: clock(type.endMinute) });
      },
      long: (date) => formatDay(date, locale),
    };
  }, [t, words, locale, today]);
}
