import type { ChangeEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { faultText, importFaultTexts } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ListFault, ListRead } from '../../contract/lists.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseEdit } from './use-case-edit.ts';

interface ListImportProps {
  /** Where the list is sent. */
  readonly path: string;
  readonly label: string;
  readonly onDone: (read: ListRead) => void;
}

/** Reads a list in three looks: choose the file, see which column is what and which lines are faulty, read it in. */
export function ListImport({ path, label, onDone }: ListImportProps) {
  const t = useTexts(tracingTexts);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [seen, setSeen] = useState<ListRead>();
  const send = (given: File, check: boolean, chosen: Readonly<Record<string, string>>) => {
    const form = new FormData();
    form.append('file', given);
    const query = new URLSearchParams({ check: String(check), columns: JSON.stringify(chosen) });
    return api.post<ListRead>(`${path}?${query}`, form);
  };
  const close = () => {
    setFile(undefined);
    setSeen(undefined);
    setColumns({});
  };
  const look = useCaseEdit(async () => (file ? send(file, true, columns) : undefined), setSeen);
  const read = useCaseEdit(
    async () => (file ? send(file, false, columns) : undefined),
    (done) => {
      if (done) onDone(done);
      close();
    },
  );
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [given] = event.target.files ?? [];
    event.target.value = '';
    if (!given) return;
    setFile(given);
    setSeen(await send(given, true, {}));
  };
  return (
    <>
      <Button small onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,.txt,.tsv"
        hidden
        aria-label={label}
        onChange={(event) => void choose(event)}
      />
      {file && seen && (
        <SidePanel title={label} kicker={file.name} focusKey={file.name} onClose={close}>
          <p role="status">
            <strong>
              {t('import.found', { count: seen.lines, faults: new Set(seen.faults.map((one) => one.row)).size })}
            </strong>
          </p>
          <div className="button-row">
            <Button kind="main" busy={read.isPending} disabled={seen.lines === 0} onClick={() => read.mutate()}>
              {t('import.do', { count: seen.lines })}
            </Button>
          </div>
          {(look.error ?? read.error) && <ErrorState error={(look.error ?? read.error) as Error} texts={casesTexts} />}
          {seen.faults.length > 0 && <Faults faults={seen.faults} />}
          <h3 className="sub-head">{t('import.columns')}</h3>
          <div className="form">
            {seen.columns.map(({ name, header }) => (
              <SelectField
                key={name}
                label={t.find(`import.field.${name}`) ?? name}
                value={columns[name] ?? header ?? ''}
                onChange={(next) => setColumns({ ...shown(seen), ...columns, [name]: next })}
                options={[
                  { value: '', label: t('import.none') },
                  ...seen.headers.filter(Boolean).map((value) => ({ value, label: value })),
                ]}
              />
            ))}
            <div className="button-row">
              <Button busy={look.isPending} disabled={Object.keys(columns).length === 0} onClick={() => look.mutate()}>
                {t('import.again')}
              </Button>
            </div>
          </div>
        </SidePanel>
      )}
    </>
  );
}

/** The columns as the program has found them, to be sent along with those that a person has chosen. */
function shown({ columns }: ListRead): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ name, header }) => (header === null ? [] : [[name, header]])));
}

function Faults({ faults }: { readonly faults: readonly ListFault[] }) {
  const t = useTexts(tracingTexts);
  const c = useTexts(casesTexts);
  const tFault = useTexts(importFaultTexts);
  const columns = useMemo((): readonly Column<ListFault>[] => {
    const expected = (fault: ListFault) => {
      const facts = fault.facts as Record<string, string>;
      if (fault.code === 'nobody' || fault.code === 'unknown-person') return t(`import.${fault.code}`);
      return c.find(fault.code, facts) ?? faultText(tFault, { ...fault, facts });
    };
    return [
      { id: 'row', header: t('import.row'), primary: true, align: 'end', cell: (fault) => fault.row },
      { id: 'column', header: t('import.column'), cell: (fault) => fault.column },
      { id: 'value', header: t('import.value'), cell: (fault) => fault.value },
      { id: 'expected', header: t('import.expected'), cell: expected },
    ];
  }, [t, c, tFault]);
  return (
    <>
      <h3 className="sub-head">{t('import.faults')}</h3>
      <DataTable
        label={t('import.faults')}
        rows={faults}
        columns={columns}
        rowId={(row) => `${row.row} ${row.column} ${row.code}`}
        rowName={(row) => String(row.row)}
        foot={false}
      />
    </>
  );
}
