import { useDeferredValue, useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlacementsReply, PlacementView } from '../../contract.ts';
import { placementTexts } from '../../texts/placement-texts.ts';

const FILTERS = ['all', 'students', 'free'] as const;

interface PlacementListProps {
  readonly data: PlacementsReply;
  readonly current: string;
  readonly onOpen: (placementId: string) => void;
}

/** Places with their students, supervisors and hours. */
export function PlacementList({ data, current, onOpen }: PlacementListProps) {
  const t = useTexts(placementTexts);
  const columns = useColumns(data.today);
  const [filter, setFilter] = useSearchParam('vis', 'all');
  const [search, setSearch] = useSearchParam('sok');
  const [sort, setSort] = useSearchParam('sort');
  const typed = useDeferredValue(search).toLowerCase();
  const shown = useMemo(
    () =>
      data.placements.filter((row) => {
        if (filter === 'students' && row.student === null) return false;
        if (filter === 'free' && row.student !== null) return false;
        return [row.student, row.unitName, row.school, row.programme].join(' ').toLowerCase().includes(typed);
      }),
    [data, filter, typed],
  );
  return (
    <div>
      <div className="control-bar">
        <Segmented
          label={t('placement.filter')}
          value={FILTERS.find((one) => one === filter) ?? 'all'}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`placement.filter.${value}`) }))}
        />
        <TextField label={t('placement.search')} type="search" value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('placement.list')}
        rows={shown}
        columns={columns}
        rowId={(row) => row.placementId}
        rowName={(row) => row.student ?? row.unitName}
        sort={sort}
        onSort={setSort}
        currentId={current}
        onOpen={(row) => onOpen(row.placementId)}
        empty={<EmptyState title={t('placement.list.none')}>{t('placement.list.none.text')}</EmptyState>}
      />
    </div>
  );
}

function useColumns(today: string): readonly Column<PlacementView>[] {
  const t = useTexts(placementTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 0 });
    return [
      {
        id: 'student',
        header: t('placement.column.student'),
        primary: true,
        cell: (row) => row.student ?? t('placement.free'),
        sort: (a, b) => compareNames(a.student ?? 'å', b.student ?? 'å'),
      },
      {
        id: 'unit',
        header: t('placement.column.unit'),
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      { id: 'school', header: t('placement.column.school'), cell: (row) => row.programme },
      {
        id: 'period',
        header: t('placement.column.period'),
        cell: (row) => `${formatDate(row.from)}–${formatDate(addDays(row.to, -1))}`,
        sort: (a, b) => (a.from < b.from ? -1 : 1),
      },
      { id: 'supervisor', header: t('placement.column.supervisor'), cell: (row) => row.supervisorName ?? '–' },
      {
        id: 'hours',
        header: t('placement.column.hours'),
        cell: (row) => {
          if (row.requiredHours === null || row.student === null) return '–';
          const of = t('placement.hours.of', { done: number(row.doneHours ?? 0), required: number(row.requiredHours) });
          const missing = row.progress?.missingHours ?? 0;
          if (missing < 1) return of;
          return (
            <>
              {of} <Mark kind="watch">{t('placement.hours.missing', { hours: number(missing) })}</Mark>
            </>
          );
        },
        sort: (a, b) => (b.progress?.missingHours ?? 0) - (a.progress?.missingHours ?? 0),
      },
      {
        id: 'state',
        header: t('placement.column.state'),
        cell: (row) => {
          if (row.outbreakSince !== null) return <Mark kind="act">{t('placement.state.outbreak')}</Mark>;
          if (row.state === 'paused')
            return t('placement.state.paused', { day: row.pausedFrom === null ? '' : formatDate(row.pausedFrom) });
          if (row.state === 'planned' && (row.student === null || row.from > today))
            return row.from > today ? t('placement.state.ahead') : '';
          return t(`placement.state.${row.state}`);
        },
      },
    ];
  }, [t, locale, today]);
}
