import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import type { CapacityView, RecruitingReply, UnitCapacity } from '../../contract.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { CapacityChart } from './CapacityChart.tsx';
import { weekNumber } from './week-number.ts';

/** Own capacity against demand: a picture per competence, or the weeks as a table. */
export function CapacitySection({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const [view, setView] = useSearchParam('vis', 'picture');
  const { competences, weeks, knownWeeks } = data;
  return (
    <Section
      title={t('recruiting.capacity')}
      note={t('recruiting.capacity.note')}
      actions={<ViewSwitch value={view === 'table' ? 'table' : 'picture'} onChange={setView} />}
    >
      {view === 'table' ? (
        <WeekTable data={data} />
      ) : (
        <>
          <ul className="capacity-legend">
            {(['demand', 'without', 'with'] as const).map((series) => (
              <li key={series}>
                <i data-series={series} aria-hidden="true" /> {t(`recruiting.legend.${series}`)}
              </li>
            ))}
          </ul>
          <div className="capacities">
            {competences.map((capacity) => (
              <CapacityChart key={capacity.competence} capacity={capacity} weeks={weeks} />
            ))}
          </div>
        </>
      )}
      <p className="note">{t('recruiting.capacity.known', { weeks: knownWeeks })}</p>
    </Section>
  );
}

function WeekTable({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  const columns = useMemo((): readonly Column<string>[] => {
    const lack = (capacity: CapacityView, week: string, of: 'without' | 'with') => {
      const at = data.weeks.indexOf(week);
      const posts = (capacity.demand[at] ?? 0) - (capacity[of][at] ?? 0);
      return formatNumber(Math.max(0, posts), locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    };
    return [
      { id: 'week', header: t('recruiting.week'), primary: true, cell: (week) => weekNumber(week) },
      ...data.competences.map((capacity) => ({
        id: capacity.competence,
        header: t('recruiting.table.lack', { competence: words.competence(capacity.competence) }),
        align: 'end' as const,
        cell: (week: string) => `${lack(capacity, week, 'without')} → ${lack(capacity, week, 'with')}`,
      })),
    ];
  }, [data, t, locale, words]);
  return (
    <DataTable
      label={t('recruiting.capacity')}
      rows={data.weeks}
      columns={columns}
      rowId={(week) => week}
      rowName={(week) => week}
      foot={false}
    />
  );
}

const SHOWN = 8;

/** Units lacking most over the half year. */
export function LackingUnits({ units }: { readonly units: readonly UnitCapacity[] }) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  const columns = useMemo((): readonly Column<UnitCapacity>[] => {
    const posts = (value: number) =>
      formatNumber(Math.max(0, value), locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return [
      { id: 'unit', header: t('recruiting.column.unit'), primary: true, cell: (row) => row.unitName },
      { id: 'competence', header: t('recruiting.column.competence'), cell: (row) => words.competence(row.competence) },
      { id: 'without', header: t('recruiting.column.without'), align: 'end', cell: (row) => posts(row.without) },
      { id: 'with', header: t('recruiting.column.with'), align: 'end', cell: (row) => posts(row.with) },
    ];
  }, [t, locale, words]);
  return (
    <Section title={t('recruiting.units')} note={t('recruiting.units.note')}>
      <DataTable
        label={t('recruiting.units')}
        rows={units.slice(0, SHOWN)}
        columns={columns}
        rowId={(row) => `${row.unitId} ${row.competence}`}
        rowName={(row) => row.unitName}
        narrow="rows"
        foot={false}
        empty={<EmptyState title={t('recruiting.units.none')} />}
      />
    </Section>
  );
}
