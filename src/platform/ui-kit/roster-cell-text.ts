import type { Texts } from '#platform/texts/define-texts.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { Translator } from '#platform/texts/translator.ts';
import type { RosterCell } from './roster-row.ts';
import type { uiKitTexts } from './ui-kit-texts.ts';

type UiKitKey = typeof uiKitTexts extends Texts<infer Key> ? Key : never;

/** What a screen reader says in a cell, after the row's and the day's names. */
export function rosterCellText(cell: RosterCell, t: Translator<UiKitKey>): string {
  switch (cell.kind) {
    case 'none':
      return '';
    case 'free':
      return cell.canGo ? `${t('grid.free')}, ${t('grid.canGo')}` : t('grid.free');
    case 'outside':
      return t('grid.outsideLong');
    case 'away':
      return cell.until
        ? t('grid.awayUntil', { day: formatDay(cell.until, t.locale, 'dayShort') })
        : t('grid.awayOpen');
    case 'under':
      return `−${cell.missing}, ${t('grid.missing', { count: cell.missing })}`;
    case 'covered':
      return t('grid.covered');
    case 'gap':
      return t('grid.gap', { count: cell.count });
    case 'shift': {
      const more = [
        cell.workOnly && t('grid.workOnly'),
        cell.change === 'moved' ? t('grid.moved') : cell.change === 'proposed' && t('grid.proposed'),
        cell.pinned && t('grid.pinned'),
        cell.canGo && t('grid.canGo'),
      ];
      // What the eye sees is part of what the ear hears, so that one may say it.
      const name = cell.name.includes(cell.letter) ? cell.name : `${cell.letter} ${cell.name}`;
      return [name, ...more].filter(Boolean).join(', ');
    }
  }
}
