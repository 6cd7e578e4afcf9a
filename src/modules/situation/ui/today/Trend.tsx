import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Situation, TrendDay } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';

const WIDTH = 280;
const HEIGHT = 56;
const SERIES = ['sick', 'infected', 'quarantined'] as const;

/** Small multiples of what units have reported, one line each, or the same as a table. */
export function Trend({ situation, asTable }: { readonly situation: Situation; readonly asTable: boolean }) {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  // A day on which nobody has reported yet says nothing; drawn as 0 it would look like good news.
  const trend = situation.trend.filter((day) => day.unitsReported > 0);
  if (trend.length === 0) return null;
  return (
    <Section title={t('today.trend')} note={t('today.trend.note')} className="full-width">
      {asTable ? (
        <DataTable
          label={t('today.trend')}
          rows={trend}
          rowId={(day) => day.date}
          rowName={(day) => formatDay(day.date, locale, 'long')}
          columns={[
            {
              id: 'day',
              header: t('today.trend.day'),
              primary: true,
              cell: (day) => formatDay(day.date, locale, 'short'),
            },
            ...SERIES.map((series) => ({
              id: series,
              header: t(`today.trend.${series}`),
              align: 'end' as const,
              cell: (day: TrendDay) => day[series],
            })),
            {
              id: 'reported',
              header: t('today.trend.reported'),
              align: 'end',
              cell: (day) => `${day.unitsReported}/${day.unitsExpected}`,
            },
          ]}
        />
      ) : (
        <div className="trend">
          {SERIES.map((series) => (
            <figure key={series}>
              <figcaption>
                {t(`today.trend.${series}`)} <b>{trend.at(-1)?.[series]}</b>
              </figcaption>
              <TrendLine name={t(`today.trend.${series}`)} values={trend.map((day) => day[series])} />
              <span className="trend-axis" aria-hidden="true">
                <span>{trend[0] && formatDay(trend[0].date, locale, 'numbers')}</span>
                <span>{formatDay(trend.at(-1)?.date ?? situation.today, locale, 'numbers')}</span>
              </span>
            </figure>
          ))}
        </div>
      )}
    </Section>
  );
}

function TrendLine({ name, values }: { readonly name: string; readonly values: readonly number[] }) {
  const t = useTexts(todayTexts);
  const max = Math.max(1, ...values);
  const x = scaleLinear([0, values.length - 1], [2, WIDTH - 4]);
  const y = scaleLinear([0, max], [HEIGHT - 2, 4]);
  const path = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))([...values]);
  const last = values.at(-1) ?? 0;
  const label = t('today.trend.label', { name, first: values[0] ?? 0, last, max });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
      <path className="trend-base" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      <path className="trend-line" d={path ?? ''} />
    </svg>
  );
}
