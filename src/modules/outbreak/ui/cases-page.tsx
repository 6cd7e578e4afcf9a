import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { CaseView, ListCasesReply } from '../contract/cases.ts';
import { casesTexts } from '../texts/cases/cases-texts.ts';
import { CaseForm } from './cases/CaseForm.tsx';
import './cases/cases.css';
import { ListImport } from './cases/ListImport.tsx';
import { useCaseWords } from './cases/use-case-words.ts';

/** «Hvem er smittet?»: all cases within reach, and recording a new one. */
export function CasesPage() {
  const t = useTexts(casesTexts);
  const place = usePlace();
  const { say } = useToast();
  const [state, setState] = useSearchParam('vis', 'open');
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: ['infection-cases', place.id, state],
    queryFn: ({ signal }) => api.get<ListCasesReply>('/api/outbreak/cases', { place: place.id, state }, signal),
  });
  const live = useLive(['infection'], ['infection-cases']);
  return (
    <>
      <PageHead
        title={t('cases.title')}
        sub={t('cases.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            <Button onClick={() => void api.get<SentFile>('/api/outbreak/cases/sheet').then(saveFile)}>
              {t('cases.export')}
            </Button>
            {query.data?.mayChange && (
              <ListImport
                path="/api/outbreak/cases/import"
                label={t('cases.import')}
                onDone={({ added, already }) => say(t('cases.imported', { added, already }))}
              />
            )}
            {query.data?.mayChange && (
              <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
                {t('cases.new')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={casesTexts}>
        {(data) => (
          <div className="page-stack">
            <CasesAnswer cases={data.cases} />
            <Section
              title={t('cases.list')}
              actions={
                <Segmented
                  label={t('cases.state')}
                  value={state}
                  onChange={setState}
                  options={(['open', 'closed', 'all'] as const).map((value) => ({
                    value,
                    label: t(`cases.state.${value}`),
                  }))}
                />
              }
            >
              <div className={making ? 'with-panel' : undefined}>
                <CaseTable data={data} />
                {making && (
                  <SidePanel title={t('cases.new')} focusKey="new" onClose={() => setMaking(false)}>
                    <CaseForm data={data} onDone={() => setMaking(false)} />
                  </SidePanel>
                )}
              </div>
            </Section>
          </div>
        )}
      </Fetched>
    </>
  );
}

function CasesAnswer({ cases }: { readonly cases: readonly CaseView[] }) {
  const t = useTexts(casesTexts);
  const open = cases.filter((one) => one.closedOn === null && one.withdrawnAt === null);
  const proposed = open.reduce((sum, one) => sum + one.contacts.proposed, 0);
  const count = (kind: CaseView['subjectKind']) => open.filter((one) => one.subjectKind === kind).length;
  return (
    <Answer act={proposed > 0 ? t('cases.answer.act', { count: proposed }) : undefined}>
      {t('cases.answer', { open: open.length, staff: count('staff'), residents: count('resident') })}
    </Answer>
  );
}

function CaseTable({ data }: { readonly data: ListCasesReply }) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParam('sok');
  const [sort, setSort] = useSearchParam('sort', '-confirmed');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const rows = data.cases.filter((one) => one.name.toLowerCase().includes(wanted));
  const columns = useMemo((): readonly Column<CaseView>[] => {
    const byText = (of: (row: CaseView) => string) => (a: CaseView, b: CaseView) => compareNames(of(a), of(b));
    const state = (row: CaseView) =>
      row.withdrawnAt !== null ? t('cases.withdrawn') : row.closedOn !== null ? t('cases.closed') : '';
    return [
      {
        id: 'name',
        header: t('cases.column.name'),
        primary: true,
        cell: (row) => (state(row) ? `${row.name} (${state(row)})` : row.name),
        sort: byText((row) => row.name),
      },
      { id: 'kind', header: t('cases.column.kind'), cell: (row) => t(`subject.${row.subjectKind}`) },
      {
        id: 'unit',
        header: t('cases.column.unit'),
        cell: (row) => row.unitName ?? '',
        sort: byText((row) => row.unitName ?? ''),
      },
      { id: 'onset', header: t('cases.column.onset'), cell: (row) => (row.onsetOn ? words.day(row.onsetOn) : '') },
      {
        id: 'confirmed',
        header: t('cases.column.confirmed'),
        cell: (row) => words.day(row.confirmedOn),
        sort: (a, b) => (a.confirmedOn < b.confirmedOn ? -1 : 1),
      },
      {
        id: 'until',
        header: t('cases.column.until'),
        cell: (row) => (row.period?.kind === 'isolation' && row.period.to !== null ? words.lastDay(row.period.to) : ''),
      },
      {
        id: 'contacts',
        header: t('cases.column.contacts'),
        align: 'end',
        cell: (row) => t('cases.contacts', { confirmed: row.contacts.confirmed, proposed: row.contacts.proposed }),
        sort: (a, b) => a.contacts.proposed - b.contacts.proposed,
      },
    ];
  }, [t, words]);
  if (data.cases.length === 0) return <EmptyState title={t('cases.empty')}>{t('cases.empty.text')}</EmptyState>;
  return (
    <div className="page-stack">
      <div className="control-bar">
        <TextField label={t('cases.search')} type="search" value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('cases.list')}
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.caseId)}
        rowName={(row) => row.name}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => void navigate({ to: `/smitte/saker/${row.caseId}` })}
        empty={<EmptyState title={t('cases.none')} />}
      />
    </div>
  );
}
