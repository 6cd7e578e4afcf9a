import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { placeShift } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { hasCompetence, isTrained } from '../working-time/worker.ts';
import { personCost } from './assignment-costs.ts';
import type { CoveredRow } from './covered-demand.ts';
import type { GivenShift } from './person-rules.ts';
import { findFirstBrokenRule } from './person-rules.ts';
import type { PlanWorld } from './plan-world.ts';

/** Why nobody else stands on a row: people per rule, and how much the whole plan would gain by the best of `cost`. */
export interface RowReasons {
  readonly people: ReadonlyMap<string, number>;
  /** Below zero: somebody could be added at a lower total cost. */
  readonly cheapestChange: number;
}

/** Whether a decision speaks of a row; an absent field of it means any. */
export function concernsRow(decision: PlanDecision, row: CoveredRow): boolean {
  return (
    (decision.unitId ?? row.unitId) === row.unitId &&
    (decision.date ?? row.date) === row.date &&
    (decision.shift ?? row.shift) === row.shift &&
    (decision.competence ?? row.competence) === row.competence
  );
}

/** The people whom somebody has refused on a row. */
export function refusedOn(row: CoveredRow, world: PlanWorld): ReadonlySet<string> {
  const refusals = world.decisions.filter((one) => one.decision === 'refuse' && concernsRow(one, row));
  return new Set(refusals.map(({ personId }) => personId));
}

/** A shift that a plan gives a person on a row of demand. */
export function givenShift(personId: string, row: CoveredRow, world: PlanWorld): GivenShift {
  const type = world.shiftTypes.get(row.shift);
  if (type === undefined) throw new RangeError(`demand names a shift that is not defined: ${row.shift}`);
  const { unitId, date, competence } = row;
  return { shift: placeShift(type, { personId, unitId, date, kind: 'assigned' }), competence };
}

/**
 * Everyone not assigned to a row, once, under what first keeps them from it in the finished plan: `refused` by decision,
 * else the first rule that forbids adding them, else `cost`. `gain` is what one person more on the row would save.
 */
export function reasonsFor(
  row: CoveredRow,
  gain: number,
  assignedHere: ReadonlySet<string>,
  givenOf: ReadonlyMap<string, readonly GivenShift[]>,
  world: PlanWorld,
): RowReasons {
  const people = new Map<string, number>();
  const count = (code: string): void => void people.set(code, (people.get(code) ?? 0) + 1);
  const refused = refusedOn(row, world);
  let cheapestChange = Number.POSITIVE_INFINITY;
  for (const worker of world.workers.values()) {
    if (assignedHere.has(worker.personId)) continue;
    const code = refused.has(worker.personId) ? 'refused' : firstObstacle(worker, row, givenOf, world);
    count(code);
    if (code !== 'cost') continue;
    cheapestChange = Math.min(cheapestChange, addedCost(worker, row, givenOf, world) - gain);
  }
  return { people, cheapestChange };
}

/** The first rule that forbids adding a person to a row; the first two need no look at the person's other shifts. */
function firstObstacle(
  worker: Worker,
  row: CoveredRow,
  givenOf: ReadonlyMap<string, readonly GivenShift[]>,
  world: PlanWorld,
): string {
  if (!hasCompetence(worker, row.competence)) return 'competence';
  if (!isTrained(worker, row.unitId, row.date) && !world.open.mayArrive(worker)) return 'training';
  const added = givenShift(worker.personId, row, world);
  return findFirstBrokenRule(worker, [...(givenOf.get(worker.personId) ?? []), added], world) ?? 'cost';
}

function addedCost(
  worker: Worker,
  row: CoveredRow,
  givenOf: ReadonlyMap<string, readonly GivenShift[]>,
  world: PlanWorld,
): number {
  const given = givenOf.get(worker.personId) ?? [];
  const added = givenShift(worker.personId, row, world);
  return personCost(worker, [...given, added], world) - personCost(worker, given, world);
}
