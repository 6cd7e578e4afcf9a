import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AddContactInput } from '../../contract/tracing.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import { getCase, lockTracing } from '../cases/case-rows.ts';
import { readSubjects } from '../cases/read-subjects.ts';
import { readContactRows } from './contact-rows.ts';
import { insertContacts } from './insert-contacts.ts';

/** Adds contacts by hand or from a list; those who are contacts of the case already are left out. Gives ids and how many were known. */
export async function addContacts(
  work: Work,
  caseId: number,
  inputs: readonly AddContactInput[],
  origin: 'hand' | 'import' = 'hand',
): Promise<{ readonly contactIds: readonly number[]; readonly already: number }> {
  const one = await getCase(work, caseId, 'outbreak.case.change');
  if (one.withdrawnAt !== null) refuse('outbreak.case.withdrawn', { name: one.name });
  await lockTracing(work);
  const { rows } = await readContactRows(work, { caseIds: [caseId] }, 'outbreak.case.change');
  const known = new Set(rows.map((row) => subjectKey({ kind: row.subjectKind, id: row.subjectId, name: row.name })));
  known.add(subjectKey({ kind: one.subjectKind, id: one.subjectId, name: one.name }));
  const subjects = await readSubjects(work, inputs);
  const fresh = new Map<string, AddContactInput>();
  for (const input of inputs) {
    const key = subjectKey(input satisfies Subject);
    if (!known.has(key) && !fresh.has(key)) fresh.set(key, input);
  }
  const contactIds = await insertContacts(
    work,
    caseId,
    origin,
    [...fresh].flatMap(([key, input]) => {
      const subject = subjects.get(key);
      if (!subject) return [];
      const { exposureGroup, closeness, lastExposedAt, minutes, ppe, note } = input;
      return [
        {
          subject,
          phone: subject.phone,
          language: input.language || subject.language,
          unitId: subject.unitId,
          exposureGroup,
          closeness,
          lastExposedAt,
          minutes,
          grounds: [],
          ppe,
          note,
        },
      ];
    }),
  );
  await work.audit({
    action: 'outbreak.contacts.added',
    subjectKind: 'case',
    subjectId: String(caseId),
    unitId: one.unitId ?? undefined,
    facts: { added: contactIds.length, origin },
  });
  return { contactIds, already: inputs.length - contactIds.length };
}
