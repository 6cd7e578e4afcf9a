import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ImportReportView, ImportTableView } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';

const COUNTS = ['new', 'changed', 'unchanged', 'removed', 'left'] as const;

interface ReportTableProps {
  readonly report: ImportReportView;
}

/** What an import did, or would do, per table, with a few examples of each kind. */
export function ReportTable({ report }: ReportTableProps) {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  const columns = useMemo(
    (): Column<ImportTableView>[] => [
      {
        id: 'table',
        header: t('report.table'),
        primary: true,
        cell: (row) => t.find(`table.${row.table}`) ?? row.table,
      },
      ...COUNTS.filter((kind) => report.tables.some((row) => row[kind] > 0)).map(
        (kind): Column<ImportTableView> => ({
          id: kind,
          header: t(`report.${kind}`),
          align: 'end',
          wideOnly: kind === 'unchanged',
          cell: (row) => (row[kind] === 0 ? '' : formatNumber(row[kind], locale)),
        }),
      ),
    ],
    [t, locale, report],
  );
  const changing = report.tables.filter((table) => table.new + table.changed + table.removed + table.left > 0);
  return (
    <div className="import-report">
      <DataTable
        label={t('report.label')}
        rows={report.tables}
        columns={columns}
        rowId={(row) => row.table}
        rowName={(row) => t.find(`table.${row.table}`) ?? row.table}
        narrow="rows"
        foot={false}
      />
      {report.ignored.length > 0 && (
        <p className="note">
          {t('report.ignored', { names: report.ignored.map((name) => t.find(`table.${name}`) ?? name) })}
        </p>
      )}
      {changing.length > 0 && (
        <details className="import-examples">
          <summary>{t('report.examples')}</summary>
          {changing.map((table) => (
            <Examples key={table.table} table={table} />
          ))}
        </details>
      )}
    </div>
  );
}

function Examples({ table }: { readonly table: ImportTableView }) {
  const t = useTexts(importTexts);
  const { samples } = table;
  const keys = (list: readonly (readonly string[])[]) => list.map((key) => key.join(' ')).join(' · ');
  const shown = (value: string) => (value === '' ? t('report.example.empty') : value);
  return (
    <div>
      <h3>{t.find(`table.${table.table}`) ?? table.table}</h3>
      <ul>
        {samples.changed.map((sample) => (
          <li key={sample.key.join(' ')}>
            <b>{sample.key.join(' ')}</b>{' '}
            {sample.changes
              .map(({ column, before, after }) =>
                t('report.example.change', { column, before: shown(before), after: shown(after) }),
              )
              .join(', ')}
          </li>
        ))}
        {samples.new.length > 0 && <li>{t('report.example.new', { keys: keys(samples.new) })}</li>}
        {samples.removed.length > 0 && <li>{t('report.example.removed', { keys: keys(samples.removed) })}</li>}
        {samples.left.length > 0 && <li>{t('report.example.left', { keys: keys(samples.left) })}</li>}
      </ul>
    </div>
  );
}
