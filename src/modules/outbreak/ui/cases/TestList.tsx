import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { TestChange, TestsReply, TestView } from '../../contract/cases.ts';
import { TEST_RESULTS } from '../../domain/cases/infection-case.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { refreshCases } from './use-case-edit.ts';
import { useCaseWords } from './use-case-words.ts';

const SHOWN = ['all', 'left', 'waiting'] as const;

interface TestListProps {
  readonly tests: readonly TestView[];
}

/** Tests to tick off and answer, one or many at once; a positive answer makes a case. */
export function TestList({ tests }: TestListProps) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const mayChange = useCan('outbreak.case.change');
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [sort, setSort] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = tests.filter((one) => {
    if (shown === 'left') return one.sampledOn === null && !one.declined;
    return shown === 'all' || (one.sampledOn !== null && one.result === null);
  });
  const columns = useMemo((): readonly Column<TestView>[] => {
    const sample = (row: TestView) =>
      row.declined ? t('testing.declined') : row.sampledOn === null ? t('testing.not-taken') : words.day(row.sampledOn);
    const result = (row: TestView) => {
      if (row.result === null) return '';
      const text = t(`testing.result.${row.result}`);
      return row.result === 'positive' ? <Mark kind="act">{text}</Mark> : text;
    };
    return [
      {
        id: 'name',
        header: t('testing.column.name'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      { id: 'kind', header: t('testing.column.kind'), cell: (row) => t(`subject.${row.subjectKind}`) },
      { id: 'sample', header: t('testing.column.sample'), cell: sample },
      { id: 'result', header: t('testing.column.result'), cell: result },
    ];
  }, [t, words]);
  const picked = tests.filter((one) => selected.has(String(one.testId)));
  return (
    <div className="page-stack">
      <div className="control-bar">
        <Segmented
          label={t('testing.show')}
          value={shown}
          onChange={setShown}
          options={SHOWN.map((value) => ({ value, label: t(`testing.show.${value}`) }))}
        />
      </div>
      <DataTable
        label={t('testing.title')}
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.testId)}
        rowName={(row) => row.name}
        sort={sort}
        onSort={setSort}
        {...(mayChange
          ? {
              selected,
              onSelect: setSelected,
              bulkActions: <TestBulk tests={picked} onDone={() => setSelected(new Set())} />,
            }
          : {})}
      />
    </div>
  );
}

function TestBulk({ tests, onDone }: { readonly tests: readonly TestView[]; readonly onDone: () => void }) {
  const t = useTexts(casesTexts);
  const { say } = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const [made, setMade] = useState<TestsReply['madeCases']>([]);
  const today = () => osloDayAndTime(new Date().toISOString() as never).date;
  const send = async (change: Omit<TestChange, 'testId' | 'revision'>) => {
    setError(undefined);
    try {
      const reply = await api.post<TestsReply>('/api/outbreak/tests/results', {
        tests: tests.map(({ testId, revision }) => ({ testId, revision, ...change })),
      });
      await refreshCases(queries);
      say(t('testing.saved', { count: tests.length }));
      setMade(reply.madeCases);
      onDone();
    } catch (cause) {
      setError(cause as Error);
    }
  };
  return (
    <>
      <Button small onClick={() => void send({ sampledOn: today() })}>
        {t('testing.bulk.sampled')}
      </Button>
      <Button small onClick={() => void send({ declined: true })}>
        {t('testing.bulk.declined')}
      </Button>
      {TEST_RESULTS.map((result) => (
        <Button small key={result} onClick={() => void send({ result, resultOn: today() })}>
          {t(`testing.bulk.${result}`)}
        </Button>
      ))}
      {error && <ErrorState error={error} texts={casesTexts} />}
      {made.map(({ caseId, name, proposed }) => (
        <p key={caseId} role="status">
          {t('testing.made', { name, proposed })}{' '}
          <Button small kind="main" onClick={() => void navigate({ to: `/smitte/saker/${caseId}` })}>
            {t('testing.made.open')}
          </Button>
        </p>
      ))}
    </>
  );
}
