import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SaveVolunteer, VolunteerView } from '../../contract/measures.ts';

/** Volunteers and organisations, those who are active first. */
export async function readVolunteers({ trx }: Pick<Work, 'trx'>): Promise<VolunteerView[]> {
  const rows = await trx
    .selectFrom('volunteer')
    .selectAll()
    .where('volunteer.tenantId', '=', trx.tenantId)
    .orderBy('volunteer.active', 'desc')
    .orderBy('volunteer.volunteerId')
    .execute();
  return rows.map(({ tenantId: _, ...row }) => row);
}

/** Adds a volunteer or changes one. Refuses `services.contact.changed-meanwhile`. */
export async function saveVolunteer(work: Work, given: SaveVolunteer): Promise<number> {
  const { trx } = work;
  const { volunteerId, revision, ...fields } = given;
  const saved =
    volunteerId === null
      ? await trx
          .insertInto('volunteer')
          .values({ tenantId: trx.tenantId, ...fields })
          .returning('volunteerId')
          .executeTakeFirstOrThrow()
      : await trx
          .updateTable('volunteer')
          .set(fields)
          .where('volunteer.tenantId', '=', trx.tenantId)
          .where('volunteer.volunteerId', '=', volunteerId)
          .where('volunteer.revision', '=', revision)
          .returning('volunteerId')
          .executeTakeFirst();
  if (!saved) refuse('services.contact.changed-meanwhile');
  await work.audit({
    action: 'services.contact.volunteer-saved',
    subjectKind: 'volunteer',
    subjectId: String(saved.volunteerId),
  });
  work.announce('contact');
  return saved.volunteerId;
}
