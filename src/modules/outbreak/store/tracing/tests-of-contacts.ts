import { sql } from 'kysely';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TestTaken } from '../../domain/infection-rules/period-facts.ts';
import type { ContactRow } from './contact-rows.ts';

/**
 * Tests with a result since the last exposure, by contact: those taken for the contact, whichever laboratory answered, and those of
 * the same person of the rosters or user, as in a round of the unit.
 */
export async function readTestsOfContacts(
  { trx }: Pick<Work, 'trx'>,
  contacts: readonly Pick<ContactRow, 'contactId'>[],
): Promise<ReadonlyMap<number, readonly TestTaken[]>> {
  if (contacts.length === 0) return new Map();
  const ids = contacts.map((one) => one.contactId);
  const { rows } = await withHealthRole(trx, () =>
    sql<TestTaken & { readonly contactId: number }>`
      SELECT DISTINCT contact.contact_id, case_test.test_id, case_test.sampled_on AS "on", case_test.result, case_test.result_on
      FROM contact
      JOIN infection_case ON infection_case.tenant_id = contact.tenant_id AND infection_case.case_id = contact.case_id
      JOIN LATERAL (
        SELECT own.* FROM case_test AS own WHERE own.tenant_id = contact.tenant_id AND own.contact_id = contact.contact_id
        UNION ALL
        SELECT same.* FROM case_test AS same WHERE same.tenant_id = contact.tenant_id AND same.subject_kind = contact.subject_kind
          AND same.subject_id = contact.subject_id
      ) AS case_test ON case_test.illness = infection_case.illness AND case_test.result IS NOT NULL
        AND case_test.sampled_on >= (contact.last_exposed_at AT TIME ZONE 'Europe/Oslo')::date
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = ANY(${ids}::bigint[])
      ORDER BY contact.contact_id, case_test.sampled_on, case_test.test_id`.execute(trx),
  );
  const found = new Map<number, TestTaken[]>();
  for (const { contactId, on, result, resultOn } of rows) {
    const list = found.get(contactId) ?? [];
    found.set(contactId, list);
    list.push({ on, result, resultOn });
  }
  return found;
}

/** Contacts, confirmed and in open cases, whose tests some tests are. */
export async function readContactsOfTests({ trx }: Pick<Work, 'trx'>, testIds: readonly number[]): Promise<number[]> {
  const { rows } = await withHealthRole(trx, () =>
    sql<{ contactId: number }>`
      SELECT DISTINCT contact.contact_id FROM case_test
      JOIN contact ON contact.tenant_id = case_test.tenant_id AND contact.state = 'confirmed' AND (contact.contact_id = case_test.contact_id
        OR (contact.subject_kind = case_test.subject_kind AND contact.subject_id = case_test.subject_id))
      JOIN infection_case ON infection_case.tenant_id = contact.tenant_id AND infection_case.case_id = contact.case_id
        AND infection_case.illness = case_test.illness AND infection_case.withdrawn_at IS NULL
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.test_id = ANY(${[...testIds]}::bigint[])`.execute(trx),
  );
  return rows.map((row) => row.contactId);
}
