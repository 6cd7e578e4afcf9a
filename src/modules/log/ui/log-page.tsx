import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { ChainVerdictReply, LogEntryView, LogReply } from '../contract.ts';
import { logPageTexts } from '../texts/log-page-texts.ts';
import { ChainBadge } from './ChainBadge.tsx';
import { LogEntryPanel } from './LogEntryPanel.tsx';
import { LogFilters } from './LogFilters.tsx';
import { useLogFilter } from './use-log-filter.ts';

/** «Logg»: what was decided, by whom and why, what was known then, and whether the log is untouched. */
export function LogPage() {
  const t = useTexts(logPageTexts);
  const { filter, isFiltered } = useLogFilter();
  const [shown, show] = useSearchParam('nr');
  const log = useInfiniteQuery({
    queryKey: ['log', 'entries', filter],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) => api.get<LogReply>('/api/log', { ...filter, before: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const chain = useQuery({
    queryKey: ['log', 'chain'],
    queryFn: ({ signal }) => api.get<ChainVerdictReply>('/api/log/verify', undefined, signal),
  });
  const live = useLive(['log'], ['log']);
  const entries = useMemo(() => log.data?.pages.flatMap((page) => page.entries) ?? [], [log.data]);
  const columns = useMemo(() => columnsOf(t, shown !== ''), [t, shown]);
  const total = log.data?.pages[0]?.total;
  const broken = chain.data && !chain.data.ok ? chain.data : undefined;
  return (
    <>
      <PageHead
        title={t('log.title')}
        sub={t('log.sub')}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <ChainBadge verdict={chain.data} />
          </LiveLine>
        }
        actions={
          <>
            <a
              className="ds-button"
              data-variant="secondary"
              data-color="neutral"
              href={`/api/log/export.csv?${new URLSearchParams(definedOnly(filter))}`}
              download
            >
              {t('log.export')}
            </a>
            <PrintButton />
          </>
        }
      />
      {total !== undefined && (
        <Answer
          act={
            broken?.fault
              ? t(`log.chain.fault.${broken.fault}`, { seq: broken.seq, entries: broken.entries })
              : undefined
          }
        >
          {t(isFiltered ? 'log.answer.filtered' : 'log.answer', { count: total })}
        </Answer>
      )}
      <LogFilters />
      <div className={shown ? 'with-panel' : undefined}>
        <div>
          {log.isPending ? (
            <Loading />
          ) : log.isError ? (
            <ErrorState error={log.error} onRetry={() => void log.refetch()} texts={logPageTexts} />
          ) : entries.length === 0 ? (
            <EmptyState title={isFiltered ? t('log.none-fit') : t('log.empty')}>
              {!isFiltered && t('log.empty.text')}
            </EmptyState>
          ) : (
            <>
              <DataTable
                label={t('log.table')}
                rows={entries}
                columns={columns}
                rowId={(entry) => String(entry.seq)}
                rowName={(entry) => entry.title}
                currentId={shown}
                onOpen={(entry) => show(String(entry.seq))}
              />
              {log.hasNextPage && (
                <p className="button-row">
                  <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                    {t('log.more')}
                  </Button>
                </p>
              )}
              {chain.data?.lastHash && <p className="note">{t('log.chain.last', { hash: chain.data.lastHash })}</p>}
            </>
          )}
        </div>
        {shown && <LogEntryPanel seq={shown} onClose={() => show(undefined)} />}
      </div>
    </>
  );
}

function definedOnly(filter: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Beside the panel, which says the rest, only what finds an entry. */
function columnsOf(
  t: ReturnType<typeof useTexts<keyof (typeof logPageTexts)['nb']>>,
  besidePanel: boolean,
): Column<LogEntryView>[] {
  const columns: Column<LogEntryView>[] = [
    { id: 'seq', header: t('log.column.seq'), width: '3.5rem', align: 'end', cell: (entry) => entry.seq },
    {
      id: 'when',
      header: t('log.column.when'),
      width: '10rem',
      cell: (entry) => <span className="nowrap">{formatMoment(entry.at as Instant)}</span>,
    },
    { id: 'what', header: t('log.column.what'), primary: true, cell: (entry) => entry.title },
    {
      id: 'kind',
      header: t('log.column.kind'),
      width: '11rem',
      wideOnly: true,
      cell: (entry) => t.find(`kind.${entry.kind}`) ?? entry.kind,
    },
    {
      id: 'unit',
      header: t('log.column.unit'),
      width: '10rem',
      cell: (entry) => entry.unitName ?? t('log.entry.whole'),
    },
    { id: 'who', header: t('log.column.who'), width: '11rem', cell: (entry) => entry.actorName },
  ];
  return besidePanel ? columns.filter((column) => column.id !== 'kind' && column.id !== 'who') : columns;
}
