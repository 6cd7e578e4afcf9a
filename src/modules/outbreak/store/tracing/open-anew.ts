import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SeenContact } from './change-contacts.ts';
import { lockContacts, seenRules } from './change-contacts.ts';
import { openContactPeriods } from './contact-periods.ts';

/** Opens periods by the rules of now for confirmed contacts of whom the rule of their time asked nothing: a person decides it. */
export async function openAnew(work: Work, seen: readonly SeenContact[]): Promise<void> {
  const rows = await lockContacts(work, seen);
  for (const [at, row] of rows.entries()) {
    if (row.state !== 'confirmed') refuse('outbreak.contact.not-confirmed', { name: row.name });
    if (row.revision !== seen[at]?.revision) refuse('outbreak.contact.merge-changed', { name: row.name });
  }
  await openContactPeriods(work, rows, { anew: true, seen: seenRules(seen) });
  await work.audit({
    action: 'outbreak.contacts.opened-anew',
    subjectKind: 'contact',
    subjectId: rows.length === 1 ? String(rows[0]?.contactId) : `${rows.length}`,
    facts: { contacts: rows.map((row) => String(row.contactId)) },
  });
  work.announce('infection');
}
