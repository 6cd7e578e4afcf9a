import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { RoundReply, RoundsReply, RoundView } from '../contract/cases.ts';
import { casesTexts } from '../texts/cases/cases-texts.ts';
import './cases/cases.css';
import { ListImport } from './cases/ListImport.tsx';
import { RoundForm } from './cases/RoundForm.tsx';
import { TestList } from './cases/TestList.tsx';
import { useCaseWords } from './cases/use-case-words.ts';

/** «Hvem skal testes?»: testing rounds of units, and single tests that wait for a result. */
export function TestingPage() {
  const t = useTexts(casesTexts);
  const [roundId, setRoundId] = useSearchParam('runde');
  const [making, setMaking] = useState<'round' | 'test'>();
  const mayChange = useCan('outbreak.case.change');
  const { say } = useToast();
  const query = useQuery({
    queryKey: ['infection-tests'],
    queryFn: ({ signal }) => api.get<RoundsReply>('/api/outbreak/tests', undefined, signal),
  });
  const live = useLive(['infection'], ['infection-tests']);
  return (
    <>
      <PageHead
        title={t('testing.title')}
        sub={t('testing.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            <Button onClick={() => void api.get<SentFile>('/api/outbreak/tests/sheet').then(saveFile)}>
              {t('testing.export')}
            </Button>
            {mayChange && (
              <>
                <ListImport
                  path="/api/outbreak/tests/import"
                  label={t('testing.import')}
                  onDone={({ added, made }) => say(t('testing.imported', { added, made }))}
                />
                <Button icon="plus" onClick={() => setMaking('test')}>
                  {t('testing.order')}
                </Button>
                <Button kind="main" icon="plus" onClick={() => setMaking('round')}>
                  {t('testing.round.new')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Fetched query={query} texts={casesTexts}>
        {(data) => (
          <div className={making ? 'with-panel' : undefined}>
            <div className="page-stack">
              {roundId ? (
                <Round roundId={roundId} onBack={() => setRoundId(undefined)} />
              ) : (
                <Rounds data={data} onOpen={setRoundId} />
              )}
            </div>
            {making && (
              <SidePanel
                title={t(making === 'round' ? 'testing.round.new' : 'testing.order')}
                focusKey={making}
                onClose={() => setMaking(undefined)}
              >
                <RoundForm
                  data={data}
                  single={making === 'test'}
                  onDone={(made) => {
                    setMaking(undefined);
                    if (made !== undefined) setRoundId(String(made));
                  }}
                />
              </SidePanel>
            )}
          </div>
        )}
      </Fetched>
    </>
  );
}

interface RoundsProps {
  readonly data: RoundsReply;
  readonly onOpen: (roundId: string) => void;
}

function Rounds({ data, onOpen }: RoundsProps) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const [sort, setSort] = useSearchParam('sort');
  const waiting = data.waiting.length + data.rounds.reduce((sum, round) => sum + round.people - round.answered, 0);
  const columns = useMemo((): readonly Column<RoundView>[] => {
    const share = (count: number, all: number) => t('testing.of', { count, all });
    return [
      { id: 'unit', header: t('testing.column.unit'), primary: true, cell: (row) => row.unitName },
      {
        id: 'day',
        header: t('testing.column.day'),
        cell: (row) => words.day(row.plannedOn),
        sort: (a, b) => (a.plannedOn < b.plannedOn ? -1 : 1),
      },
      { id: 'illness', header: t('testing.column.illness'), cell: (row) => words.illness(row.illness) },
      { id: 'method', header: t('testing.column.method'), cell: (row) => t(`testing.method.${row.method}`) },
      {
        id: 'sampled',
        header: t('testing.column.sampled'),
        align: 'end',
        cell: (row) => share(row.sampled, row.people),
      },
      {
        id: 'answered',
        header: t('testing.column.answered'),
        align: 'end',
        cell: (row) => share(row.answered, row.people),
      },
      { id: 'positive', header: t('testing.column.positive'), align: 'end', cell: (row) => row.positive },
    ];
  }, [t, words]);
  return (
    <>
      <Answer>{t('testing.answer', { waiting })}</Answer>
      <Section title={t('testing.rounds')}>
        <DataTable
          label={t('testing.rounds')}
          rows={data.rounds}
          columns={columns}
          rowId={(row) => String(row.roundId)}
          rowName={(row) => row.unitName}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => onOpen(String(row.roundId))}
          empty={<EmptyState title={t('testing.rounds.empty')}>{t('testing.rounds.empty.text')}</EmptyState>}
        />
      </Section>
      <Section title={t('testing.waiting')}>
        {data.waiting.length === 0 ? (
          <p className="note">{t('testing.waiting.empty')}</p>
        ) : (
          <TestList tests={data.waiting} />
        )}
      </Section>
    </>
  );
}

function Round({ roundId, onBack }: { readonly roundId: string; readonly onBack: () => void }) {
  const t = useTexts(casesTexts);
  const { locale } = useLocale();
  const query = useQuery({
    queryKey: ['infection-tests', roundId],
    queryFn: ({ signal }) => api.get<RoundReply>(`/api/outbreak/rounds/${roundId}`, undefined, signal),
  });
  return (
    <Fetched query={query} texts={casesTexts}>
      {({ round, tests }) => (
        <Section
          title={t('testing.round', { unit: round.unitName, day: formatDay(round.plannedOn, locale) })}
          note={`${t('testing.column.sampled')} ${t('testing.of', { count: round.sampled, all: round.people })} · ${t('testing.column.answered')} ${t('testing.of', { count: round.answered, all: round.people })}`}
          actions={
            <Button small onClick={onBack}>
              {t('testing.round.back')}
            </Button>
          }
        >
          <TestList tests={tests} />
        </Section>
      )}
    </Fetched>
  );
}
