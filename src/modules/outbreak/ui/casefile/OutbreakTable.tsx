import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OutbreakView } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords } from './use-outbreak.ts';

/** All outbreaks, the open ones first: how many, how lately, who has been told. */
export function OutbreakTable({ outbreaks }: { readonly outbreaks: readonly OutbreakView[] }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParam('sok');
  const [state, setState] = useSearchParam('vis', 'all');
  const [sort, setSort] = useSearchParam('sort');
  const wanted = search.trim().toLowerCase();
  const rows = outbreaks.filter(
    (one) => one.unitName.toLowerCase().includes(wanted) && (state === 'all' || one.closedOn === null),
  );
  const columns = useMemo((): readonly Column<OutbreakView>[] => {
    const stateOf = (row: OutbreakView) => {
      if (row.closedOn !== null) return t('state.closed', { day: words.day(row.closedOn) });
      return t(row.closing.isDue ? 'state.over' : 'state.open');
    };
    return [
      {
        id: 'unit',
        header: t('list.column.unit'),
        primary: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      { id: 'illness', header: t('list.column.illness'), cell: (row) => words.illness(row.illness) },
      { id: 'state', header: t('list.column.state'), cell: stateOf },
      {
        id: 'cases',
        header: t('list.column.cases'),
        align: 'end',
        cell: (row) => row.counts.cases,
        sort: (a, b) => a.counts.cases - b.counts.cases,
      },
      {
        id: 'week',
        header: t('list.column.week'),
        align: 'end',
        cell: (row) => row.counts.newWeek,
        sort: (a, b) => a.counts.newWeek - b.counts.newWeek,
      },
      { id: 'last', header: t('list.column.last'), cell: (row) => words.day(row.closing.lastDay) },
      {
        id: 'told',
        header: t('list.column.told'),
        cell: (row) => t('list.told', { done: row.dutiesDone, all: row.duties }),
      },
      { id: 'responsible', header: t('list.column.responsible'), cell: (row) => row.responsible, wideOnly: true },
    ];
  }, [t, words]);
  return (
    <Section
      title={t('list.table')}
      actions={
        <Segmented
          label={t('list.state')}
          value={state}
          onChange={setState}
          options={(['open', 'all'] as const).map((value) => ({ value, label: t(`list.state.${value}`) }))}
        />
      }
    >
      <TextField label={t('list.search')} value={search} onChange={setSearch} />
      <DataTable
        label={t('list.table')}
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.outbreakId)}
        rowName={(row) => row.unitName}
        onOpen={(row) => void navigate({ to: `/smitte/utbrudd/${row.outbreakId}` })}
        sort={sort}
        onSort={setSort}
      />
    </Section>
  );
}
