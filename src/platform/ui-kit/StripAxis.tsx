import type { CSSProperties } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatWeekday } from '#platform/texts/format-date.ts';
import { dayNumberLabel } from './day-number-label.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useTexts } from './use-texts.ts';

interface StripAxisProps {
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  /** Numbers only, for phones under each strip. */
  readonly numbersOnly?: boolean;
}

/** Weekdays and dates above (or, on phones, under) strips of the same days. */
export function StripAxis({ days, today, numbersOnly = false }: StripAxisProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  return (
    <span
      className="strip-axis"
      style={{ '--days': days.length } as CSSProperties}
      data-numbers={numbersOnly || undefined}
      aria-hidden="true"
    >
      {days.map((day, index) => (
        <span key={day} data-today={day === today || undefined}>
          {!numbersOnly && <>{day === today ? t('grid.today') : formatWeekday(day, locale)}</>}
          <span>{numbersOnly ? Number(day.slice(8)) : dayNumberLabel(day, index === 0)}</span>
        </span>
      ))}
    </span>
  );
}
