/** Text answers as codes into a list of values; -1 = no answer. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** Answers, one row per respondent. A number that is missing is NaN. */
export interface SurveyTable {
  readonly rows: number;
  readonly texts: ReadonlyMap<string, CodedColumn>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** A column asked for that the table does not have. */
export class UnknownColumn extends Error {
  readonly column: string;

  constructor(column: string) {
    super(`no column is named ${column}`);
    this.name = 'UnknownColumn';
    this.column = column;
  }
}

/** The numbers of a column; a text column is read as numbers where that is possible. Throws `UnknownColumn`. */
export function numbersOf(table: SurveyTable, name: string): Float64Array {
  const numbers = table.numbers.get(name);
  if (numbers) return numbers;
  const { codes, levels } = codedOf(table, name);
  const values = levels.map((level) => (level.trim() === '' ? Number.NaN : Number(level)));
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : (values[code] as number)));
}

/** A column as values of a kind, in the order of their names (numbers by size). Throws `UnknownColumn`. */
export function codedOf(table: SurveyTable, name: string): CodedColumn {
  const coded = table.texts.get(name);
  if (coded) return inOrder(coded);
  const numbers = table.numbers.get(name);
  if (!numbers) throw new UnknownColumn(name);
  const values = [...new Set(numbers)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const codeOf = new Map(values.map((value, code) => [value, code]));
  return { codes: Int32Array.from(numbers, (value) => codeOf.get(value) ?? -1), levels: values.map(String) };
}

function inOrder({ codes, levels }: CodedColumn): CodedColumn {
  const order = levels.map((_, code) => code).sort((a, b) => compare(levels[a] as string, levels[b] as string));
  if (order.every((code, at) => code === at)) return { codes, levels };
  const place = new Int32Array(levels.length);
  order.forEach((code, at) => {
    place[code] = at;
  });
  return {
    codes: codes.map((code) => (code < 0 ? -1 : (place[code] as number))),
    levels: order.map((code) => levels[code] as string),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Several columns as one: each combination that occurs is a value of its own, -1 where one of them is missing. */
export function crossed(columns: readonly CodedColumn[]): {
  readonly codes: Int32Array;
  readonly cells: readonly (readonly string[])[];
} {
  const [first] = columns;
  if (!first) return { codes: new Int32Array(0), cells: [] };
  const cells: string[][] = [];
  const cellOf = new Map<number, number>();
  const codes = new Int32Array(first.codes.length);
  for (let row = 0; row < codes.length; row++) {
    let key = 0;
    for (const { codes: each, levels } of columns) {
      const code = each[row] as number;
      key = code < 0 || key < 0 ? -1 : key * levels.length + code;
    }
    if (key < 0) {
      codes[row] = -1;
      continue;
    }
    let cell = cellOf.get(key);
    if (cell === undefined) {
      cell = cells.length;
      cellOf.set(key, cell);
      cells.push(columns.map(({ codes: each, levels }) => levels[each[row] as number] as string));
    }
    codes[row] = cell;
  }
  return { codes, cells };
}
