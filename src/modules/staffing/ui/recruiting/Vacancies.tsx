import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RecruitingReply, VacancyView } from '../../contract.ts';
import { OPEN_STAGES } from '../../domain/recruiting/applicant-life-cycle.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { VacancyForm } from './VacancyForm.tsx';
import { VacancyPanel } from './VacancyPanel.tsx';

const FILTERS = ['all', 'open', 'none'] as const;

function openApplicants({ stages }: VacancyView): number {
  return OPEN_STAGES.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
}

/** Posts that stand empty or will, how far those who have applied have come, and one of them beside the list. */
export function Vacancies({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const words = useWords();
  const columns = useColumns(data.today);
  const [search, setSearch] = useSearchParam('sok');
  const [filter, setFilter] = useSearchParam('stilling', 'all');
  const [sort, setSort] = useSearchParam('sort');
  const [current, setCurrent] = useSearchParam('ledig');
  const [making, setMaking] = useState(false);
  const typed = useDeferredValue(search).toLowerCase();
  const shown = useMemo(
    () =>
      data.vacancies.filter((row) => {
        if (filter === 'open' && (row.stages.accepted ?? 0) > 0) return false;
        if (filter === 'none' && openApplicants(row) > 0) return false;
        return `${row.unitName} ${words.competence(row.competence)}`.toLowerCase().includes(typed);
      }),
    [data, filter, typed, words],
  );
  const vacancy = data.vacancies.find(({ vacancyId }) => vacancyId === current);
  return (
    <Section
      title={t('recruiting.vacancies')}
      actions={
        data.canChange && (
          <Button small icon="plus" onClick={() => setMaking(true)}>
            {t('recruiting.vacancies.new')}
          </Button>
        )
      }
    >
      {data.vacancies.length > 0 && (
        <div className="control-bar">
          <Segmented
            label={t('recruiting.filter')}
            value={FILTERS.find((one) => one === filter) ?? 'all'}
            onChange={setFilter}
            options={FILTERS.map((value) => ({ value, label: t(`recruiting.filter.${value}`) }))}
          />
          <TextField label={t('recruiting.search')} type="search" value={search} onChange={setSearch} />
        </div>
      )}
      <div className={vacancy || making ? 'with-panel' : undefined}>
        <DataTable
          label={t('recruiting.vacancies')}
          rows={shown}
          columns={columns}
          rowId={(row) => row.vacancyId}
          rowName={(row) => `${row.unitName} ${words.competence(row.competence)}`}
          sort={sort}
          onSort={setSort}
          currentId={current}
          onOpen={(row) => {
            setMaking(false);
            setCurrent(row.vacancyId);
          }}
          empty={<EmptyState title={t('recruiting.vacancies.none')}>{t('recruiting.vacancies.none.text')}</EmptyState>}
        />
        {making && (
          <SidePanel title={t('recruiting.vacancies.new')} focusKey="new" onClose={() => setMaking(false)}>
            <VacancyForm onDone={() => setMaking(false)} />
          </SidePanel>
        )}
        {!making && vacancy && (
          <VacancyPanel key={vacancy.vacancyId} vacancy={vacancy} data={data} onClose={() => setCurrent(undefined)} />
        )}
      </div>
    </Section>
  );
}

function useColumns(today: string): readonly Column<VacancyView>[] {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'unit',
        header: t('recruiting.column.unit'),
        primary: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'competence',
        header: t('recruiting.column.competence'),
        cell: (row) => words.competence(row.competence),
        sort: (a, b) => compareNames(words.competence(a.competence), words.competence(b.competence)),
      },
      {
        id: 'pct',
        header: t('recruiting.column.pct'),
        align: 'end',
        cell: (row) => t('recruiting.pct', { pct: formatNumber(row.pct, locale) }),
        sort: (a, b) => a.pct - b.pct,
      },
      {
        id: 'vacant',
        header: t('recruiting.column.vacant'),
        cell: (row) =>
          t(row.vacantFrom <= today ? 'recruiting.vacant.since' : 'recruiting.vacant.from', {
            day: formatDate(row.vacantFrom),
          }),
        sort: (a, b) => (a.vacantFrom < b.vacantFrom ? -1 : 1),
      },
      { id: 'reason', header: t('recruiting.column.reason'), cell: (row) => t(`recruiting.reason.${row.reason}`) },
      {
        id: 'stages',
        header: t('recruiting.column.stages'),
        cell: (row) =>
          openApplicants(row) === 0 ? (
            <span className="note">{t('recruiting.stages.none')}</span>
          ) : (
            OPEN_STAGES.filter((stage) => (row.stages[stage] ?? 0) > 0)
              .map((stage) => `${row.stages[stage]} ${t(`recruiting.stage.${stage}`)}`)
              .join(', ')
          ),
        sort: (a, b) => openApplicants(a) - openApplicants(b),
      },
    ],
    [t, locale, words, today],
  );
}
