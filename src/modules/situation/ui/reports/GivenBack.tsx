import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Strip } from '#platform/ui-kit/Strip.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ReportForm } from '../../contract.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';
import { pictureStripDays } from '../today/picture-strip-days.ts';

const ITEMS_SHOWN = 5;

/** What the reporter gets for the trouble: own gaps, own trend, own equipment. */
export function GivenBack({ form }: { readonly form: ReportForm }) {
  const t = useTexts(reportsTexts);
  return (
    <div className="page-stack">
      <Section title={t('given.strip')}>
        {form.strip.some((day) => day.normal > 0) ? (
          <>
            <Strip name={form.unitName} days={pictureStripDays(form.strip)} />
            <p className="note">{t('given.holes', { count: form.holes })}</p>
          </>
        ) : (
          <p className="note">{t('given.no-demand')}</p>
        )}
      </Section>
      <Section title={t('given.trend')}>
        <OwnTrend form={form} />
      </Section>
      <Section title={t('given.equipment')}>
        <OwnEquipment form={form} />
      </Section>
    </div>
  );
}

function OwnTrend({ form }: { readonly form: ReportForm }) {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  const days = form.trend.filter((day) => day.unitsReported > 0).reverse();
  if (days.length === 0) return <p className="note">{t('given.trend.none')}</p>;
  return (
    <DataTable
      label={t('given.trend')}
      narrow="rows"
      foot={false}
      rows={days}
      rowId={(day) => day.date}
      rowName={(day) => formatDay(day.date, locale)}
      columns={[
        { id: 'day', header: t('given.day'), primary: true, cell: (day) => formatDay(day.date, locale, 'short') },
        { id: 'infected', header: t('form.infected'), align: 'end', cell: (day) => day.infected },
        { id: 'sick', header: t('form.sick'), align: 'end', cell: (day) => day.sick },
        {
          id: 'rating',
          header: t('reports.column.rating'),
          align: 'end',
          cell: (day) => `${day.staffingRating} / ${day.qualityRating}`,
        },
      ]}
    />
  );
}

function OwnEquipment({ form }: { readonly form: ReportForm }) {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  if (form.items.length === 0) return <p className="note">{t('given.equipment.none')}</p>;
  const number = (value: number) => formatNumber(Math.floor(value), locale);
  return (
    <DataTable
      label={t('given.equipment')}
      narrow="rows"
      foot={false}
      rows={form.items.slice(0, ITEMS_SHOWN)}
      rowId={(item) => item.item}
      rowName={(item) => item.item}
      columns={[
        { id: 'item', header: t('given.equipment.item'), primary: true, cell: (item) => item.item },
        {
          id: 'days',
          header: t('given.equipment.days'),
          align: 'end',
          cell: ({ days, level }) =>
            days === null ? '–' : level === 'normal' ? number(days.mid) : <Mark kind={level}>{number(days.mid)}</Mark>,
        },
        {
          id: 'span',
          header: t('given.equipment.span'),
          align: 'end',
          cell: ({ days }) =>
            days ? (
              `${number(days.low)}–${number(days.high)}`
            ) : (
              <span className="note">{t('given.equipment.unknown')}</span>
            ),
        },
      ]}
    />
  );
}
