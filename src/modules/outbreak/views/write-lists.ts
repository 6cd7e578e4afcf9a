import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { CaseView, TestView } from '../contract/cases.ts';
import { casesTexts } from '../texts/cases/cases-texts.ts';

type Columns<Row> = readonly (readonly [string, (one: Row) => SheetCell])[];
type Sheet = ReturnType<typeof writeSheet>;

/** Cases as a sheet: the columns that can be read back, then what they mean in the reader's language. */
export function writeCasesSheet(cases: readonly CaseView[], locale: Locale): Sheet {
  const t = createTranslator(locale, casesTexts);
  return write<CaseView>(t('cases.sheet'), cases, [
    ['staff_id', (one) => (one.subjectKind === 'staff' ? one.subjectId : null)],
    ['user_id', (one) => (one.subjectKind === 'resident' ? one.subjectId : null)],
    ['name', (one) => one.name],
    ['illness', (one) => one.illness],
    ['phone', (one) => one.phone],
    ['confirmed_on', (one) => one.confirmedOn],
    ['onset_on', (one) => one.onsetOn],
    ['variant', (one) => one.variant],
    ['infected_where', (one) => one.infectedWhere],
    ['note', (one) => one.note],
    [t('cases.column.unit'), (one) => one.unitName],
    [t('cases.column.until'), (one) => one.period?.to ?? null],
    [t('cases.column.contacts'), (one) => one.contacts.confirmed],
    [t('cases.closed'), (one) => one.closedOn],
    [t('cases.withdrawn'), (one) => one.withdrawnAt?.slice(0, 10) ?? null],
  ]);
}

/** Tests as a sheet that can be read back. */
export function writeTestsSheet(tests: readonly TestView[], locale: Locale): Sheet {
  const t = createTranslator(locale, casesTexts);
  return write<TestView>(t('testing.sheet'), tests, [
    ['staff_id', (one) => (one.subjectKind === 'staff' ? one.subjectId : null)],
    ['user_id', (one) => (one.subjectKind === 'resident' ? one.subjectId : null)],
    ['name', (one) => one.name],
    ['illness', (one) => one.illness],
    ['method', (one) => one.method],
    ['sampled_on', (one) => one.sampledOn],
    ['result', (one) => one.result],
    ['result_on', (one) => one.resultOn],
    [t('testing.planned'), (one) => one.orderedOn],
    [t('testing.declined'), (one) => (one.declined ? 'x' : null)],
  ]);
}

function write<Row>(name: string, rows: readonly Row[], columns: Columns<Row>): Sheet {
  return writeSheet(
    name,
    columns.map(([header]) => header),
    rows.map((one) => columns.map(([, cell]) => cell(one))),
  );
}
