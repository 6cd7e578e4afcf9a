import { readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactView } from '../contract/tracing.ts';
import { findDuplicates } from '../domain/tracing/find-duplicates.ts';
import { keepResidentLooks } from '../store/cases/keep-resident-looks.ts';
import { readRuleSets } from '../store/infection-rules/read-rule-sets.ts';
import { showPeriod } from '../store/infection-rules/show-period.ts';
import type { ContactRow } from '../store/tracing/contact-rows.ts';
import { tryContacts } from '../store/tracing/try-contacts.ts';

/** Shows contacts, with the look kept, with unit names, where they met in words, and who seems to be entered twice. */
export async function viewContacts(work: Work, rows: readonly ContactRow[]): Promise<ContactView[]> {
  await keepResidentLooks(work, rows, 'outbreak.contacts');
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const same = findDuplicates(rows);
  const ruleSets = await readRuleSets(work);
  const tried = await tryContacts(work, rows, ruleSets);
  return rows.map((row) => ({
    contactId: row.contactId,
    caseId: row.caseId,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    name: row.name,
    phone: row.phone,
    language: row.language,
    unitId: row.unitId,
    unitName: names.get(row.unitId ?? '') ?? null,
    origin: row.origin,
    state: row.state,
    exposureGroup: row.exposureGroup,
    closeness: row.closeness,
    lastExposedAt: row.lastExposedAt,
    minutes: row.minutes,
    grounds: row.grounds.map((ground) => ({
      ...ground,
      place: ground.place.startsWith('unit:') ? (names.get(ground.place.slice('unit:'.length)) ?? '') : '',
    })),
    ppe: row.ppe,
    recoveredOn: row.recoveredOn,
    doses: row.doses,
    livesTogether: row.livesTogether,
    declinesTests: row.declinesTests,
    isMinor: row.isMinor,
    waitsFor: row.waitsFor,
    note: row.note,
    callState: row.callState,
    calls: row.calls,
    revision: row.revision,
    period: showPeriod(row.period, ruleSets.rules),
    wouldBe: tried.get(row.contactId) ?? null,
    sameAs: same.get(row.contactId) ?? null,
  }));
}
