import type { CSSProperties } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useTexts } from './use-texts.ts';

interface IntervalBarProps {
  /** Most likely, and the ends between which nine of ten outcomes lie; in days. */
  readonly days: number;
  readonly low: number;
  readonly high: number;
  /** Days to the next confirmed delivery. */
  readonly delivery?: number;
  /** Under this many days somebody should look: a dashed line through all rows. */
  readonly limit?: number;
  /** Days at the right end of the axis, the same for all rows of a table. */
  readonly scale: number;
  readonly level?: 'act' | 'watch';
}

/** How many days something lasts: the likely day, the range around it, the limit and the next delivery. */
export function IntervalBar({ days, low, high, delivery, limit, scale, level }: IntervalBarProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 0 });
  const values = { days: number(days), low: number(low), high: number(high), delivery: number(delivery ?? 0) };
  const at = (value: number) => `${(Math.min(Math.max(value, 0), scale) / scale) * 100}%`;
  const style = {
    '--low': at(low),
    '--high': at(high),
    '--mid': at(days),
    '--limit': at(limit ?? 0),
    '--delivery': at(delivery ?? 0),
  };
  return (
    <span
      className="interval"
      data-level={level}
      style={style as CSSProperties}
      role="img"
      aria-label={t(delivery === undefined ? 'interval.label' : 'interval.delivery', values)}
    >
      {limit !== undefined && <i className="interval-limit" />}
      <i className="interval-range" />
      <i className="interval-mid" />
      {delivery !== undefined && delivery <= scale && <i className="interval-delivery" />}
    </span>
  );
}
