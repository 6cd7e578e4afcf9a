import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Source } from '../replan/plan.ts';

/** A unit's id, or an outside employer's name behind a mark that no unit id carries. */
export type PlaceId = string;

const EMPLOYER = 'employer:';

/** The place of an outside employer. */
export function employerPlace(name: string): PlaceId {
  return `${EMPLOYER}${name}`;
}

/** The outside employer's name; undefined where the place is a unit. */
export function employerOf(place: PlaceId): string | undefined {
  return place.startsWith(EMPLOYER) ? place.slice(EMPLOYER.length) : undefined;
}

/** Where somebody works, and how we know: the roster, a post, or a second job that they have told of. */
export interface WorkedPlace {
  readonly place: PlaceId;
  /** Rostered shifts in the period; for an outside employer not known. */
  readonly shifts: number | null;
  readonly pct: number | null;
  readonly home: boolean;
}

/** One person with everywhere they work in a period. */
export interface PersonPlaces {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly source: Source;
  readonly supplier: string | undefined;
  readonly homeUnitId: string | null;
  readonly employmentPct: number | null;
  readonly weeklyHours: number | null;
  readonly places: readonly WorkedPlace[];
}

/**
 * Everybody with the places where they work on the days `from … from + days − 1`: rostered shifts (on call aside), own post,
 * and workplaces told of, outside employers included. People without any place are left out.
 */
export function whoWorksWhere(
  municipality: Pick<Municipality, 'units' | 'staff' | 'pool' | 'roster' | 'workplaces'>,
  from: PlainDate,
  days: number,
): PersonPlaces[] {
  const to = addDays(from, days);
  const units = new Set(municipality.units.map((unit) => unit.unitId));
  const shifts = new Map<string, Map<string, number>>();
  for (const { staffId, unitId, date, kind } of municipality.roster) {
    if (kind === 'on_call' || date < from || date >= to) continue;
    const ofPerson = shifts.get(staffId) ?? new Map<string, number>();
    shifts.set(staffId, ofPerson.set(unitId, (ofPerson.get(unitId) ?? 0) + 1));
  }
  const second = Map.groupBy(municipality.workplaces, (row) => row.staffId);
  const placesOf = (personId: string, home: string | null, homePct: number | null): WorkedPlace[] => {
    const rostered = shifts.get(personId) ?? new Map<string, number>();
    const places = new Map<PlaceId, WorkedPlace>();
    if (home !== null) places.set(home, { place: home, shifts: rostered.get(home) ?? 0, pct: homePct, home: true });
    for (const [unitId, count] of rostered)
      if (unitId !== home) places.set(unitId, { place: unitId, shifts: count, pct: null, home: false });
    for (const { workplace, pct } of second.get(personId) ?? []) {
      const place = units.has(workplace) ? workplace : employerPlace(workplace);
      const known = places.get(place);
      if (known?.home) continue;
      places.set(place, {
        place,
        shifts: units.has(workplace) ? (known?.shifts ?? 0) : null,
        pct: pct ?? null,
        home: false,
      });
    }
    return [...places.values()];
  };
  const staff = municipality.staff.map(
    (row): PersonPlaces => ({
      personId: row.staffId,
      name: row.name,
      competence: row.competence,
      source: 'own',
      supplier: undefined,
      homeUnitId: row.homeUnitId,
      employmentPct: row.employmentPct,
      weeklyHours: row.weeklyHours ?? null,
      places: placesOf(row.staffId, row.homeUnitId, row.employmentPct),
    }),
  );
  const pool = municipality.pool.map(
    (row): PersonPlaces => ({
      personId: row.personId,
      name: row.name,
      competence: row.competence,
      source: row.source,
      supplier: row.supplier,
      homeUnitId: null,
      employmentPct: null,
      weeklyHours: null,
      places: placesOf(row.personId, null, null),
    }),
  );
  return [...staff, ...pool].filter((person) => person.places.length > 0);
}
