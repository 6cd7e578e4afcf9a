import type { Scope } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readCheckRows } from './read-check-rows.ts';

/** How many people of a unit nobody has looked after in time. */
export interface OverdueChecks {
  readonly unitId: string;
  readonly unitName: string;
  readonly people: number;
  readonly overdue: number;
  /** Of those, people who live alone. */
  readonly alone: number;
}

/**
 * People overdue by unit, counted without health data. Where no check has ever been made in a unit, the unit has not begun, and
 * nobody there counts as overdue.
 */
export async function readOverdueChecks(work: Work, units: Scope, place?: string): Promise<OverdueChecks[]> {
  const know = { care: units, planning: units, names: new Set<string>() };
  const rows = await readCheckRows(work, { place }, { know, visited: new Set() });
  const found = new Map<string, OverdueChecks & { begun: boolean }>();
  for (const row of rows) {
    const { unitId, unitName } = row;
    const unit = found.get(unitId) ?? { unitId, unitName, people: 0, overdue: 0, alone: 0, begun: false };
    const late = row.state === 'overdue' || row.state === 'never';
    found.set(unitId, {
      ...unit,
      people: unit.people + 1,
      overdue: unit.overdue + Number(late),
      alone: unit.alone + Number(late && row.livesAlone),
      begun: unit.begun || row.lastAt !== null,
    });
  }
  return [...found.values()].flatMap(({ begun, ...unit }) => (begun ? [unit] : []));
}
