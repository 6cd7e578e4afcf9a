import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { IntervalAxis } from '#platform/ui-kit/IntervalAxis.tsx';
import { IntervalBar } from '#platform/ui-kit/IntervalBar.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ItemDays, StockReply } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';
import { CountedOn } from './CountedOn.tsx';
import { DaysFigure } from './DaysFigure.tsx';

/** Days at the right end of the picture. */
const SCALE_DAYS = 70;

interface StockTableProps {
  readonly stock: StockReply;
  /** Those that the filters let through. */
  readonly items: readonly ItemDays[];
  readonly asTable: boolean;
  readonly current: string;
  readonly onOpen: (item: string) => void;
}

/** The items with their days, as bars with the range around them or all in figures. */
export function StockTable({ stock, items, asTable, current, onOpen }: StockTableProps) {
  const t = useTexts(stockTexts);
  const [sort, setSort] = useSearchParam('sort');
  const picture = usePictureColumns(stock.limitDays, current !== '');
  const figures = useFigureColumns();
  return (
    <DataTable
      label={t('stock.list')}
      rows={items}
      columns={asTable ? figures : picture}
      rowId={(row) => row.item}
      rowName={(row) => row.item}
      onOpen={(row) => onOpen(row.item)}
      currentId={current}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState title={t('stock.none-chosen')}>{t('stock.none-chosen.text')}</EmptyState>}
    />
  );
}

function byDays(a: ItemDays, b: ItemDays): number {
  return (a.days?.mid ?? Infinity) - (b.days?.mid ?? Infinity);
}

function useItemColumns(): readonly [Column<ItemDays>, Column<ItemDays>] {
  const t = useTexts(stockTexts);
  return useMemo(
    () => [
      {
        id: 'item',
        header: t('stock.item'),
        primary: true,
        cell: (row) => row.item,
        sort: (a, b) => compareNames(a.item, b.item),
      },
      {
        id: 'days',
        header: t('stock.days'),
        align: 'end',
        width: '4.5rem',
        cell: (row) => <DaysFigure days={row.days} level={row.level} />,
        sort: byDays,
      },
    ],
    [t],
  );
}

/** Beside an open panel, which says it, the count is left out for the bars to have room. */
function usePictureColumns(limit: number, hasPanel: boolean): readonly Column<ItemDays>[] {
  const t = useTexts(stockTexts);
  const [item, days] = useItemColumns();
  return useMemo(() => {
    const ticks = [0, limit, 2 * limit, 3 * limit].map((at) => ({
      days: at,
      label: at === limit ? t('stock.axis', { days: at }) : String(at),
    }));
    const counted: Column<ItemDays> = {
      id: 'counted',
      header: t('stock.counted'),
      wideOnly: true,
      width: '12rem',
      cell: (row) => <CountedOn on={row.countedOn} />,
    };
    return [
      { ...item, width: '13rem' },
      days,
      {
        id: 'span',
        header: t('stock.span'),
        head: <IntervalAxis scale={SCALE_DAYS} ticks={ticks} />,
        plain: true,
        cell: (row) =>
          row.days ? (
            <IntervalBar
              days={row.days.mid}
              low={row.days.low}
              high={row.days.high}
              limit={limit}
              scale={SCALE_DAYS}
              {...(row.nextDelivery ? { delivery: row.nextDelivery.inDays } : {})}
              {...(row.level === 'normal' ? {} : { level: row.level })}
            />
          ) : (
            <span className="note">{t('stock.unknown')}</span>
          ),
      },
      { id: 'delivery', header: t('stock.delivery'), width: '11rem', cell: (row) => <Delivery item={row} /> },
      ...(hasPanel ? [] : [counted]),
    ];
  }, [t, item, days, limit, hasPanel]);
}

function useFigureColumns(): readonly Column<ItemDays>[] {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const [item, days] = useItemColumns();
  return useMemo(() => {
    const figure = (value: number, digits = 0) => formatNumber(value, locale, { maximumFractionDigits: digits });
    return [
      item,
      days,
      {
        id: 'range',
        header: t('stock.range'),
        align: 'end',
        cell: (row) =>
          row.days ? t('stock.range.from-to', { low: figure(row.days.low), high: figure(row.days.high) }) : '–',
      },
      {
        id: 'usable',
        header: t('stock.usable'),
        align: 'end',
        cell: (row) => figure(row.usable),
        sort: (a, b) => a.usable - b.usable,
      },
      {
        id: 'use',
        header: t('stock.use'),
        align: 'end',
        cell: (row) => (row.usePerDay === null ? '–' : figure(row.usePerDay, row.usePerDay < 10 ? 1 : 0)),
        sort: (a, b) => (a.usePerDay ?? 0) - (b.usePerDay ?? 0),
      },
      {
        id: 'expired',
        header: t('stock.expired'),
        align: 'end',
        cell: (row) => (row.expired > 0 ? figure(row.expired) : '–'),
        sort: (a, b) => a.expired - b.expired,
      },
      { id: 'delivery', header: t('stock.delivery'), cell: (row) => <Delivery item={row} /> },
      {
        id: 'counted',
        header: t('stock.counted'),
        wideOnly: true,
        cell: (row) => <CountedOn on={row.countedOn} />,
        sort: (a, b) => ((a.countedOn ?? '') < (b.countedOn ?? '') ? -1 : 1),
      },
    ];
  }, [t, locale, item, days]);
}

function Delivery({ item }: { readonly item: ItemDays }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const { nextDelivery, lateDelivery } = item;
  if (lateDelivery)
    return (
      <Mark kind="watch">{t('stock.delivery.late', { day: formatDay(lateDelivery.date, locale, 'dayShort') })}</Mark>
    );
  return (
    <span className="note">
      {nextDelivery
        ? t('stock.delivery.next', {
            day: formatDay(nextDelivery.date, locale, 'dayShort'),
            pieces: nextDelivery.quantity,
          })
        : t('stock.delivery.none')}
    </span>
  );
}
