import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { EmploymentTermsRow } from '#modules/organisation/domain/working-time-rows.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TermsBody, TermsReply } from '../../contract.ts';
import { reachesPerson, unitsInReach } from '../units-in-reach.ts';
import { judgeByLaw } from './judge-by-law.ts';
import { readWorkingTimeRows } from './read-working-time-rows.ts';

type Terms = Omit<TermsBody, 'before'>;

/** Everybody in reach with their registered terms of employment, null where nothing is registered; by name. */
export async function readTerms(work: Work, place: string | undefined): Promise<TermsReply> {
  const { base } = (await judgeByLaw(work)).picture;
  const reach = unitsInReach(work, base, 'staffing.working-time.read', place);
  const { employmentTerms } = await readWorkingTimeRows(work);
  const termsOf = new Map(employmentTerms.map((row) => [row.staffId, viewTerms(row)]));
  return {
    people: [...base.people.values()]
      .filter((person) => reachesPerson(reach, person))
      .map((person) => ({
        personId: person.personId,
        name: person.name ?? person.personId,
        unitName: person.homeUnitId ? (base.unitOf.get(person.homeUnitId)?.name ?? null) : null,
        terms: termsOf.get(person.personId) ?? null,
      })),
  };
}

/** Registers or changes one person's terms; `before` is what the reader saw, so that two at once do not overwrite each other. */
export async function saveTerms(
  work: Work,
  personId: string,
  { before, ...terms }: TermsBody,
): Promise<{ editId: number }> {
  const { trx } = work;
  const person = await trx
    .selectFrom('person')
    .select(['person.homeUnitId'])
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (person === undefined) throw new NotYours('person');
  work.access.demand(work.actor, 'staffing.working-time.change', person.homeUnitId ?? undefined);
  const { employmentTerms } = await readWorkingTimeRows(work);
  const present = employmentTerms.find(({ staffId }) => staffId === personId);
  if (!isSame(before, present ? viewTerms(present) : null)) refuse('staffing.working-time.terms-changed-meanwhile', {});
  const subject = { action: 'staffing.employment-terms.changed', kind: 'employment-terms', id: personId } as const;
  const unitId = person.homeUnitId ?? undefined;
  const touched = [{ table: 'employment_terms', where: sql`person_id = ${personId}` }] as const;
  const editId = await recordEdit(work, { ...subject, unitId }, touched, async () => {
    await trx
      .insertInto('employmentTerms')
      .values({ ...terms, tenantId: trx.tenantId, personId })
      .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(terms))
      .execute();
  });
  return { editId };
}

function viewTerms({ rotaClass, position, heavyStrain, agreedWeekHours }: EmploymentTermsRow): Terms {
  return { rotaClass, position, heavyStrain, agreedWeekHours: agreedWeekHours ?? null };
}

function isSame(a: Terms | null, b: Terms | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.rotaClass === b.rotaClass &&
    a.position === b.position &&
    a.heavyStrain === b.heavyStrain &&
    a.agreedWeekHours === b.agreedWeekHours
  );
}
