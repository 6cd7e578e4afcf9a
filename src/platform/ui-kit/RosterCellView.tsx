import { formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { Icon } from './Icon.tsx';
import type { RosterCell } from './roster-row.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

const SHORT_SPAN_DAYS = 3;

/** What stands in a cell for the eye; the words for the ear are the cell's label. */
export function RosterCellView({ cell, days }: { readonly cell: RosterCell; readonly days: number }) {
  const t = useTexts(uiKitTexts);
  switch (cell.kind) {
    case 'shift':
      return (
        <span className="roster-letter">
          {cell.letter}
          {cell.pinned && <Icon name="lock" size={10} />}
        </span>
      );
    case 'away':
      return days > 1 ? <span className="roster-away-text">{awayText(cell.until, days, t.locale, t)}</span> : null;
    case 'outside':
      return <span className="roster-outside-text">{t('grid.outside')}</span>;
    case 'under':
      return <b>−{cell.missing}</b>;
    case 'gap':
      return <b>{cell.count}</b>;
    case 'covered':
      return <span>✓</span>;
    default:
      return null;
  }
}

function awayText(
  until: Extract<RosterCell, { kind: 'away' }>['until'],
  days: number,
  locale: Locale,
  t: (key: 'grid.awayUntil' | 'grid.awayUntilShort' | 'grid.awayOpen', values?: { readonly day: string }) => string,
): string {
  if (!until) return t('grid.awayOpen');
  if (days < SHORT_SPAN_DAYS)
    return t('grid.awayUntilShort', { day: formatDay(until, locale, 'numbers').replace(/\d+\.$/, '') });
  return t('grid.awayUntil', { day: formatDay(until, locale, 'dayShort') });
}
