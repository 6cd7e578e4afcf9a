import type { SubjectKind } from '../cases/infected-subject.ts';

/** What is compared of a contact. */
export interface DuplicateFacts {
  readonly contactId: number;
  readonly caseId: number;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly phone: string;
  readonly state: string;
}

/**
 * For each contact of a case that seems to be the same person as an earlier one: that one. Same telephone and a name in common, or
 * the same name however it is ordered («Bekkeblom, Ane» and «Ane Bekkeblom»). Two people of the rosters are never the same.
 */
export function findDuplicates(contacts: readonly DuplicateFacts[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  // Of those with the same key the first is enough: those with an id come first, and are only the same as somebody without.
  const seen = new Map<string, DuplicateFacts>();
  const open = contacts.filter((one) => one.state === 'proposed' || one.state === 'confirmed');
  for (const one of open.toSorted((a, b) => rank(a) - rank(b) || a.contactId - b.contactId)) {
    const names = nameParts(one.name);
    const keys = [`${one.caseId} ${names.toSorted().join(' ')}`];
    const phone = one.phone.replaceAll(/\D/g, '').slice(-8);
    if (phone.length === 8) for (const part of names) keys.push(`${one.caseId} ${phone} ${part}`);
    const same = keys.flatMap((key) => seen.get(key) ?? []).find(() => one.subjectKind === 'visitor');
    if (same) found.set(one.contactId, same.contactId);
    for (const key of keys) if (!seen.has(key)) seen.set(key, one);
  }
  return found;
}

/** People with an id are kept before those known by name only. */
function rank(one: DuplicateFacts): number {
  return one.subjectKind === 'visitor' ? 1 : 0;
}

function nameParts(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter(Boolean);
}
