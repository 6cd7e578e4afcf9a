import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { FolderTable, InspectedFile } from '../../contract/imports.ts';
import { importTexts } from '../../texts/import-texts.ts';
import type { FileChoice } from './mapping-choices.ts';
import { withColumn } from './mapping-choices.ts';

const DATE_FORMATS = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY', 'YYYY/MM/DD', 'YYYYMMDD', 'DDMMYYYY'];
/** Columns that want the day after the last, where other systems often give the last day itself. */
const ENDS = ['to', 'infected_to'];

interface ColumnsPanelProps {
  readonly file: InspectedFile;
  readonly table: FolderTable;
  readonly choice: FileChoice;
  readonly onChange: (choice: FileChoice) => void;
  readonly onClose: () => void;
}

/** Which header fills which column, how days are written, and what the file is about. */
export function ColumnsPanel({ file, table, choice, onChange, onClose }: ColumnsPanelProps) {
  const t = useTexts(importTexts);
  const hasDays = table.columns.some((column) => column.day);
  const hasUnits = table.columns.some((column) => column.name === 'unit_id' || column.name === 'home_unit_id');
  const samplesOf = (header: string) => {
    const at = file.headers.indexOf(header);
    const values = file.samples.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    return values.length > 0 ? t('columns.sample', { values: values.join(' · ') }) : undefined;
  };
  return (
    <SidePanel title={t('columns.title', { file: file.from })} onClose={onClose} focusKey={file.from}>
      <div className="import-columns">
        {hasDays && (
          <SelectField
            label={t('columns.dates')}
            value={choice.dateFormat}
            onChange={(dateFormat) => onChange({ ...choice, dateFormat })}
            options={[
              { value: '', label: t('columns.dates.auto') },
              ...DATE_FORMATS.map((value) => ({ value, label: value })),
            ]}
          />
        )}
        {table.columns.map((column) => {
          const header = choice.columns[column.name] ?? '';
          const guess = choice.guesses[column.name];
          const hints = [
            guess === undefined ? undefined : t('columns.guess', { share: Math.round(guess * 100) }),
            header === '' ? undefined : samplesOf(header),
          ];
          return (
            <div key={column.name} className="import-column">
              <SelectField
                label={column.alias ? `${column.name} · ${column.alias}` : column.name}
                hint={hints.filter((hint) => hint !== undefined).join('. ') || undefined}
                error={column.required && header === '' ? t('columns.required') : undefined}
                value={header}
                onChange={(next) => onChange(withColumn(choice, column.name, next))}
                options={[
                  { value: '', label: t('columns.nothing') },
                  ...file.headers.map((value) => ({ value, label: value })),
                ]}
              />
              {ENDS.includes(column.name) && header !== '' && (
                <Checkbox
                  label={t('columns.lastDay')}
                  checked={choice.lastDayColumns.includes(column.name)}
                  onChange={(isLast) => {
                    const others = choice.lastDayColumns.filter((name) => name !== column.name);
                    onChange({ ...choice, lastDayColumns: isLast ? [...others, column.name] : others });
                  }}
                />
              )}
            </div>
          );
        })}
        {hasUnits && (
          <Checkbox
            label={t('columns.covers')}
            note={t('columns.covers.note')}
            checked={choice.coversUnits}
            onChange={(coversUnits) => onChange({ ...choice, coversUnits })}
          />
        )}
      </div>
    </SidePanel>
  );
}
