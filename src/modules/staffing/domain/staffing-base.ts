import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  PoolPerson,
  RosterRow,
  StaffMember,
  UnitKind,
} from '#modules/organisation/domain/municipality.ts';
import type { Source } from './replan/plan.ts';

/** The dates `from … from + days − 1`. */
export interface Period {
  readonly from: PlainDate;
  readonly days: number;
}

/** A person as lists and the staff map show them. */
export interface PersonCard {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  /** Null for people of the pool. */
  readonly homeUnitId: string | null;
  readonly source: Source;
  readonly consent: boolean;
  readonly nightWorker: boolean;
  readonly outbreakTeam: boolean;
  /** Works for an employer outside the municipality too. */
  readonly otherEmployer: boolean;
  readonly training: readonly { readonly unitId: string; readonly validTo: PlainDate | null }[];
}

/** A unit in tree order; `path` holds the units above it. */
export interface UnitNode {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly siteId: string;
  readonly siteName: string;
  readonly path: readonly string[];
}

/** A unit's shift on a day, in all competences. */
export type SlotKey = string & { readonly __slotKey: never };

/** Names a slot. */
export function slotKeyOf(at: { readonly unitId: string; readonly date: string; readonly shift: string }): SlotKey {
  return `${at.unitId}\n${at.date}\n${at.shift}` as SlotKey;
}

/**
 * The municipality of a period with the look-ups that lists, the staff map and openings need; who is away is not in it.
 * `demand` is what is asked for in the period: the municipality's own, or without it what the roster publishes.
 */
export interface StaffingBase {
  readonly period: Period;
  readonly municipality: Municipality;
  readonly units: readonly UnitNode[];
  readonly unitOf: ReadonlyMap<string, UnitNode>;
  readonly people: ReadonlyMap<string, PersonCard>;
  /** Own staff by home unit, in the order of their names. */
  readonly staffOf: ReadonlyMap<string, readonly PersonCard[]>;
  readonly memberOf: ReadonlyMap<string, StaffMember>;
  readonly poolPersonOf: ReadonlyMap<string, PoolPerson>;
  /** The whole known roster by person. */
  readonly rosterOf: ReadonlyMap<string, readonly RosterRow[]>;
  /** The period's roster, on call aside, by slot. */
  readonly rosterAt: ReadonlyMap<SlotKey, readonly RosterRow[]>;
  readonly demandAt: ReadonlyMap<SlotKey, readonly DemandRow[]>;
  readonly slotsOfUnit: ReadonlyMap<string, readonly SlotKey[]>;
}

/** Builds the look-ups. `compareNames` orders people as Norwegians expect. */
export function buildStaffingBase(
  municipality: Municipality,
  units: readonly UnitNode[],
  period: Period,
  compareNames: (a: string, b: string) => number,
): StaffingBase {
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
  const people = cardsOf(municipality, unitOf);
  const staff = [...people.values()].filter((person) => person.homeUnitId !== null);
  staff.sort((a, b) => compareNames(a.name, b.name) || (a.personId < b.personId ? -1 : 1));
  const to = addDays(period.from, period.days);
  const inPeriod = municipality.roster.filter(
    (row) => row.kind !== 'on_call' && period.from <= row.date && row.date < to && people.has(row.staffId),
  );
  const demand = municipality.demand?.filter((row) => period.from <= row.date && row.date < to);
  const demandAt = Map.groupBy(demand ?? demandOfRoster(inPeriod, people), slotKeyOf);
  return {
    period,
    municipality,
    units,
    unitOf,
    people,
    staffOf: Map.groupBy(staff, (person) => person.homeUnitId ?? ''),
    memberOf: new Map(municipality.staff.map((row) => [row.staffId, row])),
    poolPersonOf: new Map(municipality.pool.map((row) => [row.personId, row])),
    rosterOf: Map.groupBy(municipality.roster, (row) => row.staffId),
    rosterAt: Map.groupBy(inPeriod, slotKeyOf),
    demandAt,
    slotsOfUnit: Map.groupBy(demandAt.keys(), (slot) => slot.slice(0, slot.indexOf('\n'))),
  };
}

function cardsOf(municipality: Municipality, unitOf: ReadonlyMap<string, UnitNode>): Map<string, PersonCard> {
  const training = Map.groupBy(municipality.trained, (row) => row.staffId);
  const outside = new Set(
    municipality.workplaces.filter((row) => !unitOf.has(row.workplace)).map((row) => row.staffId),
  );
  const cards = new Map<string, PersonCard>();
  for (const row of municipality.staff) {
    cards.set(row.staffId, {
      personId: row.staffId,
      name: row.name,
      competence: row.competence,
      homeUnitId: row.homeUnitId,
      source: 'own',
      consent: row.consentRedeploy,
      nightWorker: row.nightWorker,
      outbreakTeam: row.outbreakTeam,
      otherEmployer: outside.has(row.staffId),
      training: (training.get(row.staffId) ?? [])
        .filter((one) => one.unitId !== row.homeUnitId)
        .map((one) => ({ unitId: one.unitId, validTo: one.validTo ?? null })),
    });
  }
  for (const row of municipality.pool) {
    cards.set(row.personId, {
      personId: row.personId,
      name: row.name,
      competence: row.competence,
      homeUnitId: null,
      source: row.source,
      consent: true,
      nightWorker: false,
      outbreakTeam: row.outbreakTeam,
      otherEmployer: false,
      training: row.units.map((unitId) => ({ unitId, validTo: null })),
    });
  }
  return cards;
}

/** Without a demand of its own a municipality asks for what its roster publishes, and for no minimum. */
function demandOfRoster(roster: readonly RosterRow[], people: ReadonlyMap<string, PersonCard>): DemandRow[] {
  const rows = new Map<string, DemandRow>();
  for (const { staffId, unitId, date, shift } of roster) {
    const competence = people.get(staffId)?.competence ?? '';
    const key = `${slotKeyOf({ unitId, date, shift })}\n${competence}`;
    rows.set(key, { unitId, date, shift, competence, normal: (rows.get(key)?.normal ?? 0) + 1, minimum: 0 });
  }
  return [...rows.values()];
}

/** A unit with everything below it; empty where it does not exist. */
export function unitsBelow(base: StaffingBase, unitId: string): ReadonlySet<string> {
  return new Set(
    base.units.filter((unit) => unit.unitId === unitId || unit.path.includes(unitId)).map((unit) => unit.unitId),
  );
}

/** A unit's name; null for no unit. */
export function nameOfUnit(base: StaffingBase, unitId: string | null): string | null {
  return unitId === null ? null : (base.unitOf.get(unitId)?.name ?? unitId);
}
