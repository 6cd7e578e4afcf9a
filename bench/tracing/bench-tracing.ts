// Tracing and rules at the size of the largest municipality: who has been near, long lists, and a rule that changes for all.
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { findExposures } from '#modules/outbreak/domain/tracing/find-exposures.ts';
import type { Stay } from '#modules/outbreak/domain/tracing/stay.ts';
import { indexStays } from '#modules/outbreak/domain/tracing/stay-index.ts';
import { recordCase } from '#modules/outbreak/store/cases/record-case.ts';
import { decideVersion, proposeVersion } from '#modules/outbreak/store/infection-rules/change-versions.ts';
import { addContacts } from '#modules/outbreak/store/tracing/add-contact.ts';
import { changeContacts } from '#modules/outbreak/store/tracing/change-contacts.ts';
import { readContactRows } from '#modules/outbreak/store/tracing/contact-rows.ts';
import { viewContacts } from '#modules/outbreak/views/view-contacts.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { startPostgres } from '#test/harness/start-postgres.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { publishLocalRule } from '#test/outbreak/publish-local-rule.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';

const STAFF = 12_000;
const UNITS = 700;
const DAYS = 14;
const DAY_MINUTES = 1440;
const SHIFT_MINUTES = 480;
const SHARE_AT_WORK = 0.6;
const CONTACTS = 5000;
const BULK = 300;

/** The tables of `npm run bench tracing`; `small` takes a tenth of the contacts. */
export async function benchTracing({ small }: { readonly small: boolean }): Promise<string> {
  const contacts = small ? CONTACTS / 10 : CONTACTS;
  const lines = ['| what | database | ms | target |', '|---|---|---|---|', ...finderRows()];
  const embedded = await openDatabase({});
  await migrate(embedded);
  lines.push(...(await storeRows('embedded', embedded, contacts)));
  const server = await startPostgres();
  if (server) {
    const database = await openDatabase({ databaseUrl: await createPostgresDatabase(server.url), poolSize: 5 });
    await migrate(database);
    lines.push(...(await storeRows('PostgreSQL', database, contacts)));
    await server.stop();
  }
  return lines.join('\n');
}

function finderRows(): string[] {
  const random = rng(1);
  const stays: Stay[] = [];
  for (let person = 0; person < STAFF; person++) {
    for (let day = 0; day < DAYS; day++) {
      if (random.next() > SHARE_AT_WORK) continue;
      const from = day * DAY_MINUTES + Math.floor(random.next() * 3) * SHIFT_MINUTES;
      stays.push({
        who: `staff:${person}`,
        place: `unit:${person % UNITS}`,
        closeness: 'unit',
        from,
        to: from + SHIFT_MINUTES,
      });
    }
  }
  const [index, indexing] = timed(() => indexStays(stays));
  const [, finding] = timed(() => findExposures(index, { who: 'staff:0', from: 0, to: DAYS * DAY_MINUTES }));
  return [
    `| who has been near, ${STAFF} staff × ${DAYS} days (${stays.length} shifts): index | | ${ms(indexing)} | |`,
    `| … and find | | ${ms(indexing + finding)} | ≤ 300 |`,
  ];
}

async function storeRows(name: string, database: Database, count: number): Promise<string[]> {
  try {
    const town = await openTown(database, townWith(count));
    const tracer = await town.actor(`Selma Sporer ${name}`, 'contact_tracer');
    const doctor = await town.actor(`Ingebjørg Lege ${name}`, 'municipal_doctor');
    const approver = await town.actor(`Kari Godkjenner ${name}`, 'crisis_leader');
    await publishLocalRule(town, doctor, 'close');
    const { caseId } = await town.work(tracer, (work) =>
      recordCase(work, {
        subject: { kind: 'staff', id: idOf('aasheim-2', 'nurse', 1), name: '' },
        illness: 'covid-19',
        confirmedOn: plainDate('2026-11-23'),
        onsetOn: plainDate('2026-11-22'),
        unitId: null,
        phone: '',
        variant: '',
        infectedWhere: 'unknown',
        infectedBy: null,
        note: '',
      }),
    );
    const inputs = Array.from({ length: count }, (_, number) => ({
      kind: 'staff' as const,
      id: `bench-${number}`,
      name: '',
      phone: '',
      language: '',
      unitId: null,
      exposureGroup: 'close' as const,
      closeness: 'room' as const,
      lastExposedAt: instant('2026-11-22T12:00:00+01:00'),
      minutes: 60,
      ppe: 'no' as const,
      note: '',
    }));
    const { contactIds } = await town.work(tracer, (work) => addContacts(work, caseId, inputs, 'import'));
    const seen = contactIds.map((contactId) => ({ contactId, revision: 1 }));
    const confirm = (from: number, to: number) =>
      town.work(tracer, (work) => changeContacts(work, seen.slice(from, to), { state: 'confirmed' }));
    const bulk = await clocked(() => confirm(0, BULK));
    for (let at = BULK; at < seen.length; at += 1000) await confirm(at, at + 1000);
    const list = () =>
      town.work(tracer, async (work) => viewContacts(work, (await readContactRows(work, { caseIds: [caseId] })).rows));
    await list();
    const listed = await clocked(list);
    town.clock.minutes += 1;
    const versionId = await town.work(doctor, (work) =>
      proposeVersion(work, {
        illness: 'covid-19',
        illnessName: '',
        topic: 'close',
        level: 'local',
        from: instant('2026-11-23T06:41:00+01:00'),
        to: null,
        duty: 'duty',
        appliesToOpen: true,
        measure: { kind: 'contact', quarantineDays: 14, ppeExempt: true, exempt: [] },
        sourceTitle: 'Vedtak 13/2026',
        sourceUrl: 'https://example.no/vedtak-13',
        confidence: 'high',
        reason: 'Mange sårbare beboere',
      }),
    );
    const changed = await clocked(() =>
      town.work(approver, (work) => decideVersion(work, versionId, { revision: 1, approve: true, note: '' })),
    );
    return [
      `| ${BULK} contacts confirmed in one action, with absences | ${name} | ${ms(bulk)} | ≤ 2000 |`,
      `| list of ${count} contacts | ${name} | ${ms(listed)} | ≤ 300 |`,
      `| rule changed over ${count} open periods of staff, with absences | ${name} | ${ms(changed)} | ≤ 2000 |`,
    ];
  } finally {
    await database.close();
  }
}

function townWith(count: number): Municipality {
  const town = careTown();
  const [first] = town.staff;
  if (!first) throw new Error('the town has no staff');
  const more = Array.from({ length: count }, (_, number) => ({
    ...first,
    staffId: `bench-${number}`,
    name: `Prøve, Nr ${number}`,
    phone: `6805${String(number % 10_000).padStart(4, '0')}`,
  }));
  return { ...town, staff: [...town.staff, ...more] };
}

function timed<T>(work: () => T): readonly [T, number] {
  const started = performance.now();
  return [work(), performance.now() - started];
}

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const ms = (value: number): string => String(Math.round(value));
