import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { hasCompetence } from '../working-time/worker.ts';
import type { Prices } from './prices.ts';

/** A row of demand with the standing people that count on it. */
export interface CoveredRow {
  readonly key: string;
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
  readonly normal: number;
  readonly minimum: number;
  covered: number;
  /** Share of the price of a whole place; absent: all of it. */
  readonly share?: number;
}

/** The key of a demand row. */
export function rowKey(row: { unitId: string; date: string; shift: string; competence: string }): string {
  return JSON.stringify([row.unitId, row.date, row.shift, row.competence]);
}

/** How many a row lacks, and how many of these below its minimum, when `covered` people count on it. */
export function holeOf(row: CoveredRow, covered: number): { missing: number; belowMinimum: number } {
  return { missing: Math.max(0, row.normal - covered), belowMinimum: Math.max(0, row.minimum - covered) };
}

/** The demand of some days with the standing people matched to it, once, before anything is planned. */
export function coverDemand(
  municipality: Municipality,
  inPeriod: (date: PlainDate) => boolean,
  published: readonly WorkShift[],
  standing: ReadonlyMap<string, readonly WorkShift[]>,
  workers: ReadonlyMap<string, Worker>,
  prices: Prices,
): CoveredRow[] {
  const rows = demandRows(municipality, published, workers).filter((row) => inPeriod(row.date));
  const rowsOf = Map.groupBy(rows, (row) => slotKey(row));
  const present = [...standing.values()].flat().filter((shift) => shift.kind !== 'on_call');
  for (const [slot, shifts] of Map.groupBy(present, slotKey)) {
    const people = shifts.flatMap((shift) => workers.get(shift.personId) ?? []);
    matchSlot(rowsOf.get(slot) ?? [], people, prices);
  }
  return rows;
}

function slotKey(at: { unitId: string; date: string; shift: string }): string {
  return JSON.stringify([at.unitId, at.date, at.shift]);
}

/** The rows of demand.csv; without that file one row per unit, date, shift and competence that the roster publishes. */
function demandRows(
  municipality: Municipality,
  published: readonly WorkShift[],
  workers: ReadonlyMap<string, Worker>,
): CoveredRow[] {
  if (municipality.demand) return municipality.demand.map((row) => ({ ...row, key: rowKey(row), covered: 0 }));
  const rows = new Map<string, CoveredRow & { normal: number }>();
  for (const { personId, unitId, date, shift, kind } of published) {
    const competence = workers.get(personId)?.competence;
    if (kind === 'on_call' || competence === undefined) continue;
    const key = rowKey({ unitId, date, shift, competence });
    const row = rows.get(key) ?? { key, unitId, date, shift, competence, normal: 0, minimum: 0, covered: 0 };
    row.normal++;
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Rows of one unit's shift as they are covered by other people than those who stand there. */
export function coverRow(rows: readonly CoveredRow[], people: readonly Worker[], prices: Prices): CoveredRow[] {
  const fresh = rows.map((row) => ({ ...row, covered: 0 }));
  matchSlot(fresh, people, prices);
  return fresh;
}

/**
 * Matches the people present on one shift of one unit: first on their own competence's row up to normal; those left over
 * on rows they cover, first rows below the minimum, then below normal, the highest weight first, of the people the lowest.
 */
function matchSlot(rows: readonly CoveredRow[], people: readonly Worker[], prices: Prices): void {
  const left = people.filter((person) => {
    const own = rows.find((row) => row.competence === person.competence && row.covered < row.normal);
    if (own) own.covered++;
    return own === undefined;
  });
  const dearestFirst = [...rows].sort(
    (a, b) => prices.weightOf(b.competence) - prices.weightOf(a.competence) || compareIds(a.competence, b.competence),
  );
  left.sort(
    (a, b) => prices.weightOf(a.competence) - prices.weightOf(b.competence) || compareIds(a.competence, b.competence),
  );
  for (const target of ['minimum', 'normal'] as const) {
    for (const row of dearestFirst) {
      while (row.covered < row[target]) {
        const index = left.findIndex((person) => hasCompetence(person, row.competence));
        if (index < 0) break;
        left.splice(index, 1);
        row.covered++;
      }
    }
  }
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
