import { useMemo } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ImportFault } from '../../contract/imports.ts';
import { faultText, importFaultTexts } from '../../texts/import-fault-texts.ts';
import { importTexts } from '../../texts/import-texts.ts';

interface FaultsTableProps {
  readonly label: string;
  readonly faults: readonly ImportFault[];
  /** Offers the list as a file. */
  readonly download?: boolean;
}

const list = (texts: string | readonly string[] | undefined) => (texts === undefined ? '' : [texts].flat().join(', '));

/** Faults or oddities: file, row, column, value, and what was expected. */
export function FaultsTable({ label, faults, download = false }: FaultsTableProps) {
  const t = useTexts(importTexts);
  const tFault = useTexts(importFaultTexts);
  const columns = useMemo(
    (): Column<ImportFault>[] => [
      {
        id: 'file',
        header: t('faults.file'),
        primary: true,
        width: '12rem',
        cell: (fault) => fault.file,
        sort: (a, b) => a.file.localeCompare(b.file),
      },
      {
        id: 'row',
        header: t('faults.row'),
        align: 'end',
        width: '5rem',
        cell: (fault) => fault.row ?? '',
        sort: (a, b) => (a.row ?? 0) - (b.row ?? 0),
      },
      {
        id: 'column',
        header: t('faults.column'),
        cell: (fault) => list(fault.column),
        sort: (a, b) => list(a.column).localeCompare(list(b.column)),
      },
      { id: 'value', header: t('faults.value'), cell: (fault) => list(fault.value) },
      { id: 'expected', header: t('faults.expected'), width: '40%', cell: (fault) => faultText(tFault, fault) },
    ],
    [t, tFault],
  );
  const save = () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const head = [t('faults.file'), t('faults.row'), t('faults.column'), t('faults.value'), t('faults.expected')];
    const rows = faults.map((fault) => [
      fault.file,
      String(fault.row ?? ''),
      list(fault.column),
      list(fault.value),
      faultText(tFault, fault),
    ]);
    const text = [head, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
    link.download = 'import.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <DataTable
        label={label}
        rows={faults}
        columns={columns}
        rowId={(fault) => `${fault.file} ${fault.row} ${list(fault.column)} ${fault.code} ${list(fault.value)}`}
        rowName={(fault) => `${fault.file} ${fault.row ?? ''}`}
        foot={false}
      />
      {download && (
        <div className="button-row">
          <Button icon="download" onClick={save}>
            {t('faults.download')}
          </Button>
        </div>
      )}
    </>
  );
}
