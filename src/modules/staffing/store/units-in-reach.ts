import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonCard, StaffingBase } from '../domain/staffing-base.ts';
import { unitsBelow } from '../domain/staffing-base.ts';

/** What an actor may see of a place. */
export interface Reach {
  /** Units of the place (absent: of the municipality) that the actor may see. */
  readonly units: ReadonlySet<string>;
  /** Whether that is the whole municipality, the pool included. */
  readonly whole: boolean;
}

/**
 * The units of a place where the actor holds a permission. Throws `NotYours` for a place that does not exist or lies outside;
 * a place above the actor's own units shows these.
 */
export function unitsInReach(work: Work, base: StaffingBase, permission: string, place: string | undefined): Reach {
  const scope = work.access.scopeOf(work.actor, permission);
  const asked = place === undefined ? new Set(base.unitOf.keys()) : unitsBelow(base, place);
  const units = scope === 'everywhere' ? asked : new Set([...asked].filter((unit) => scope.has(unit)));
  if (place !== undefined && units.size === 0) throw new NotYours(`place ${place}`);
  return { units, whole: scope === 'everywhere' && place === undefined };
}

/** Whether a person belongs to a place; people of the pool belong to the municipality as a whole. */
export function reachesPerson(reach: Reach, person: PersonCard): boolean {
  return person.homeUnitId === null ? reach.whole : reach.units.has(person.homeUnitId);
}
