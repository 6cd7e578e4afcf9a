import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Resolution } from '../domain/resolve-people.ts';
import { createResolver } from '../domain/resolve-people.ts';
import type { PersonCard, StaffingBase } from '../domain/staffing-base.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod } from './record-absences.ts';

/** Whom a line names; a person outside the actor's units is told apart from an unknown one only where the id was written. */
export type LineResolution = Resolution<PersonCard> | { readonly state: 'not-yours'; readonly matches: readonly [] };

const resolvers = new WeakMap<StaffingBase, (text: string) => Resolution<PersonCard>>();

/** A reader of lines that name people whose absence the actor may record. */
export async function lineResolver(
  work: Work,
): Promise<{ readonly base: StaffingBase; readonly resolve: (text: string) => LineResolution }> {
  const { base } = (await readStaffingPicture(work, openingPeriod(work))).picture;
  const scope = work.access.scopeOf(work.actor, 'staffing.absence.record');
  const known = resolvers.get(base) ?? createResolver(base.people.values());
  resolvers.set(base, known);
  if (scope === 'everywhere') return { base, resolve: known };
  const own = createResolver([...base.people.values()].filter((person) => reaches(scope, person.homeUnitId)));
  const resolve = (text: string): LineResolution => {
    const found = own(text);
    if (found.state !== 'unknown') return found;
    return base.people.has(text.trim()) ? { state: 'not-yours', matches: [] } : found;
  };
  return { base, resolve };
}
