import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CohortDocument } from '../../domain/cohort/cohort-roster.ts';
import { editRoster } from '../../domain/cohort/edit-roster.ts';
import type { PersonShift } from '../../domain/cohort/to-roster-problem.ts';
import type { MeasureTask } from '../../planning/unit-roster-in-worker.ts';
import type { Solver } from '../create-plan.ts';
import type { UnitRosterTask } from './create-unit-roster.ts';
import { createUnitRoster } from './create-unit-roster.ts';
import { changeUnitRoster, openUnitRoster } from './open-unit-roster.ts';
import { readRosterWishes } from './roster-wishes.ts';
import { readUnitPart } from './unit-part.ts';

/** A change by hand that is to be measured, then stored. */
export interface UnitRosterEdit {
  readonly document: CohortDocument;
  readonly measure: MeasureTask;
}

/** Lays changes by hand over a proposed cohort roster; what it is then worth is measured in a thread before it is stored. */
export async function beginEdit(
  work: Work,
  unitRosterId: number,
  revision: number,
  edits: readonly PersonShift[],
): Promise<UnitRosterEdit> {
  const row = await openUnitRoster(work, unitRosterId, 'edit', revision);
  work.access.demand(work.actor, 'staffing.unit-roster.build', row.unitId);
  const { document } = row;
  if (document?.kind !== 'cohort') return refuse('staffing.unit-roster.not-now', { state: row.state, action: 'edit' });
  const people = new Set(document.people.map((one) => one.personId));
  const stranger = edits.find((one) => !people.has(one.personId));
  if (stranger) refuse('staffing.unit-roster.not-in-unit', { personId: stranger.personId });
  const { municipality, holidays } = await readUnitPart(work, row.unitId, row);
  const { rows, wish } = editRoster(document, row.unitId, edits);
  const period = { from: row.from, days: row.days };
  const wishes = await readRosterWishes(work, [...people], period);
  return {
    document: { ...document, wish },
    measure: {
      task: { municipality, wish, wishes, holidays, unitId: row.unitId, period },
      teamOf: document.teamOf,
      rows,
    },
  };
}

/** Stores a measured change, unless somebody has changed the roster meanwhile. */
export async function storeEdit(
  work: Work,
  unitRosterId: number,
  revision: number,
  document: CohortDocument,
): Promise<number> {
  const row = await openUnitRoster(work, unitRosterId, 'edit', revision);
  const facts = { byHand: document.wish.fixed.length };
  return changeUnitRoster(work, row, 'staffing.unit-roster.edited', facts, {
    document: JSON.stringify(document),
    wish: JSON.stringify(document.wish),
  });
}

/** What is to be different when a roster is built anew. */
export interface Rebuild {
  readonly pins?: Readonly<Record<string, number>> | undefined;
  readonly timeLimitSeconds?: number | undefined;
  readonly seed?: number | undefined;
}

/** Begins a new search around what has been set by hand; the old proposal is given up. */
export async function rebuildUnitRoster(
  work: Work,
  unitRosterId: number,
  revision: number,
  change: Rebuild,
  solver: Solver,
): Promise<UnitRosterTask> {
  const row = await openUnitRoster(work, unitRosterId, 'rebuild', revision);
  const { wished } = row;
  const order = {
    unitId: row.unitId,
    period: { from: row.from, days: row.days },
    seed: change.seed ?? row.seed,
    timeLimitSeconds: change.timeLimitSeconds ?? row.timeLimitSeconds,
  };
  const pins = wished.kind === 'cohort' ? { ...wished.wish.pins, ...change.pins } : {};
  const task = await createUnitRoster(
    work,
    wished.kind === 'cohort' ? { ...order, kind: 'cohort', wish: { ...wished.wish, pins } } : { ...order, ...wished },
    solver,
  );
  await changeUnitRoster(work, row, 'staffing.unit-roster.replaced', { by: task.unitRosterId }, { state: 'discarded' });
  return task;
}

/** Gives up a roster that has not been published. */
export async function discardUnitRoster(work: Work, unitRosterId: number, revision: number): Promise<number> {
  const row = await openUnitRoster(work, unitRosterId, 'discard', revision);
  work.access.demand(work.actor, 'staffing.unit-roster.build', row.unitId);
  return changeUnitRoster(work, row, 'staffing.unit-roster.discarded', {}, { state: 'discarded' });
}

/** Asks the search of a roster to end with the best so far, wherever it runs. */
export async function stopUnitRoster(work: Work, unitRosterId: number): Promise<void> {
  const row = await openUnitRoster(work, unitRosterId, 'stop');
  work.access.demand(work.actor, 'staffing.unit-roster.build', row.unitId);
  await changeUnitRoster(work, row, 'staffing.unit-roster.stopped', {}, { stopRequested: true });
}
