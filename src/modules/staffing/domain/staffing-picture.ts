import type { DemandRow, Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Availability, Away } from './availability.ts';
import { absencesOf } from './availability.ts';
import { compileWorld } from './replan/compile-world.ts';
import type { RowKey } from './replan/plan.ts';
import type { SlotKey, StaffingBase } from './staffing-base.ts';
import { slotKeyOf } from './staffing-base.ts';

/** A demand row and how many standing people count on it, at most its normal. */
export interface CoveredRow extends DemandRow {
  readonly covered: number;
}

/** Stretches away by person; a tried absence has no id. */
export type AwayByPerson = ReadonlyMap<string, readonly (Away & { readonly workOnly?: boolean })[]>;

/** The municipality of a period with those who are away taken out: who stands where, and what is short. */
export interface StaffingPicture {
  readonly base: StaffingBase;
  readonly awayOf: AwayByPerson;
  readonly coveredAt: ReadonlyMap<SlotKey, readonly CoveredRow[]>;
}

/** People missing on a row, and people below its minimum. */
export function holeOf(row: CoveredRow): { readonly missing: number; readonly belowMinimum: number } {
  return { missing: row.normal - row.covered, belowMinimum: Math.max(0, row.minimum - row.covered) };
}

/** The picture with everybody away who is. */
export function buildStaffingPicture(base: StaffingBase, availability: readonly Availability[]): StaffingPicture {
  const awayOf = Map.groupBy(availability, (one) => one.personId);
  const whole = { ...base.municipality, worked: [], decisions: [], absences: absencesOf(availability) };
  return { base, awayOf, coveredAt: cover(base, whole, [...base.demandAt.keys()]) };
}

/**
 * The picture after the absences of some people have changed. Only the slots where these people stand are matched again;
 * slots do not depend on each other.
 */
export function changeAway(
  picture: StaffingPicture,
  awayOf: AwayByPerson,
  changedPeople: Iterable<string>,
): StaffingPicture {
  const { base } = picture;
  const slots = slotsOfPeople(base, changedPeople);
  const roster = slots.flatMap((slot) => base.rosterAt.get(slot) ?? []);
  const people = new Set(roster.map((row) => row.staffId));
  const part: Municipality = {
    ...base.municipality,
    staff: [...people].flatMap((id) => base.memberOf.get(id) ?? []),
    pool: [...people].flatMap((id) => base.poolPersonOf.get(id) ?? []),
    trained: [],
    workplaces: [],
    worked: [],
    decisions: [],
    roster,
    demand: slots.flatMap((slot) => base.demandAt.get(slot) ?? []),
    absences: absencesOf([...people].flatMap((id) => awayOf.get(id) ?? [])),
  };
  const coveredAt = new Map([...picture.coveredAt, ...cover(base, part, slots)]);
  return { base, awayOf, coveredAt };
}

/** Slots of the period where some people are on the roster and somebody is asked for. */
export function slotsOfPeople(base: StaffingBase, people: Iterable<string>): SlotKey[] {
  const slots = new Set<SlotKey>();
  for (const personId of people) {
    for (const row of base.rosterOf.get(personId) ?? []) {
      const slot = slotKeyOf(row);
      if (base.demandAt.has(slot)) slots.add(slot);
    }
  }
  return [...slots];
}

function cover(base: StaffingBase, part: Municipality, slots: readonly SlotKey[]): Map<SlotKey, CoveredRow[]> {
  if (slots.length === 0) return new Map();
  const demand = slots.flatMap((slot) => base.demandAt.get(slot) ?? []);
  const { rows } = compileWorld({ ...part, demand }, { from: base.period.from, days: base.period.days });
  const missingOn = new Map(rows.keys.map((key, index) => [keyOf(key), rows.missing[index] ?? 0]));
  return Map.groupBy(
    demand.map((row) => ({ ...row, covered: row.normal - (missingOn.get(keyOf(row)) ?? 0) })),
    slotKeyOf,
  );
}

function keyOf(row: RowKey): string {
  return `${row.unitId}\n${row.date}\n${row.shift}\n${row.competence}`;
}

/** A unit's demand rows of the period with who covers them. */
export function rowsOfUnit(picture: StaffingPicture, unitId: string): CoveredRow[] {
  return (picture.base.slotsOfUnit.get(unitId) ?? []).flatMap((slot) => picture.coveredAt.get(slot) ?? []);
}
