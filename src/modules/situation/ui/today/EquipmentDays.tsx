import type { ItemDays } from '#modules/equipment/contract.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { IntervalAxis } from '#platform/ui-kit/IntervalAxis.tsx';
import { IntervalBar } from '#platform/ui-kit/IntervalBar.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Situation } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';

/** Days at the right end of the picture, and items shown. */
const SCALE_DAYS = 70;
const SHOWN = 6;

/** How many days each item lasts: the shortest first, with the range, the limit and the next delivery. */
export function EquipmentDays({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const { limitDays } = situation.tiles.equipment;
  const rows = situation.equipment
    .toSorted((a, b) => (a.days?.mid ?? Number.POSITIVE_INFINITY) - (b.days?.mid ?? Number.POSITIVE_INFINITY))
    .slice(0, SHOWN);
  const ticks = [0, limitDays, 2 * limitDays, 3 * limitDays].map((days) => ({
    days,
    label: days === limitDays ? t('today.equipment.axis', { days }) : String(days),
  }));
  return (
    <Section title={t('today.equipment.title')} note={t('today.equipment.note')}>
      {rows.length === 0 ? (
        <p className="note">{t('today.equipment.none')}</p>
      ) : (
        <>
          <DataTable
            label={t('today.equipment.title')}
            rows={rows}
            rowId={(row) => row.item}
            rowName={(row) => row.item}
            columns={[
              { id: 'item', header: t('today.equipment.item'), primary: true, width: '11rem', cell: (row) => row.item },
              {
                id: 'days',
                header: t('today.equipment.days'),
                align: 'end',
                width: '4.5rem',
                cell: (row) => <Days item={row} />,
              },
              {
                id: 'span',
                header: t('today.equipment.span'),
                head: <IntervalAxis scale={SCALE_DAYS} ticks={ticks} />,
                cell: (row) => <Span item={row} limit={limitDays} />,
              },
              {
                id: 'counted',
                header: t('today.equipment.counted'),
                wideOnly: true,
                width: '6.5rem',
                cell: (row) => <Counted item={row} />,
              },
            ]}
          />
          <p className="note">{t('today.equipment.delivery')}</p>
        </>
      )}
    </Section>
  );
}

function Days({ item }: { readonly item: ItemDays }) {
  const { locale } = useLocale();
  if (!item.days) return <>–</>;
  const text = `${item.days.capped ? '≥ ' : ''}${formatNumber(item.days.mid, locale, { maximumFractionDigits: 0 })}`;
  return item.level === 'normal' ? <>{text}</> : <Mark kind={item.level}>{text}</Mark>;
}

function Span({ item, limit }: { readonly item: ItemDays; readonly limit: number }) {
  const t = useTexts(todayTexts);
  if (!item.days) return <span className="note">{t('today.equipment.unknown')}</span>;
  return (
    <IntervalBar
      days={item.days.mid}
      low={item.days.low}
      high={item.days.high}
      limit={limit}
      scale={SCALE_DAYS}
      {...(item.nextDelivery ? { delivery: item.nextDelivery.inDays } : {})}
      {...(item.level === 'normal' ? {} : { level: item.level })}
    />
  );
}

function Counted({ item }: { readonly item: ItemDays }) {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const text = item.countedOn
    ? t('today.equipment.counted-on', { day: formatDay(item.countedOn, locale, 'numbers') })
    : t('today.equipment.never');
  return <span className="note">{text}</span>;
}
