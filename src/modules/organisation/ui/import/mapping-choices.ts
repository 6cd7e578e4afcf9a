import type { FolderTable, InspectedFile, SavedMapping } from '../../contract/imports.ts';

type SavedTable = NonNullable<SavedMapping['tables'][string]>;

/** What the reader has chosen for one file or sheet: which table it is, and what fills each column. */
export interface FileChoice {
  /** The file, and the sheet's name where it is a workbook. */
  readonly file: string;
  readonly from: string;
  /** Empty: the file is not read. */
  readonly table: string;
  /** Our column → their header; a column missing here is filled by nothing. */
  readonly columns: Readonly<Record<string, string>>;
  /** Our columns that were filled by likeness, with how sure that is. */
  readonly guesses: Readonly<Record<string, number>>;
  readonly lastDayColumns: readonly string[];
  readonly dateFormat: string;
  readonly coversUnits: boolean;
  /** What else a saved mapping says: translated words, fixed values, encoding. */
  readonly rest: Pick<SavedTable, 'valueMaps' | 'constants' | 'delimiter' | 'encoding'>;
}

/** A column that is surer than this is recognised, not guessed. */
const SURE = 0.95;

/** The choices to begin with: those of a saved mapping, else what was recognised; no table twice. */
export function choicesFrom(files: readonly InspectedFile[], saved?: SavedMapping): FileChoice[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const choice = savedChoice(file, saved) ?? suggestedChoice(file, saved);
    if (choice.table === '' || taken.has(choice.table)) return { ...choice, table: '' };
    taken.add(choice.table);
    return choice;
  });
}

function savedChoice(file: InspectedFile, saved: SavedMapping | undefined): FileChoice | undefined {
  const found = Object.entries(saved?.tables ?? {}).find(([, table]) => table?.from === file.from);
  if (!found?.[1]) return undefined;
  const [table, { columns = {}, lastDayColumns = [], dateFormat = '', covers, ignore = [], from: _, ...rest }] = [
    found[0],
    found[1],
  ];
  const suggested = file.suggestion?.table === table ? file.suggestion.columns : [];
  const open = suggested.filter((one) => !ignore.includes(one.column) && !Object.values(columns).includes(one.header));
  const all = { ...Object.fromEntries(open.map((one) => [one.column, one.header])), ...columns } as Record<
    string,
    string
  >;
  return { ...blank(file), table, columns: all, lastDayColumns, dateFormat, coversUnits: covers === 'units', rest };
}

function suggestedChoice(file: InspectedFile, saved: SavedMapping | undefined): FileChoice {
  const { suggestion } = file;
  if (!suggestion || saved?.skip?.includes(file.from)) return blank(file);
  const { columns, table } = suggestion;
  return {
    ...blank(file),
    table,
    columns: Object.fromEntries(columns.map((one) => [one.column, one.header])),
    guesses: Object.fromEntries(
      columns.filter((one) => one.confidence < SURE).map((one) => [one.column, one.confidence]),
    ),
    lastDayColumns: columns.filter((one) => one.lastDay).map((one) => one.column),
  };
}

function blank({ file, from }: InspectedFile): FileChoice {
  return {
    file,
    from,
    table: '',
    columns: {},
    guesses: {},
    lastDayColumns: [],
    dateFormat: '',
    coversUnits: false,
    rest: {},
  };
}

/** The choices with one file given another table: its columns by name anew, and no other file with that table. */
export function withTable(
  choices: readonly FileChoice[],
  files: readonly InspectedFile[],
  from: string,
  table: string,
): FileChoice[] {
  return choices.map((choice) => {
    if (choice.from !== from) return choice.table === table ? { ...choice, table: '' } : choice;
    const file = files.find((one) => one.from === from);
    if (file?.suggestion?.table === table) return suggestedChoice(file, undefined);
    return { ...choice, table, columns: {}, guesses: {}, lastDayColumns: [] };
  });
}

/** The choices with one column filled by another header, or (empty) by nothing; a header fills one column. */
export function withColumn(choice: FileChoice, column: string, header: string): FileChoice {
  const { [column]: _, ...guesses } = choice.guesses;
  const others = Object.entries(choice.columns).filter(([name, theirs]) => name !== column && theirs !== header);
  return { ...choice, guesses, columns: Object.fromEntries(header === '' ? others : [...others, [column, header]]) };
}

/** The choices with words of theirs translated into ours, in one column. */
export function withWords(choice: FileChoice, column: string, words: Readonly<Record<string, string>>): FileChoice {
  const { valueMaps = {} } = choice.rest;
  const known = (valueMaps as Readonly<Record<string, Readonly<Record<string, string>>>>)[column] ?? {};
  return { ...choice, rest: { ...choice.rest, valueMaps: { ...valueMaps, [column]: { ...known, ...words } } } };
}

/** Required columns of the chosen table that nothing fills. */
export function missingColumns(choice: FileChoice, tables: readonly FolderTable[]): string[] {
  const constants = choice.rest.constants ?? {};
  const table = tables.find((one) => one.table === choice.table);
  return (table?.columns ?? [])
    .filter((column) => column.required && choice.columns[column.name] === undefined && !(column.name in constants))
    .map((column) => column.name);
}

/** The choices as a mapping that can be sent and saved. */
export function mappingFrom(choices: readonly FileChoice[], tables: readonly FolderTable[]): SavedMapping {
  const read = choices.filter((choice) => choice.table !== '');
  const entries = read.map((choice) => {
    const names = tables.find((one) => one.table === choice.table)?.columns.map((column) => column.name) ?? [];
    const ignore = names.filter(
      (name) => choice.columns[name] === undefined && !(name in (choice.rest.constants ?? {})),
    );
    const { from, columns, lastDayColumns, dateFormat, coversUnits, rest } = choice;
    return [
      choice.table,
      {
        ...rest,
        from,
        columns,
        ...(ignore.length > 0 ? { ignore } : {}),
        ...(lastDayColumns.length > 0 ? { lastDayColumns } : {}),
        ...(dateFormat ? { dateFormat } : {}),
        ...(coversUnits ? { covers: 'units' } : {}),
      },
    ];
  });
  const skip = choices.filter((choice) => choice.table === '').map((choice) => choice.from);
  return { ...(skip.length > 0 ? { skip } : {}), tables: Object.fromEntries(entries) } as SavedMapping;
}
