import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { ContactView } from '../contract/tracing.ts';
import { tracingTexts } from '../texts/tracing/tracing-texts.ts';

/** Contacts as a sheet in the reader's language, with all that is known; its columns can be read back. */
export async function writeContactsSheet(
  contacts: readonly ContactView[],
  locale: Locale,
): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, tracingTexts);
  const columns: readonly (readonly [string, (one: ContactView) => SheetCell])[] = [
    ['staff_id', (one) => (one.subjectKind === 'staff' ? one.subjectId : null)],
    ['user_id', (one) => (one.subjectKind === 'resident' ? one.subjectId : null)],
    ['name', (one) => one.name],
    ['phone', (one) => one.phone],
    ['language', (one) => one.language],
    ['last_exposed', (one) => one.lastExposedAt.slice(0, 10)],
    ['minutes', (one) => one.minutes],
    ['group', (one) => one.exposureGroup],
    ['closeness', (one) => one.closeness],
    ['ppe', (one) => one.ppe],
    ['note', (one) => one.note],
    [t('contact.column.unit'), (one) => one.unitName],
    [t('contact.column.state'), (one) => t(`contact.state.${one.state}`)],
    [t('contact.column.from'), (one) => one.period?.from ?? null],
    [t('contact.column.to'), (one) => one.period?.to ?? null],
    [t('contact.column.calls'), (one) => one.calls],
  ];
  return writeSheet(
    t('contact.sheet'),
    columns.map(([header]) => header),
    contacts.map((one) => columns.map(([, cell]) => cell(one))),
  );
}
