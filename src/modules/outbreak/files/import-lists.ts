import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { FolderFile } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RecordCaseInput } from '../contract/cases.ts';
import type { ListFault, ListRead } from '../contract/lists.ts';
import type { AddContactInput } from '../contract/tracing.ts';
import type { TestMethod, TestResult } from '../domain/cases/infection-case.ts';
import { demandCaseDays, demandTestDays } from '../domain/cases/infection-case.ts';
import { KNOWN_ILLNESSES } from '../rules/national-rules.ts';
import { getCase, readCases } from '../store/cases/case-rows.ts';
import { recordCase } from '../store/cases/record-case.ts';
import { orderTests, recordTests } from '../store/cases/tests.ts';
import { addContacts } from '../store/tracing/add-contact.ts';
import { CASE_LIST, CONTACT_LIST, TEST_LIST } from './list-specs.ts';
import type { ListedLine, ListedPerson } from './read-list.ts';
import { readPeopleLines } from './read-list.ts';

/** How a list is to be read. */
export interface ListWish {
  readonly file: FolderFile;
  readonly columns: Readonly<Record<string, string>>;
  /** Only say what would be read. */
  readonly check: boolean;
}

const NOON = 720;

interface ListedContact
  extends ListedPerson,
    Partial<Pick<AddContactInput, 'phone' | 'language' | 'minutes' | 'exposureGroup' | 'closeness' | 'ppe' | 'note'>> {
  readonly lastExposed?: PlainDate;
}

/** Contacts of a case; a line without a day was exposed on the day the case was confirmed. */
export async function importContacts(work: Work, caseId: number, wish: ListWish): Promise<ListRead> {
  const { confirmedOn } = await getCase(work, caseId, 'outbreak.case.change');
  const list = await readPeopleLines<ListedContact>(work, wish.file, CONTACT_LIST, wish.columns);
  const inputs = list.lines.map(({ subject, row }): AddContactInput => {
    const { lastExposed = confirmedOn, phone = '', language = '', minutes = 0, note = '' } = row;
    const { exposureGroup = 'close', closeness = 'visit', ppe = 'unknown' } = row;
    const lastExposedAt = instantOf(new Date(osloEpochMinutes(lastExposed, NOON) * 60_000));
    return { ...subject, unitId: null, phone, language, minutes, note, exposureGroup, closeness, ppe, lastExposedAt };
  });
  const { contactIds, already } = wish.check
    ? { contactIds: [], already: 0 }
    : await addContacts(work, caseId, inputs, 'import');
  return { ...list, lines: inputs.length, added: contactIds.length, already, made: 0 };
}

interface ListedTest extends ListedPerson {
  readonly illness?: string;
  readonly method?: TestMethod;
  readonly sampledOn: PlainDate;
  readonly result?: TestResult;
  readonly resultOn?: PlainDate;
}

/** Tests with their results; positive ones make cases, and the periods of contacts follow. Days that cannot be are faults. */
export async function importTests(work: Work, wish: ListWish): Promise<ListRead> {
  const list = await readPeopleLines<ListedTest>(work, wish.file, TEST_LIST, wish.columns);
  const today = work.clock.today();
  const days = ({ sampledOn, result, resultOn = sampledOn }: ListedTest) => ({
    orderedOn: sampledOn,
    sampledOn,
    resultOn: result === undefined ? null : resultOn,
  });
  const { good, faults } = sift(list.lines, 'sampled_on', ({ row }) =>
    demandTestDays(days(row), today, row.name ?? ''),
  );
  const all = [...list.faults, ...faults];
  if (wish.check) return { ...list, faults: all, lines: good.length, added: 0, already: 0, made: 0 };
  let made = 0;
  const alike = Map.groupBy(
    good,
    ({ row }) => `${row.illness ?? KNOWN_ILLNESSES[0]}|${row.method ?? 'pcr'}|${row.sampledOn}`,
  );
  for (const group of alike.values()) {
    const { illness = KNOWN_ILLNESSES[0], method = 'pcr', sampledOn } = group[0]?.row ?? {};
    if (sampledOn === undefined) continue;
    const subjects = group.map((one) => one.subject);
    const testIds = await orderTests(work, { subjects, illness, method, orderedOn: sampledOn });
    const changes = group.flatMap(({ row }, at) => {
      const testId = testIds[at];
      if (testId === undefined) return [];
      const { resultOn } = days(row);
      return [{ testId, revision: 1, sampledOn, result: row.result ?? null, resultOn }];
    });
    made += (await recordTests(work, changes)).made.length;
  }
  return { ...list, faults: all, lines: good.length, added: good.length, already: 0, made };
}

interface ListedCase
  extends ListedPerson,
    Partial<Pick<RecordCaseInput, 'illness' | 'phone' | 'onsetOn' | 'variant' | 'infectedWhere' | 'note'>> {
  readonly confirmedOn: PlainDate;
}

/** Cases of another system, each with its isolation and proposed contacts; those that stand already are left. */
export async function importCases(work: Work, wish: ListWish): Promise<ListRead> {
  const list = await readPeopleLines<ListedCase>(work, wish.file, CASE_LIST, wish.columns);
  const today = work.clock.today();
  const { good, faults } = sift(list.lines, 'confirmed_on', ({ row }) =>
    demandCaseDays({ confirmedOn: row.confirmedOn, onsetOn: row.onsetOn ?? null }, today),
  );
  const keyOf = (kind: string, id: string | null, name: string, illness: string) =>
    `${kind} ${id ?? name.trim().toLowerCase()} ${illness}`;
  const standing = new Set(
    (await readCases(work, {})).map((one) => keyOf(one.subjectKind, one.subjectId, one.name, one.illness)),
  );
  let added = 0;
  for (const { subject, row } of wish.check ? [] : good) {
    const { illness = KNOWN_ILLNESSES[0], confirmedOn, onsetOn = null, phone = '', variant = '', note = '' } = row;
    const key = keyOf(subject.kind, subject.id, subject.name, illness);
    if (standing.has(key)) continue;
    standing.add(key);
    const { infectedWhere = 'unknown' } = row;
    const rest = { illness, confirmedOn, onsetOn, phone, variant, note, infectedWhere };
    await recordCase(work, { subject, unitId: null, infectedBy: null, ...rest });
    added += 1;
  }
  const already = wish.check ? 0 : good.length - added;
  return { ...list, faults: [...list.faults, ...faults], lines: good.length, added, already, made: 0 };
}

/** Lines whose days can be; of the others the refusal, with its place. */
function sift<Row>(lines: readonly ListedLine<Row>[], column: string, demand: (line: ListedLine<Row>) => void) {
  const faults: ListFault[] = [];
  const good = lines.filter((one) => {
    try {
      demand(one);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const value = String(error.facts['day'] ?? error.facts['sampledOn'] ?? '');
      faults.push({ row: one.line, column, value, expected: error.code, code: error.code, facts: { ...error.facts } });
      return false;
    }
  });
  return { good, faults };
}
