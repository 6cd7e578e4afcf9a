import { useMemo } from 'react';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { FileCase, OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords, useOutbreakChange } from './use-outbreak.ts';

interface SourceTableProps {
  readonly file: OutbreakFile;
  readonly cases: readonly FileCase[];
}

/** The graph as a table: each case with its source, how sure it is, and whom it has infected. */
export function SourceTable({ file, cases }: SourceTableProps) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const change = useOutbreakChange();
  const [sort, setSort] = useSearchParam('sorter', 'day');
  const { mutate } = change;
  const columns = useMemo((): readonly Column<FileCase>[] => {
    const byId = new Map(file.cases.map((one) => [one.caseId, one]));
    const nameOf = (id: number | null) => {
      const one = id === null ? undefined : byId.get(id);
      return one ? words.who(one) : '';
    };
    const infectedBy = (id: number) => file.cases.filter((one) => one.infectedBy === id && !one.withdrawn);
    return [
      {
        id: 'who',
        header: t('graph.column.who'),
        primary: true,
        cell: (row) => (
          <>
            {file.named ? (
              <TextLink to={`/smitte/saker/${row.caseId}`}>{words.who(row)}</TextLink>
            ) : (
              <span>{words.who(row)}</span>
            )}{' '}
            {row.outside && <span className="note">{t('graph.outside', { unit: row.unitName })}</span>}
          </>
        ),
      },
      {
        id: 'day',
        header: t('graph.column.day'),
        cell: (row) => words.day(row.day),
        sort: (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
      },
      { id: 'source', header: t('graph.column.source'), cell: (row) => nameOf(row.infectedBy) },
      {
        id: 'certainty',
        header: t('graph.column.certainty'),
        cell: (row) => (row.infectedBy === null ? '' : t(`certainty.${row.certainty}`)),
      },
      {
        id: 'infected',
        header: t('graph.column.infected'),
        align: 'end',
        cell: (row) => infectedBy(row.caseId).length || '',
        sort: (a, b) => infectedBy(a.caseId).length - infectedBy(b.caseId).length,
      },
      ...(file.named && file.mayChange
        ? [
            {
              id: 'remove',
              header: t('sources.remove'),
              bare: true,
              cell: (row: FileCase) =>
                row.infectedBy === null || row.outside ? null : (
                  <TextButton
                    aria-label={t('sources.remove.label', { name: words.who(row) })}
                    onClick={() =>
                      mutate({
                        send: () => sendSource(row.caseId, row.revision, null, 'likely'),
                        say: t('sources.removed.said'),
                        undo: () => sendSource(row.caseId, row.revision + 1, row.infectedBy, row.certainty),
                      })
                    }
                  >
                    {t('sources.remove')}
                  </TextButton>
                ),
            },
          ]
        : []),
    ];
  }, [t, words, file, mutate]);
  return (
    <DataTable
      label={t('graph.table')}
      rows={cases}
      columns={columns}
      rowId={(row) => String(row.caseId)}
      rowName={(row) => words.who(row)}
      sort={sort}
      onSort={setSort}
    />
  );
}

/** Notes the source of a case. */
export function sendSource(
  caseId: number,
  revision: number,
  infectedBy: number | null,
  certainty: FileCase['certainty'],
): Promise<unknown> {
  return api.put(`/api/outbreak/cases/${caseId}/source`, { revision, infectedBy, certainty });
}
