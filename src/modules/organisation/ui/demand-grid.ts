import type { PatternRow } from '../contract.ts';

/** One line of the week: a shift and a competence, with what each weekday needs as typed text. */
export interface DemandLine {
  readonly shift: string;
  readonly competence: string;
  /** Monday first; empty text means nobody. */
  readonly days: readonly { readonly normal: string; readonly minimum: string }[];
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const NOBODY = { normal: '', minimum: '' };

/** A line for which nothing is needed yet. */
export function emptyLine(shift: string, competence: string): DemandLine {
  return { shift, competence, days: WEEKDAYS.map(() => NOBODY) };
}

/** A week pattern as lines, in the order in which its shifts and competences come. */
export function linesOf(rows: readonly PatternRow[], shiftOrder: readonly string[]): DemandLine[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.shift, row.competence]));
  const lines = [...groups.values()].map((group): DemandLine => {
    const [{ shift, competence }] = group as [PatternRow];
    const days = WEEKDAYS.map((weekday) => {
      const row = group.find((one) => one.weekday === weekday);
      return row ? { normal: String(row.normal), minimum: String(row.minimum) } : NOBODY;
    });
    return { shift, competence, days };
  });
  const rank = ({ shift }: DemandLine) => (shiftOrder.includes(shift) ? shiftOrder.indexOf(shift) : shiftOrder.length);
  return lines.sort((a, b) => rank(a) - rank(b));
}

/** A typed count, 0 where nothing is typed; undefined for what is no count. */
export function countOf(typed: string): number | undefined {
  return /^\s*\d{0,3}\s*$/.test(typed) ? Number(typed) : undefined;
}

/** Whether a day's two numbers make sense: counts, and a minimum not above normal. */
export function isDayWrong({ normal, minimum }: DemandLine['days'][number]): boolean {
  const [most, least] = [countOf(normal), countOf(minimum)];
  return most === undefined || least === undefined || least > most;
}

/** Lines without faults as a week pattern; days that need nobody leave no row. */
export function rowsOf(lines: readonly DemandLine[]): PatternRow[] {
  return lines.flatMap(({ shift, competence, days }) =>
    days.flatMap((day, index) => {
      const normal = countOf(day.normal) ?? 0;
      const minimum = countOf(day.minimum) ?? 0;
      return normal === 0 ? [] : [{ weekday: index + 1, shift, competence, normal, minimum }];
    }),
  );
}

/** How many rows differ between two week patterns. */
export function changedRows(before: readonly PatternRow[], after: readonly PatternRow[]): number {
  const textOf = (row: PatternRow) => JSON.stringify([row.weekday, row.shift, row.competence, row.normal, row.minimum]);
  const keyOf = (row: PatternRow) => JSON.stringify([row.weekday, row.shift, row.competence]);
  const old = new Map(before.map((row) => [keyOf(row), textOf(row)]));
  const now = new Map(after.map((row) => [keyOf(row), textOf(row)]));
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key)).length;
}
