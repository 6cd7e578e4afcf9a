import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { InspectedFile, InspectReply } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import type { FileChoice } from './mapping-choices.ts';
import { missingColumns, withTable } from './mapping-choices.ts';

interface FilesTableProps {
  readonly inspected: InspectReply;
  readonly choices: readonly FileChoice[];
  readonly current: string | undefined;
  readonly onChange: (choices: readonly FileChoice[]) => void;
  readonly onEdit: (from: string) => void;
}

/** The files and sheets: how many rows, which table each is, and whether its columns are found. */
export function FilesTable({ inspected, choices, current, onChange, onEdit }: FilesTableProps) {
  const t = useTexts(importTexts);
  const { locale } = useLocale();
  const columns = useMemo((): Column<InspectedFile>[] => {
    const choiceOf = (file: InspectedFile) => choices.find((choice) => choice.from === file.from);
    return [
      {
        id: 'file',
        header: t('files.file'),
        primary: true,
        cell: (file) => (file.file.startsWith(file.from) ? file.file : `${file.from} (${file.file})`),
      },
      {
        id: 'rows',
        header: t('files.rows'),
        align: 'end',
        width: '6rem',
        cell: (file) => formatNumber(file.rows, locale),
      },
      {
        id: 'holds',
        header: t('files.holds'),
        width: '15rem',
        cell: (file) => (
          <select
            className="ds-input"
            aria-label={`${t('files.holds')}: ${file.from}`}
            value={choiceOf(file)?.table ?? ''}
            onChange={(event) => onChange(withTable(choices, inspected.files, file.from, event.target.value))}
          >
            <option value="">{t('files.skip')}</option>
            {inspected.tables.map(({ table }) => (
              <option key={table} value={table}>
                {t.find(`table.${table}`)} ({table})
              </option>
            ))}
          </select>
        ),
      },
      {
        id: 'columns',
        header: t('files.columns'),
        cell: (file) => <ColumnState file={file} choice={choiceOf(file)} inspected={inspected} />,
      },
      {
        id: 'edit',
        header: t('files.edit'),
        bare: true,
        width: '8rem',
        cell: (file) =>
          choiceOf(file)?.table ? (
            <Button small aria-label={t('columns.title', { file: file.from })} onClick={() => onEdit(file.from)}>
              {t('files.edit')}
            </Button>
          ) : null,
      },
    ];
  }, [t, locale, inspected, choices, onChange, onEdit]);
  return (
    <DataTable
      label={t('files.label')}
      rows={inspected.files}
      columns={columns}
      rowId={(file) => file.from}
      rowName={(file) => file.from}
      currentId={current}
      foot={false}
    />
  );
}

interface ColumnStateProps {
  readonly file: InspectedFile;
  readonly choice: FileChoice | undefined;
  readonly inspected: InspectReply;
}

function ColumnState({ file, choice, inspected }: ColumnStateProps) {
  const t = useTexts(importTexts);
  if (!choice || choice.table === '') return file.suggestion ? null : <Mark kind="watch">{t('files.unknown')}</Mark>;
  const missing = missingColumns(choice, inspected.tables);
  if (missing.length > 0) return <Mark kind="act">{t('files.missing', { names: missing })}</Mark>;
  const guessed = Object.keys(choice.guesses).length;
  if (guessed > 0) return <Mark kind="watch">{t('files.guessed', { count: guessed })}</Mark>;
  const used = new Set(Object.values(choice.columns));
  const unused = file.headers.filter((header) => !used.has(header)).length;
  return <>{unused > 0 ? t('files.unused', { count: unused }) : t('files.fits')}</>;
}
