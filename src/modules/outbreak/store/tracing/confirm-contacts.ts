import { instantOf } from '#kernel/instant.ts';
import { raiseTask } from '#modules/log/index.ts';
import { readPeopleNames, readUnitTree } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ConfirmReply } from '../../contract/tracing.ts';
import { readAbsencesOfPeriods } from './absences-of-periods.ts';
import type { SeenContact } from './change-contacts.ts';
import { changeContacts } from './change-contacts.ts';
import { readContactRows } from './contact-rows.ts';
import { coverTaskId, PEOPLE_AWAY } from './cover-task.ts';

const COVER_HOURS = 2;

/** Confirms contacts in one step: their periods by the rule, the absences that follow, and which units they leave short. */
export async function confirmContacts(work: Work, seen: readonly SeenContact[]): Promise<ConfirmReply> {
  const confirmed = await changeContacts(work, seen, { state: 'confirmed' });
  const { rows } = await readContactRows(
    work,
    { contactIds: seen.map((one) => one.contactId) },
    'outbreak.case.change',
  );
  const absences = await readAbsencesOfPeriods(
    work,
    rows.map(({ contactId }) => ({ kind: 'contact' as const, id: contactId })),
  );
  const staff = rows.flatMap((row) => (row.subjectKind === 'staff' && row.subjectId !== null ? [row.subjectId] : []));
  const names = await readPeopleNames(work, staff);
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const away = new Set(absences.filter((one) => !one.workOnly).map((one) => one.personId));
  const units = Map.groupBy(
    rows.filter((row) => row.subjectId !== null && away.has(row.subjectId) && row.unitId !== null),
    (row) => row.unitId ?? '',
  );
  for (const [unitId, people] of units) await askForCover(work, rows[0]?.caseId ?? 0, unitId, people.length);
  return {
    confirmed: [...confirmed],
    periods: rows.filter((row) => row.period !== null && row.period.kind !== 'none').length,
    away: absences.map(({ personId, from, to, workOnly }) => ({
      personId,
      name: names.get(personId) ?? personId,
      from,
      to,
      workOnly,
    })),
    units: [...units].map(([unitId, people]) => ({
      unitId,
      unitName: unitNames.get(unitId) ?? unitId,
      away: people.length,
    })),
  };
}

/** The coordinator is asked to find cover, and is told how many are away, never why. */
async function askForCover(work: Work, caseId: number, unitId: string, people: number): Promise<void> {
  await raiseTask(work, {
    kind: PEOPLE_AWAY,
    subjectId: coverTaskId(caseId, unitId, work.now),
    unitId,
    role: 'staffing_coordinator',
    facts: { unitId, people },
    dueAt: instantOf(new Date(Date.parse(work.now) + COVER_HOURS * 3_600_000)),
  });
}
