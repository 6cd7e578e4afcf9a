import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { PeopleReply } from '../contract.ts';
import { filterPeople, searchablePeople } from '../domain/filter-people.ts';
import { canBeRedeployed, personRowOf } from '../domain/person-row.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { ExportPeople } from './ExportPeople.tsx';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';
import './organisation.css';

/** Everybody one may see: search as one types, narrow, open beside the list, export. */
export function PeoplePage() {
  const t = useTexts(peopleTexts);
  const place = usePlace();
  const [text, setText] = useSearchParam('sok');
  const [marks, toggleMark] = useSearchList('merke');
  const [competence, setCompetence] = useSearchParam('kompetanse');
  const [source, setSource] = useSearchParam('fra');
  const [sort, setSort] = useSearchParam('sort');
  const [personId, setPersonId] = useSearchParam('person');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isMaking, setMaking] = useState(false);
  const withLeft = marks.includes('left');
  const query = useQuery({
    queryKey: ['organisation', 'people', place.id, withLeft],
    queryFn: ({ signal }) =>
      api.get<PeopleReply>('/api/organisation/people', { unit: place.id, left: withLeft ? 1 : undefined }, signal),
  });
  const live = useLive(['organisation'], ['organisation']);
  const everybody = useMemo(() => (query.data?.people ?? []).map(personRowOf), [query.data]);
  const searchable = useMemo(() => searchablePeople(everybody), [everybody]);
  const typed = useDeferredValue(text);
  const shown = useMemo(
    () =>
      filterPeople(searchable, {
        text: typed,
        competences: competence ? [competence] : [],
        sources: source ? [source] : [],
        units: undefined,
        marks: marks.filter((mark) => mark !== 'left'),
      }),
    [searchable, typed, competence, source, marks],
  );
  const [columns, columnMenu] = usePeopleColumns();
  const isFiltered = shown.length < everybody.length;
  const clear = () => {
    for (const set of [setText, setCompetence, setSource]) set(undefined);
    for (const mark of marks) toggleMark(mark);
  };
  const isPanelOpen = isMaking || personId !== '';
  return (
    <>
      <PageHead
        title={t('list.title')}
        sub={place.name}
        actions={
          <>
            {columnMenu}
            <PrintButton />
            {query.data?.canCreate && (
              <Button icon="plus" onClick={() => setMaking(true)}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={editTexts}>
        {(data) => (
          <>
            <PeopleAnswer people={everybody} />
            <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
              {isFiltered && <span>{t('list.shown', { count: shown.length })}</span>}
            </LiveLine>
            <PeopleFilters
              people={everybody}
              text={text}
              onText={setText}
              marks={marks}
              onMark={toggleMark}
              competence={competence}
              onCompetence={setCompetence}
              source={source}
              onSource={setSource}
            />
            <div className={isPanelOpen ? 'with-panel' : undefined}>
              <DataTable
                label={t('list.label')}
                rows={shown}
                columns={columns}
                rowId={(row) => row.personId}
                rowName={(row) => row.name}
                sort={sort}
                onSort={setSort}
                currentId={personId}
                onOpen={(row) => {
                  setMaking(false);
                  setPersonId(row.personId);
                }}
                selected={data.canExport ? selected : undefined}
                onSelect={data.canExport ? setSelected : undefined}
                bulkActions={<ExportPeople personIds={[...selected]} />}
                empty={
                  isFiltered ? (
                    <EmptyState
                      title={t('list.emptyFilter')}
                      actions={<Button onClick={clear}>{t('list.clear')}</Button>}
                    >
                      {t('list.emptyFilterText')}
                    </EmptyState>
                  ) : (
                    <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
                  )
                }
              />
              {isMaking && (
                <SidePanel title={t('form.newTitle')} onClose={() => setMaking(false)} focusKey="new">
                  <PersonForm onDone={() => setMaking(false)} />
                </SidePanel>
              )}
              {!isMaking && personId !== '' && (
                <PersonPanel personId={personId} onClose={() => setPersonId(undefined)} />
              )}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function PeopleAnswer({ people }: { readonly people: readonly ReturnType<typeof personRowOf>[] }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const counts = useMemo(() => {
    const present = people.filter((row) => row.leftOn === null);
    const own = present.filter((row) => row.source === 'own').length;
    return {
      people: present.length,
      own,
      pool: present.length - own,
      redeploy: present.filter(canBeRedeployed).length,
    };
  }, [people]);
  if (counts.people === 0) return null;
  const redeploy = formatNumber(counts.redeploy, locale);
  return <Answer>{t('list.answer', { ...counts, redeploy })}</Answer>;
}
