import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatPhone } from '#modules/organisation/ui.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CallItem, CallList, ClaimReply } from '../contract/tracing.ts';
import { tracingTexts } from '../texts/tracing/tracing-texts.ts';
import './cases/cases.css';
import { useCaseEdit } from './cases/use-case-edit.ts';
import { useCaseWords } from './cases/use-case-words.ts';
import { CallCard } from './tracing/CallCard.tsx';

/** How often the open call is asked for anew: a rule may change while two talk. */
const CALL_REFRESH_MS = 15_000;

/** «Hvem skal ringes nå?»: the next to call, what to say, and who calls whom. Nothing about the case. */
export function CallsPage() {
  const t = useTexts(tracingTexts);
  const list = useQuery({
    queryKey: ['infection-calls'],
    queryFn: ({ signal }) => api.get<CallList>('/api/outbreak/calls', undefined, signal),
  });
  const mine = useQuery({
    queryKey: ['infection-calls', 'mine'],
    queryFn: ({ signal }) => api.get<ClaimReply>('/api/outbreak/calls/mine', undefined, signal),
    refetchInterval: (query) => (query.state.data?.call ? CALL_REFRESH_MS : false),
  });
  const live = useLive(['infection', 'infection-call'], ['infection-calls']);
  const claim = useCaseEdit((): Promise<ClaimReply> => api.post<ClaimReply>('/api/outbreak/calls/claim', {}));
  const call = mine.data?.call ?? null;
  return (
    <>
      <PageHead
        title={t('calls.title')}
        sub={t('calls.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          call === null && (list.data?.left ?? 0) > 0 ? (
            <Button kind="main" busy={claim.isPending} onClick={() => claim.mutate()}>
              {t('calls.next')}
            </Button>
          ) : undefined
        }
      />
      {claim.error && <ErrorState error={claim.error} texts={tracingTexts} />}
      {call && <CallCard key={call.contactId} call={call} />}
      <Fetched query={list} texts={tracingTexts}>
        {(data) => (
          <div className="page-stack">
            {!call && <Answer>{t('calls.answer', { left: data.left, done: data.doneToday })}</Answer>}
            {data.callers.length > 0 && (
              <p className="note">
                {t('calls.callers')}:{' '}
                {data.callers
                  .map(({ name, calling }) => t('calls.caller', { caller: name, name: calling }))
                  .join(' · ')}
              </p>
            )}
            {data.items.length === 0 ? (
              <EmptyState title={t('calls.empty')}>{t('calls.empty.text')}</EmptyState>
            ) : (
              <CallTable items={data.items} />
            )}
          </div>
        )}
      </Fetched>
    </>
  );
}

function CallTable({ items }: { readonly items: readonly CallItem[] }) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const [sort, setSort] = useSearchParam('sort');
  const claim = useMutation({
    mutationFn: (contactId: number) => api.post<ClaimReply>('/api/outbreak/calls/claim', { contactId }),
  });
  const refreshed = useCaseEdit(async () => undefined);
  const columns = useMemo((): readonly Column<CallItem>[] => {
    const state = (row: CallItem) => {
      if (row.caller !== null) return <Mark kind="new">{t('calls.state.taken', { by: row.caller })}</Mark>;
      const at = row.callBackAt ? osloDayAndTime(row.callBackAt).time : '';
      const text = t(`calls.state.${row.state}`, { at });
      return row.state === 'changed' || row.state === 'escalated' ? <Mark kind="watch">{text}</Mark> : text;
    };
    return [
      { id: 'name', header: t('calls.column.name'), primary: true, cell: (row) => row.name },
      { id: 'phone', header: t('calls.column.phone'), cell: (row) => formatPhone(row.phone) },
      { id: 'language', header: t('calls.column.language'), cell: (row) => words.language(row.language) },
      { id: 'last', header: t('calls.column.last'), cell: (row) => words.day(row.lastExposedOn) },
      {
        id: 'tries',
        header: t('calls.column.tries'),
        align: 'end',
        cell: (row) => row.calls,
        sort: (a, b) => a.calls - b.calls,
      },
      { id: 'state', header: t('calls.column.state'), cell: state },
    ];
  }, [t, words]);
  return (
    <Section title={t('calls.list')}>
      {claim.error && <ErrorState error={claim.error} texts={tracingTexts} />}
      <DataTable
        label={t('calls.list')}
        rows={items}
        columns={columns}
        rowId={(row) => String(row.contactId)}
        rowName={(row) => row.name}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => claim.mutate(row.contactId, { onSuccess: () => refreshed.mutate() })}
      />
    </Section>
  );
}
