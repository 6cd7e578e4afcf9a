import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { AvailabilityView, ListAbsencesReply, Opening, RecordAbsencesReply } from '../contract.ts';
import { absenceTexts } from '../texts/absence-texts.ts';
import { AbsencePanel } from './absence/AbsencePanel.tsx';
import './absence/absence.css';
import { OpeningList } from './absence/OpeningList.tsx';
import { RecordAbsence } from './absence/RecordAbsence.tsx';
import { usePeriodWords } from './absence/use-period-words.ts';

const STATES = ['upcoming', 'now', 'all'] as const;
const MOST_ROWS = 500;

/** «Hvem er borte?»: record one or many, see what it opens up, correct, end, take back. */
export function AbsencePage() {
  const t = useTexts(absenceTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const place = usePlace();
  const mayRecord = useCan('staffing.absence.record');
  const [recording, setRecording] = useSearchParam('meld');
  const [state, setState] = useSearchParam('vis', 'upcoming');
  const [search, setSearch] = useSearchParam('sok');
  const [current, setCurrent] = useSearchParam('fravaer');
  const [opened, setOpened] = useState<Opening>();
  const absences = useQuery({
    queryKey: ['absences', place.id, state, search],
    queryFn: ({ signal }) =>
      api.get<ListAbsencesReply>(
        '/api/staffing/absences',
        { place: place.id, state, search: search || undefined, limit: MOST_ROWS },
        signal,
      ),
    placeholderData: (before) => before,
  });
  const live = useLive(['availability'], ['absences']);
  const newest = absences.data?.absences.reduce<Instant | undefined>(
    (latest, one) => (latest === undefined || one.recordedAt > latest ? one.recordedAt : latest),
    undefined,
  );
  const onRecorded = (reply: RecordAbsencesReply) => {
    setRecording(undefined);
    setOpened(reply.opening);
  };
  return (
    <>
      <PageHead
        title={t('absence.title')}
        sub={t('absence.sub', { day: formatDay(today, locale, 'day') })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={newest} verb={t('absence.changed')} />
          </LiveLine>
        }
        actions={
          <>
            <PrintButton />
            {mayRecord && !recording && (
              <Button kind="main" onClick={() => setRecording('1')}>
                {t('absence.record')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={absences} texts={absenceTexts}>
        {(data) => (
          <div className="page-stack">
            <Answer>{t('absence.answer', { count: data.awayToday })}</Answer>
            {recording && mayRecord && (
              <Section title={t('absence.form.title')}>
                <RecordAbsence onClose={() => setRecording(undefined)} onRecorded={onRecorded} />
              </Section>
            )}
            {opened && !recording && <Opened opening={opened} />}
            <Section title={t('absence.list')}>
              <div className="control-bar">
                <Segmented
                  label={t('absence.show')}
                  value={STATES.find((one) => one === state) ?? 'upcoming'}
                  onChange={setState}
                  options={STATES.map((value) => ({ value, label: t(`absence.show.${value}`) }))}
                />
                <TextField label={t('absence.search')} value={search} onChange={setSearch} type="search" />
              </div>
              <div className={current ? 'with-panel' : undefined}>
                <AbsenceTable
                  absences={data.absences}
                  current={current}
                  onOpen={(id) => setCurrent(id === current ? undefined : id)}
                />
                {current && <AbsencePanel availabilityId={Number(current)} onClose={() => setCurrent(undefined)} />}
              </div>
            </Section>
          </div>
        )}
      </Fetched>
    </>
  );
}

function Opened({ opening }: { readonly opening: Opening }) {
  const t = useTexts(absenceTexts);
  const count = opening.rows.reduce((sum, row) => sum + row.opened, 0);
  return (
    <Section title={t('absence.opens', { count })}>
      <OpeningList opening={opening}>
        <div className="button-row">
          <ButtonLink kind="main" to="/bemanning/plan">
            {t('absence.opens.solve')}
          </ButtonLink>
          <ButtonLink to="/bemanning/kart">{t('absence.opens.map')}</ButtonLink>
        </div>
      </OpeningList>
    </Section>
  );
}

interface AbsenceTableProps {
  readonly absences: readonly AvailabilityView[];
  readonly current: string;
  readonly onOpen: (availabilityId: string) => void;
}

function AbsenceTable({ absences, current, onOpen }: AbsenceTableProps) {
  const t = useTexts(absenceTexts);
  const words = useWords();
  const period = usePeriodWords();
  const [sort, setSort] = useSearchParam('sort');
  const columns = useMemo(
    (): readonly Column<AvailabilityView>[] => [
      {
        id: 'name',
        header: t('absence.name'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'unit',
        header: t('absence.unit'),
        cell: (row) => row.unitName ?? t('absence.no-unit'),
        sort: (a, b) => compareNames(a.unitName ?? '', b.unitName ?? ''),
      },
      {
        id: 'competence',
        header: t('absence.competence'),
        wideOnly: true,
        cell: (row) => words.competence(row.competence),
      },
      {
        id: 'period',
        header: t('absence.period'),
        cell: (row) => (
          <>
            {period(row.from, row.to)}
            {row.workOnly && ` · ${t('absence.work-only')}`}
            {row.withdrawnAt !== null && ` · ${t('absence.withdrawn')}`}
          </>
        ),
        sort: (a, b) => (a.from < b.from ? -1 : 1),
      },
      {
        id: 'recorded',
        header: t('absence.recorded'),
        wideOnly: true,
        cell: (row) => <Age at={row.recordedAt} />,
        sort: (a, b) => (a.recordedAt < b.recordedAt ? -1 : 1),
      },
    ],
    [t, words, period],
  );
  return (
    <DataTable
      label={t('absence.list')}
      rows={absences}
      columns={columns}
      rowId={(row) => String(row.availabilityId)}
      rowName={(row) => row.name}
      onOpen={(row) => onOpen(String(row.availabilityId))}
      currentId={current}
      sort={sort}
      onSort={setSort}
      empty={<EmptyState title={t('absence.none')}>{t('absence.none.text')}</EmptyState>}
    />
  );
}
