import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CheckRow } from '../../contract/checks.ts';
import type { NeedsQuestion } from '../../domain/checks/needs-question.ts';
import { checksTexts } from '../../texts/checks-texts.ts';

/** How checks are said. */
export interface CheckWords {
  name(row: Pick<CheckRow, 'name'>): string;
  every(days: number): string;
  state(row: Pick<CheckRow, 'state' | 'daysLate'>): string;
  day(day: PlainDate): string;
  last(row: Pick<CheckRow, 'lastAt' | 'lastBy'>): string;
  answer(question: NeedsQuestion, step: number): string;
}

/** Words for checks in the reader's language. */
export function useCheckWords(): CheckWords {
  const t = useTexts(checksTexts);
  const { locale } = useLocale();
  const now = useNow();
  return useMemo(
    () => ({
      name: (row) => row.name ?? t('checks.protected'),
      every: (days) => t('rhythm.every', { days }),
      state: (row) => t(`state.${row.state}`, { days: row.daysLate }),
      day: (day) => formatDay(day, locale, 'numbers'),
      last: ({ lastAt, lastBy }) =>
        lastAt === null
          ? t('person.last.never')
          : t('person.last', { when: formatWhen(lastAt, now, locale), name: lastBy ?? '' }),
      answer: (question, step) => t(`${question}.${step as 0 | 1 | 2 | 3}`),
    }),
    [t, locale, now],
  );
}
