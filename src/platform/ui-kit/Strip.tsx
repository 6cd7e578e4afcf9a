import type { CSSProperties } from 'react';
import { weekdayOf } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { StripDay } from './strip-day.ts';
import { stripScaleOf, stripStateOf } from './strip-day.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useTexts } from './use-texts.ts';

const SATURDAY = 6;

interface StripProps {
  /** Whose days these are, for the spoken form. */
  readonly name: string;
  readonly days: readonly StripDay[];
  /** The small form for a list of units that are fine. */
  readonly mini?: boolean;
}

/** Days as bars against a minimum line; under the minimum is hatched red with the number missing. */
export function Strip({ name, days, mini = false }: StripProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  const scale = stripScaleOf(days);
  const troubled = days.flatMap((day) => {
    const state = stripStateOf(day);
    const on = formatDay(day.date, locale, 'short');
    if (state === 'under') return [t('strip.day', { day: on, missing: day.minimum - day.value })];
    return state === 'at' ? [t('strip.at', { day: on })] : [];
  });
  const label =
    troubled.length > 0
      ? t('strip.under', { name, days: days.length, list: troubled.join(', ') })
      : t('strip.ok', { name, days: days.length });
  return (
    <span
      className="strip"
      data-mini={mini || undefined}
      style={{ '--days': days.length } as CSSProperties}
      role="img"
      aria-label={label}
    >
      {days.map((day) => (
        <Bar key={day.date} day={day} scale={scale} mini={mini} />
      ))}
    </span>
  );
}

function Bar({ day, scale, mini }: { readonly day: StripDay; readonly scale: number; readonly mini: boolean }) {
  const state = stripStateOf(day);
  const style = { '--value': day.value / scale, '--minimum': day.minimum / scale } as CSSProperties;
  return (
    <span
      className="strip-day"
      data-state={state}
      data-weekend={weekdayOf(day.date) >= SATURDAY || undefined}
      style={style}
    >
      <i className="strip-bar" />
      {state === 'under' && !mini && <b>−{day.minimum - day.value}</b>}
    </span>
  );
}
