import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { addContacts } from './add-contact.ts';
import { confirmContacts } from './confirm-contacts.ts';
import { readContactRows } from './contact-rows.ts';

/** Somebody who lives with a contact. */
export interface HouseholdMember extends Subject {
  readonly phone: string;
}

/**
 * The household of a contact who is in quarantine: by a person's decision they become contacts of the same case who wait for that
 * contact, and get the waiting quarantine that the rule of now asks, if any.
 */
export async function addHousehold(
  work: Work,
  contactId: number,
  members: readonly HouseholdMember[],
): Promise<{ readonly contactIds: readonly number[]; readonly already: number }> {
  const { trx } = work;
  const { rows } = await readContactRows(work, { contactIds: [contactId] }, 'outbreak.case.change');
  const [contact] = rows;
  if (!contact) throw new NotYours(`contact ${contactId}`);
  if (contact.state !== 'confirmed') refuse('outbreak.contact.not-confirmed', { name: contact.name });
  const { contactIds, already } = await addContacts(
    work,
    contact.caseId,
    members.map(({ kind, id, name, phone }) => ({
      kind,
      id,
      name,
      phone,
      language: '',
      unitId: null,
      exposureGroup: 'household' as const,
      closeness: 'household' as const,
      lastExposedAt: contact.lastExposedAt,
      minutes: 0,
      ppe: 'no' as const,
      note: '',
    })),
  );
  if (contactIds.length === 0) return { contactIds, already };
  await withHealthRole(trx, () =>
    sql`UPDATE contact SET waits_for = ${contactId} WHERE contact.tenant_id = ${trx.tenantId}
      AND contact.contact_id = ANY(${[...contactIds]}::bigint[])`.execute(trx),
  );
  await confirmContacts(
    work,
    contactIds.map((id) => ({ contactId: id, revision: 1 })),
  );
  return { contactIds, already };
}
