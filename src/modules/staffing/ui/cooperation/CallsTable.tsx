import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CallView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { usePeopleCount } from './use-people-count.ts';

interface CallsTableProps {
  readonly calls: readonly CallView[];
  readonly current: string;
  readonly onOpen: (callId: string) => void;
}

/** What we have asked for: whom, what, for which days, and how far it has come. */
export function CallsTable({ calls, current, onOpen }: CallsTableProps) {
  const t = useTexts(cooperationTexts);
  const { locale } = useLocale();
  const now = useNow();
  const people = usePeopleCount();
  const columns = useMemo(
    (): Column<CallView>[] => [
      {
        id: 'party',
        header: t('calls.party'),
        primary: true,
        cell: (row) => row.party,
        sort: (a, b) => compareNames(a.party, b.party),
      },
      { id: 'wish', header: t('calls.wish'), cell: (row) => people(row.people, row.competence) },
      { id: 'days', header: t('calls.days'), cell: (row) => formatDays(row.from, addDays(row.to, -1), locale) },
      {
        id: 'state',
        header: t('calls.state'),
        cell: (row) =>
          row.state === 'requested' && row.answerBy !== null && row.answerBy < now ? (
            <Mark kind="act">{t('call.late')}</Mark>
          ) : row.state === 'answered' ? (
            <Mark kind="new">{t('state.answered')}</Mark>
          ) : (
            t(`state.${row.state}`)
          ),
        sort: (a, b) => compareNames(a.state, b.state),
      },
      {
        id: 'reply',
        header: t('calls.reply'),
        cell: (row) => (row.reply ? t(`reply.${row.reply.answer}`, { people: row.reply.people }) : '–'),
      },
    ],
    [t, locale, people, now],
  );
  return (
    <DataTable
      label={t('calls.title')}
      rows={calls}
      columns={columns}
      rowId={(row) => String(row.callId)}
      rowName={(row) => `${row.party} ${people(row.people, row.competence)}`}
      onOpen={(row) => onOpen(String(row.callId))}
      currentId={current}
      foot={false}
    />
  );
}
