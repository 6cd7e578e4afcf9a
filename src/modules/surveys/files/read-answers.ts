import { parse } from 'csv-parse/sync';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type { CodedColumn, SurveyTable } from '../domain/estimate/survey-table.ts';

/** Rows of a CSV with their header; throws `InputRefused` where it is none. */
export function readCsv(text: string, file: string): { readonly header: readonly string[]; readonly rows: string[][] } {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true });
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    throw new InputRefused([
      { file, ...(lines === undefined ? {} : { row: lines }), expected: (error as Error).message },
    ]);
  }
  const [header = [], ...rest] = rows;
  const faults: InputFault[] = [];
  header.forEach((name, at) => {
    if (header.indexOf(name) !== at)
      faults.push({ file, row: 1, column: name, expected: 'a name that no other column has' });
  });
  if (header.length === 0) faults.push({ file, expected: 'a header and rows' });
  if (faults.length > 0) throw new InputRefused(faults);
  return { header, rows: rest };
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]/) >>> 0);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Answers as columns; `numeric` names those that hold numbers, an empty cell is no answer. Throws `InputRefused` with each cell that is no number. */
export function readAnswers(text: string, file: string, numeric: readonly string[]): SurveyTable {
  const { header, rows } = readCsv(text, file);
  const faults: InputFault[] = numeric
    .filter((name) => !header.includes(name))
    .map((name) => ({ file, row: 1, column: name, expected: 'a column of this name' }));
  const texts = new Map<string, CodedColumn>();
  const numbers = new Map<string, Float64Array>();
  header.forEach((name, at) => {
    if (!numeric.includes(name)) {
      texts.set(name, codesOf(rows, at));
      return;
    }
    const values = new Float64Array(rows.length);
    rows.forEach((row, index) => {
      const cell = row[at] ?? '';
      const value = cell === '' ? Number.NaN : Number(cell);
      if (cell !== '' && !Number.isFinite(value))
        faults.push({ file, row: index + 2, column: name, value: cell, expected: 'a number' });
      values[index] = value;
    });
    numbers.set(name, values);
  });
  if (faults.length > 0) throw new InputRefused(faults);
  return { rows: rows.length, texts, numbers };
}

function codesOf(rows: readonly (readonly string[])[], at: number): CodedColumn {
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((row, index) => {
    const cell = row[at] ?? '';
    if (cell === '') {
      codes[index] = -1;
      return;
    }
    let code = codeOf.get(cell);
    if (code === undefined) {
      code = codeOf.size;
      codeOf.set(cell, code);
    }
    codes[index] = code;
  });
  return { codes, levels: [...codeOf.keys()] };
}
