import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { CheckRow, ChecksReply } from '../contract/checks.ts';
import { checksTexts } from '../texts/checks-texts.ts';
import { CoverageBars } from './checks/CoverageBars.tsx';
import { useCheckWords } from './checks/use-check-words.ts';
import { CHECKS, useChecks } from './checks/use-checks.ts';
import './checks/checks.css';

const isLate = (row: CheckRow) => row.state === 'overdue' || row.state === 'never';
const TESTS = {
  late: isLate,
  alone: (row: CheckRow) => row.livesAlone,
  decline: (row: CheckRow) => row.decline,
  reduced: (row: CheckRow) => row.ground === 'reduced' || row.ground === 'cancelled',
} as const;
type Filter = keyof typeof TESTS;
const FILTERS = Object.keys(TESTS) as Filter[];

/** «Får alle det de trenger?»: who is to be checked, overdue first, those living alone first; works without contact. */
export function ChecksPage() {
  const t = useTexts(checksTexts);
  const place = usePlace();
  const checks = useChecks(place.id);
  const live = useLive(['checks', 'visits', 'import'], [CHECKS]);
  return (
    <>
      <PageHead
        title={t('checks.title')}
        sub={t('checks.sub', { place: place.name })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <Age at={checks.data?.fetchedAt} verb={t('checks.fetched')} />
          </LiveLine>
        }
        actions={
          <>
            <Button
              onClick={async () => saveFile(await api.get<SentFile>('/api/services/checks/sheet', { place: place.id }))}
            >
              {t('checks.sheet')}
            </Button>
            <PrintButton />
          </>
        }
      />
      <Fetched query={checks} texts={checksTexts}>
        {({ reply }) =>
          reply.rows.length === 0 ? (
            <EmptyState title={t('checks.empty')}>{t('checks.empty.text')}</EmptyState>
          ) : (
            <People reply={reply} />
          )
        }
      </Fetched>
    </>
  );
}

function People({ reply }: { readonly reply: ChecksReply }) {
  const t = useTexts(checksTexts);
  const navigate = useNavigate();
  const words = useCheckWords();
  const [filters, toggle] = useSearchList('vis');
  const [text, setText] = useSearchParam('q', '');
  const columns = useColumns();
  const late = reply.rows.filter(isLate);
  const noneMade = reply.rows.every((row) => row.lastAt === null);
  const wanted = text.trim().toLocaleLowerCase('nb');
  const shown = reply.rows.filter(
    (row) =>
      filters.every((id) => TESTS[id as Filter]?.(row) ?? true) &&
      words.name(row).toLocaleLowerCase('nb').includes(wanted),
  );
  return (
    <>
      <Answer
        act={
          late.length > 0
            ? t('checks.answer.act', { late: late.length, alone: late.filter(TESTS.alone).length })
            : undefined
        }
      >
        {noneMade
          ? t('checks.answer.none-made')
          : t('checks.answer', { inTime: reply.rows.length - late.length, people: reply.rows.length })}
      </Answer>
      {reply.ownOnly && <p className="reading">{t('checks.own')}</p>}
      {reply.units.length > 1 && (
        <Section title={t('checks.coverage')} note={t('checks.coverage.note')}>
          <CoverageBars units={reply.units} />
        </Section>
      )}
      <Section title={t('checks.list')} note={t('checks.list.note')}>
        <div className="control-bar">
          <TextField label={t('checks.search')} value={text} onChange={setText} type="search" />
          <FilterChips
            options={FILTERS.map((id) => ({
              id,
              label: t(`filter.${id}`),
              count: reply.rows.filter(TESTS[id]).length,
            }))}
            selected={filters}
            onToggle={toggle}
          />
        </div>
        <DataTable
          label={t('checks.title')}
          rows={shown}
          columns={columns}
          rowId={(row) => row.userId}
          rowName={words.name}
          onOpen={(row) => void navigate({ to: `/tjenester/oppfolging/${encodeURIComponent(row.userId)}` })}
          empty={<EmptyState title={t('checks.none-fit')} />}
        />
        <p className="note">{t('checks.rule', { source: reply.source })}</p>
      </Section>
    </>
  );
}

function useColumns(): readonly Column<CheckRow>[] {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('column.person'),
        primary: true,
        width: '24%',
        cell: (row) => (
          <>
            {words.name(row)}
            {row.decline && (
              <>
                {' '}
                <Mark kind="act">{t('row.decline')}</Mark>
              </>
            )}
          </>
        ),
        sort: (a, b) => compareNames(a.name ?? '', b.name ?? ''),
      },
      {
        id: 'state',
        header: t('column.state'),
        plain: true,
        width: '14%',
        cell: (row) => (isLate(row) ? <Mark kind="act">{words.state(row)}</Mark> : words.state(row)),
        sort: (a, b) => (a.dueOn < b.dueOn ? -1 : 1),
      },
      {
        id: 'alone',
        header: t('column.alone'),
        plain: true,
        width: '10%',
        cell: (row) => (row.livesAlone ? t('row.alone') : ''),
        sort: (a, b) => Number(b.livesAlone) - Number(a.livesAlone),
      },
      {
        id: 'rhythm',
        header: t('column.every'),
        width: '22%',
        cell: (row) => (
          <>
            {words.every(row.everyDays)} <span className="note">{t(`ground.${row.ground}`)}</span>
          </>
        ),
        sort: (a, b) => a.everyDays - b.everyDays,
      },
      {
        id: 'unit',
        header: t('column.unit'),
        plain: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'due',
        header: t('column.due'),
        width: '9%',
        wideOnly: true,
        cell: (row) => words.day(row.dueOn),
        sort: (a, b) => (a.dueOn < b.dueOn ? -1 : 1),
      },
    ],
    [t, words],
  );
}
