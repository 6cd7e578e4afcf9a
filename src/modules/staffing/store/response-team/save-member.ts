import { sql } from 'kysely';
import { demandRevision, recordEdit } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MemberFields } from '../../contract.ts';

const PERMISSION = 'staffing.response.change';

/** Puts somebody into the team, or changes what they do there. The mark on the person is the membership; the rest is detail. */
export async function saveMember(
  work: Work,
  personId: string,
  revision: number,
  fields: MemberFields,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'person', personId, revision);
  const { trx } = work;
  const subject = { action: 'staffing.response-member.saved', kind: 'person', id: personId } as const;
  return recordEdit(work, subject, rowsOf(personId), async () => {
    await mark(work, personId, true);
    await trx
      .insertInto('responseMember')
      .values({ tenantId: trx.tenantId, personId, ...fields })
      .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(fields))
      .execute();
  });
}

/** Takes somebody out of the team. */
export async function removeMember(work: Work, personId: string, revision: number): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  await demandRevision(work, 'person', personId, revision);
  const { trx } = work;
  const subject = { action: 'staffing.response-member.removed', kind: 'person', id: personId } as const;
  return recordEdit(work, subject, rowsOf(personId), async () => {
    await mark(work, personId, false);
    await trx
      .deleteFrom('responseMember')
      .where('responseMember.tenantId', '=', trx.tenantId)
      .where('responseMember.personId', '=', personId)
      .execute();
  });
}

async function mark({ trx }: Work, personId: string, outbreakTeam: boolean): Promise<void> {
  await trx
    .updateTable('person')
    .set({ outbreakTeam })
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', personId)
    .execute();
}

function rowsOf(personId: string): Parameters<typeof recordEdit>[2] {
  return [
    { table: 'person', where: sql`person.person_id = ${personId}` },
    { table: 'response_member', where: sql`response_member.person_id = ${personId}` },
  ];
}
