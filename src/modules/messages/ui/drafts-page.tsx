import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { DraftBatchesReply, DraftBatchView, DraftsReply, DraftView } from '../contract.ts';
import { draftsTexts } from '../texts/drafts-texts.ts';
import './drafts.css';

const KEY = ['messages', 'drafts'];
const peopleOf = ({ channels }: DraftBatchView) => channels.sms + channels.email + channels.none;
const idOf = ({ causeKind, causeId }: DraftBatchView) => `${causeKind} ${causeId}`;

/** «Utkast»: what has been prepared to be told, to whom and how they can be reached; nothing is sent from here. */
export function DraftsPage() {
  const t = useTexts(draftsTexts);
  const drafts = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<DraftBatchesReply>('/api/messages/draft-batches', undefined, signal),
  });
  const live = useLive(['message'], KEY);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={drafts} texts={draftsTexts}>
        {(reply) => <Batches batches={reply.batches} />}
      </Fetched>
    </>
  );
}

function Batches({ batches }: { readonly batches: readonly DraftBatchView[] }) {
  const t = useTexts(draftsTexts);
  const [shown, show] = useSearchParam('utkast');
  const [state, setState] = useSearchParam('vis');
  const columns = useMemo(() => columnsOf(t, shown !== ''), [t, shown]);
  if (batches.length === 0) return <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>;
  const ready = batches.filter((batch) => batch.state === 'draft');
  const rows = state === 'trukket' ? batches.filter((batch) => batch.state === 'withdrawn') : ready;
  const sum = (of: (batch: DraftBatchView) => number) => ready.reduce((total, batch) => total + of(batch), 0);
  const unreachable = sum((batch) => batch.channels.none);
  const chosen = batches.find((batch) => idOf(batch) === shown);
  return (
    <>
      <Answer act={unreachable > 0 ? t('answer.none', { count: unreachable }) : undefined}>
        {t('answer', { batches: ready.length, people: sum(peopleOf) })}
      </Answer>
      <p className="note">{t('note')}</p>
      <div className={chosen ? 'with-panel' : undefined}>
        <div className="page-stack">
          <Segmented
            label={t('filter')}
            value={state === 'trukket' ? 'trukket' : ''}
            options={[
              { value: '', label: t('filter.ready') },
              { value: 'trukket', label: t('filter.withdrawn') },
            ]}
            onChange={(value) => setState(value === '' ? undefined : value)}
          />
          {rows.length === 0 ? (
            <EmptyState title={t('none-fit')} />
          ) : (
            <DataTable
              label={t('table')}
              rows={rows}
              columns={columns}
              rowId={idOf}
              rowName={(batch) => batch.subject}
              currentId={shown}
              onOpen={(batch) => show(idOf(batch))}
            />
          )}
        </div>
        {chosen && <DraftsPanel batch={chosen} onClose={() => show(undefined)} />}
      </div>
    </>
  );
}

function DraftsPanel({ batch, onClose }: { readonly batch: DraftBatchView; readonly onClose: () => void }) {
  const t = useTexts(draftsTexts);
  const { causeKind, causeId } = batch;
  const drafts = useQuery({
    queryKey: [...KEY, causeKind, causeId],
    queryFn: ({ signal }) => api.get<DraftsReply>('/api/messages/drafts', { causeKind, causeId }, signal),
  });
  return (
    <SidePanel
      title={batch.subject}
      kicker={t.find(`cause.${causeKind}`) ?? causeKind}
      onClose={onClose}
      focusKey={drafts.data ? idOf(batch) : undefined}
    >
      <Fetched query={drafts} texts={draftsTexts}>
        {(reply) => (
          <ul className="draft-lines">
            {reply.drafts.toSorted(lastReachableFirst).map((draft) => (
              <DraftLine key={draft.draftId} draft={draft} />
            ))}
          </ul>
        )}
      </Fetched>
    </SidePanel>
  );
}

/** Those whom somebody has to tell in person stand first. */
function lastReachableFirst(a: DraftView, b: DraftView): number {
  return Number(b.channel === 'none') - Number(a.channel === 'none');
}

function DraftLine({ draft }: { readonly draft: DraftView }) {
  const t = useTexts(draftsTexts);
  return (
    <li>
      <details>
        <summary>
          <strong>{draft.personName}</strong> <span className="note">{t(`recipient.${draft.recipientKind}`)}</span>{' '}
          {draft.channel === 'none' ? (
            <Mark kind="watch">{t('channel.none')}</Mark>
          ) : (
            <span className="note">{t(`channel.${draft.channel}`)}</span>
          )}
        </summary>
        <p className="draft-body" lang={draft.locale}>
          {draft.body}
        </p>
      </details>
    </li>
  );
}

/** Beside the panel, which says the rest, only what finds a message. */
function columnsOf(t: Translator<keyof (typeof draftsTexts)['nb']>, besidePanel: boolean): Column<DraftBatchView>[] {
  const columns: Column<DraftBatchView>[] = [
    { id: 'subject', header: t('column.subject'), primary: true, cell: (batch) => batch.subject },
    {
      id: 'cause',
      header: t('column.cause'),
      width: '13rem',
      cell: (batch) => t.find(`cause.${batch.causeKind}`) ?? batch.causeKind,
    },
    { id: 'people', header: t('column.people'), width: '7rem', align: 'end', cell: peopleOf },
    {
      id: 'channels',
      header: t('column.channels'),
      width: '16rem',
      cell: (batch) => t('channels', { ...batch.channels }),
    },
    {
      id: 'languages',
      header: t('column.languages'),
      width: '7rem',
      cell: (batch) => batch.locales.join(', '),
    },
    {
      id: 'at',
      header: t('column.at'),
      width: '10rem',
      sort: (a, b) => a.createdAt.localeCompare(b.createdAt),
      cell: (batch) => formatMoment(batch.createdAt),
    },
  ];
  return besidePanel ? columns.filter(({ id }) => id === 'subject' || id === 'people') : columns;
}
