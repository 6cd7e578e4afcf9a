import { assignmentCosts } from '#modules/staffing/domain/plan-checker/assignment-costs.ts';
import { leftBehind } from '#modules/staffing/domain/plan-checker/check-moves.ts';
import { priceOf } from '#modules/staffing/domain/plan-checker/check-uncovered.ts';
import type { CoveredRow } from '#modules/staffing/domain/plan-checker/covered-demand.ts';
import { holeOf } from '#modules/staffing/domain/plan-checker/covered-demand.ts';
import { mayMove } from '#modules/staffing/domain/plan-checker/open-choices.ts';
import type { GivenShift } from '#modules/staffing/domain/plan-checker/person-rules.ts';
import { findFirstBrokenRule } from '#modules/staffing/domain/plan-checker/person-rules.ts';
import { judgePins } from '#modules/staffing/domain/plan-checker/pins.ts';
import type { PlanShift } from '#modules/staffing/domain/plan-checker/plan-document.ts';
import type { PlanWorld } from '#modules/staffing/domain/plan-checker/plan-world.ts';
import { concernsRow, givenShift, refusedOn } from '#modules/staffing/domain/plan-checker/uncovered-reasons.ts';
import type { Worker } from '#modules/staffing/domain/working-time/worker.ts';

/** A cheapest lawful plan. */
export interface OptimalPlan {
  readonly cost: number;
  readonly assignments: readonly PlanShift[];
}

interface Choice {
  readonly rows: readonly CoveredRow[];
  readonly given: readonly GivenShift[];
  readonly cost: number;
  /** The unit's shift that a published shift is moved out of. */
  readonly slot: string | undefined;
}

/**
 * The cheapest lawful plan, by trying every set of open rows for every person. Only for a handful of people and rows:
 * the work grows with 2^rows per person and with the product of what the rows lack.
 */
export function findOptimalPlan(world: PlanWorld): OptimalPlan {
  const open = [...world.rows.values()].filter((row) => holeOf(row, row.covered).missing > 0);
  const people = [...world.workers.values()];
  const choices = people.map((person) => lawfulChoices(person, open, world));
  const states = new Map<string, OptimalState>();

  const best = (index: number, lacking: readonly number[], slots: readonly string[]): OptimalState => {
    const key = `${index}:${lacking.join()}:${slots.join()}`;
    const known = states.get(key);
    if (known) return known;
    let found: OptimalState = { cost: Number.POSITIVE_INFINITY, picks: [] };
    if (index === people.length) {
      const holes = open.map((row, at) => priceOf(row, row.normal - (lacking[at] ?? 0), world));
      found = { cost: holes.reduce((sum, price) => sum + price, 0), picks: [] };
    } else {
      for (const choice of choices[index] ?? []) {
        const next = open.map((row, at) => (lacking[at] ?? 0) - (choice.rows.includes(row) ? 1 : 0));
        if (next.some((count) => count < 0)) continue;
        if (choice.slot !== undefined && slots.includes(choice.slot)) continue;
        const rest = best(index + 1, next, choice.slot === undefined ? slots : [...slots, choice.slot].sort());
        if (choice.cost + rest.cost < found.cost) {
          found = { cost: choice.cost + rest.cost, picks: [choice, ...rest.picks] };
        }
      }
    }
    states.set(key, found);
    return found;
  };

  const optimum = best(
    0,
    open.map((row) => holeOf(row, row.covered).missing),
    [],
  );
  return {
    cost: optimum.cost,
    assignments: people.flatMap((person, index) => describe(person, optimum.picks[index]?.given ?? [], world)),
  };
}

interface OptimalState {
  readonly cost: number;
  readonly picks: readonly Choice[];
}

/** Every set of open rows that a person may be given at once, the empty one included, with its price. */
function lawfulChoices(person: Worker, open: readonly CoveredRow[], world: PlanWorld): Choice[] {
  const allowed = open.filter((row) => !refusedOn(row, world).has(person.personId));
  const kept = judgePins(world).filter(({ pin, brokenRules }) => pin.personId === person.personId && !brokenRules.size);
  const choices: Choice[] = [];
  for (let set = 0; set < 2 ** allowed.length; set++) {
    const rows = allowed.filter((_, bit) => set & (1 << bit));
    if (!kept.every(({ pin }) => rows.some((row) => concernsRow(pin, row)))) continue;
    for (const { given, slot } of waysToGive(person, givenOn(person, rows, world), rows, world)) {
      if (set > 0 && findFirstBrokenRule(person, given, world) !== undefined) continue;
      const cost = assignmentCosts(person, given, world).reduce((sum, one) => sum + one.cost, 0);
      choices.push({ rows, given, cost, slot });
    }
  }
  return choices;
}

/** The shifts as they are, and with each published shift that may be given up for one of them. */
function waysToGive(person: Worker, given: readonly GivenShift[], rows: readonly CoveredRow[], world: PlanWorld) {
  const published = (world.standing.get(person.personId) ?? []).filter(
    (shift) => shift.kind === 'normal' && world.inPeriod(shift.date),
  );
  const moved = rows.flatMap((row, at) =>
    published.flatMap((shift) => {
      const target = given[at];
      if (!target || holeOf(row, row.covered).belowMinimum === 0) return [];
      if (!mayMove(shift, target.shift, world.open.choices, world.from)) return [];
      const left = leftBehind(shift, person.personId, world);
      if (!left || left.some((after) => after.covered < after.minimum)) return [];
      const leaves = left.find((after) => after.covered < after.normal)?.competence;
      const insteadOf = { unitId: shift.unitId, date: shift.date, shift: shift.shift, leaves };
      const slot = `${shift.unitId} ${shift.date} ${shift.shift}`;
      return [{ slot, given: given.map((one, index) => (index === at ? { ...one, insteadOf } : one)) }];
    }),
  );
  return [{ slot: undefined, given }, ...moved];
}

function givenOn(person: Worker, rows: readonly CoveredRow[], world: PlanWorld): GivenShift[] {
  return rows.map((row) => givenShift(person.personId, row, world));
}

function describe(person: Worker, shifts: readonly GivenShift[], world: PlanWorld): PlanShift[] {
  return assignmentCosts(person, shifts, world).map(({ given, cost }) => {
    const { unitId, date, shift, personId } = given.shift;
    return { personId, date, shift, unitId, competence: given.competence, source: person.source, cost };
  });
}
