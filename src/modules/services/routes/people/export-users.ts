import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { userRowOf } from '../../domain/people/user-row.ts';
import { readUserRows } from '../../store/people/read-user-rows.ts';
import { recordLooks } from '../../store/people/record-look.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

/** The chosen people as a sheet, as far as the reader may know them; strictly protected people are never in a file. */
export async function exportUsers(work: Work, userIds: readonly string[], locale: Locale) {
  const t = createTranslator(locale, peopleTexts);
  const wanted = new Set(userIds);
  const { people, kinds } = await readUserRows(work);
  const rows = people.map(userRowOf).filter((row) => wanted.has(row.userId) && row.protection !== 'strict');
  const units = await work.trx.selectFrom('unit').select(['unitId', 'name']).execute();
  const unitNames = new Map(units.map((unit) => [unit.unitId, unit.name]));
  await recordLooks(
    work,
    rows.map((row) => row.userId),
    'services.file',
  );
  const facts = { people: rows.length };
  await work.audit({ action: 'services.users.exported', subjectKind: 'service-users', subjectId: '', facts });
  const yesNo = (is: boolean | null) => (is === null ? null : t(is ? 'yes' : 'no'));
  const day = (date: Parameters<typeof formatDate>[0] | null) => (date === null ? null : formatDate(date));
  const head = [
    ...(['id', 'name', 'unit', 'room', 'alone', 'vulnerability', 'languages', 'services', 'hours'] as const),
    ...(['importance', 'infected-from', 'infected-to', 'relatives'] as const),
  ].map((column) => t(`column.${column}`));
  return writeSheet(
    t('file.name'),
    head,
    rows.map((row) => [
      row.userId,
      row.name ?? t('protected'),
      unitNames.get(row.unitId) ?? row.unitId,
      row.room,
      yesNo(row.livesAlone),
      row.vulnerability,
      row.languages.join(', '),
      row.kinds.map((kind) => kinds[kind] ?? '').join(', '),
      row.hoursPerWeek,
      row.importance === null ? null : t(`importance.${row.importance}`),
      day(row.infectedFrom),
      day(row.infectedTo),
      row.relatives,
    ]),
  );
}
