import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SeenContact } from './change-contacts.ts';
import { lockContacts } from './change-contacts.ts';
import { openContactPeriods, takeBackPeriods } from './contact-periods.ts';

/** What the one that is kept was, so that merging can be undone. */
interface BeforeMerge {
  readonly keep: {
    readonly phone: string;
    readonly language: string;
    readonly note: string;
    readonly minutes: number;
    readonly lastExposedAt: string;
  };
  readonly state: string;
}

/**
 * Makes one contact of two entries of the same person in a case: the one that is kept takes what it lacked, the later and longer
 * exposure counts. The other stays as merged, so that it can be split again.
 */
export async function mergeContacts(work: Work, keep: SeenContact, merge: SeenContact): Promise<void> {
  const { trx } = work;
  const [kept, gone] = await lockContacts(work, [keep, merge]);
  if (!kept || !gone || kept.contactId === gone.contactId) refuse('outbreak.contact.merge-itself');
  if (kept.caseId !== gone.caseId) refuse('outbreak.contact.merge-other-case', { name: gone.name });
  for (const [row, seen] of [
    [kept, keep],
    [gone, merge],
  ] as const) {
    if (row.state === 'merged') refuse('outbreak.contact.merged', { name: row.name });
    if (row.revision !== seen.revision) refuse('outbreak.contact.merge-changed', { name: row.name });
  }
  const { phone, language, note, minutes, lastExposedAt } = kept;
  const before: BeforeMerge = { keep: { phone, language, note, minutes, lastExposedAt }, state: gone.state };
  const lastAt = kept.lastExposedAt > gone.lastExposedAt ? kept.lastExposedAt : gone.lastExposedAt;
  await takeBackPeriods(work, 'contact', [gone.contactId]);
  await withHealthRole(trx, async () => {
    await sql`UPDATE contact SET revision = contact.revision + 1, phone = ${kept.phone || gone.phone}, language = ${kept.language || gone.language},
        note = ${[kept.note, gone.note].filter(Boolean).join('\n')}, minutes = ${Math.max(kept.minutes, gone.minutes)}, last_exposed_at = ${lastAt}
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = ${kept.contactId}`.execute(trx);
    await sql`UPDATE contact SET revision = contact.revision + 1, state = 'merged', merged_into = ${kept.contactId}, merged_fields = ${JSON.stringify(before)}::jsonb
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = ${gone.contactId}`.execute(trx);
  });
  await audit(work, 'outbreak.contact.merged', gone.contactId, kept.contactId);
}

/** Undoes a merge: both are as they were. */
export async function splitContact(work: Work, contactId: number): Promise<void> {
  const { trx } = work;
  const [gone] = await lockContacts(work, [{ contactId, revision: 1 }]);
  if (!gone || gone.state !== 'merged' || gone.mergedInto === null) refuse('outbreak.contact.not-merged', {});
  const { keep, state } = gone.mergedFields as BeforeMerge;
  const { mergedInto } = gone;
  await withHealthRole(trx, async () => {
    await sql`UPDATE contact SET revision = contact.revision + 1, phone = ${keep.phone}, language = ${keep.language}, note = ${keep.note},
        minutes = ${keep.minutes}, last_exposed_at = ${keep.lastExposedAt}
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = ${mergedInto}`.execute(trx);
    await sql`UPDATE contact SET revision = contact.revision + 1, state = ${state}, merged_into = NULL, merged_fields = NULL
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = ${contactId}`.execute(trx);
  });
  if (state === 'confirmed') await openContactPeriods(work, [gone]);
  await audit(work, 'outbreak.contact.split', contactId, mergedInto);
}

async function audit(work: Work, action: string, contactId: number, keptId: number): Promise<void> {
  await work.audit({ action, subjectKind: 'contact', subjectId: String(contactId), facts: { keptId } });
  work.announce('infection');
}
