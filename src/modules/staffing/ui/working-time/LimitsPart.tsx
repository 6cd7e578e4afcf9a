import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { LimitForecastView, WorkingTimeReply } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';

/** Who comes near which limit: a bar towards it, what is left, and the day it is passed. */
export function LimitsPart({ data }: { readonly data: WorkingTimeReply }) {
  const t = useTexts(workingTimeTexts);
  const { locale } = useLocale();
  const [chosen, toggle] = useSearchList('grense');
  const limits = [...new Set(data.forecasts.map(({ limit }) => limit))];
  const rows = data.forecasts.filter(({ limit }) => chosen.length === 0 || chosen.includes(limit));
  const columns = useMemo((): Column<LimitForecastView>[] => {
    const day = (date: LimitForecastView['on']) => formatDay(date, locale, 'day');
    return [
      {
        id: 'who',
        header: t('findings.who'),
        primary: true,
        width: '24%',
        cell: (row) => (
          <>
            {row.personName}
            <span className="note law-unit">
              {[row.unitName, row.otherEmployer && t('limits.other-employer')].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
        sort: (a, b) => compareNames(a.personName, b.personName),
      },
      {
        id: 'limit',
        header: t('limits.limit'),
        width: '20%',
        cell: (row) => (
          <>
            {t(`limit.${row.limit}`)}
            <span className="note law-unit">{row.source}</span>
          </>
        ),
        sort: (a, b) => (a.limit < b.limit ? -1 : 1),
      },
      {
        id: 'used',
        header: t('limits.used'),
        cell: (row) => <LimitBar forecast={row} />,
        sort: (a, b) => a.used / a.most - b.used / b.most,
      },
      {
        id: 'when',
        header: t('limits.when'),
        width: '24%',
        cell: (row) =>
          row.reachedOn !== null ? (
            <Mark kind="act">{t('limits.reached', { day: day(row.reachedOn) })}</Mark>
          ) : row.expectedOn !== null ? (
            <Mark kind="watch">{t('limits.expected', { day: day(row.expectedOn) })}</Mark>
          ) : (
            t('limits.at', { day: day(row.on) })
          ),
        sort: (a, b) => ((a.reachedOn ?? a.expectedOn ?? a.on) < (b.reachedOn ?? b.expectedOn ?? b.on) ? -1 : 1),
      },
    ];
  }, [t, locale]);
  if (data.forecasts.length === 0) return <EmptyState title={t('limits.empty')}>{t('limits.empty.text')}</EmptyState>;
  return (
    <Section title={t('limits.title')} note={t('limits.note')}>
      <div className="control-bar">
        <FilterChips
          options={limits.map((id) => ({
            id,
            label: t(`limit.${id}`),
            count: data.forecasts.filter(({ limit }) => limit === id).length,
          }))}
          selected={chosen}
          onToggle={toggle}
        />
      </div>
      <DataTable
        label={t('limits.title')}
        rows={rows}
        columns={columns}
        rowId={(row) => `${row.personId} ${row.limit}`}
        rowName={(row) => row.personName}
      />
    </Section>
  );
}

/** How much of a limit is used, with the limit as a line; the words say the same. */
function LimitBar({ forecast }: { readonly forecast: LimitForecastView }) {
  const t = useTexts(workingTimeTexts);
  const { used, most, limit, reachedOn } = forecast;
  const scale = Math.max(used, most) * 1.08;
  const unit = t(limit === 'sundays' ? 'limits.unit.sundays' : 'limits.unit.hours');
  return (
    <span className="law-bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="law-bar-back" x="0" y="2" width="100" height="6" />
        <rect
          className="law-bar-used"
          data-over={reachedOn !== null || undefined}
          x="0"
          y="2"
          width={(used / scale) * 100}
          height="6"
        />
        <line className="law-bar-limit" x1={(most / scale) * 100} x2={(most / scale) * 100} y1="0" y2="10" />
      </svg>
      <span>{t('limits.used.text', { used, most, unit })}</span>
    </span>
  );
}
