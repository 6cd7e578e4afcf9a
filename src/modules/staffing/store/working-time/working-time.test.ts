import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import type { AgreementBody, RecordBody, TermsBody } from '../../contract.ts';
import { readHours } from '../hours/read-hours.ts';
import { readTerms, saveTerms } from './employment-terms.ts';
import { readWorkingTime } from './read-working-time.ts';
import { endAgreement, previewAgreement, saveAgreement } from './save-agreement.ts';
import { saveRecord } from './save-record.ts';

const nurse = idOf('aasheim-2', 'nurse', 1);

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) =>
      error instanceof Refusal ? error.code : error instanceof Error ? error.constructor.name : String(error),
  );

/** The town with one evening before a day: 9.25 hours of rest, on 25 November. */
function shortRestTown(): Municipality {
  const town = careTown();
  const rest = town.roster.filter(({ staffId }) => staffId !== nurse);
  const shift = (name: string) =>
    town.shifts.find(({ shift: one }) => one === name)?.shift ?? town.shifts[0]?.shift ?? '';
  const own = (date: string, name: string) => ({
    staffId: nurse,
    date: plainDate(date),
    shift: shift(name),
    unitId: 'aasheim-2',
    kind: 'normal' as const,
  });
  return { ...town, roster: [...rest, own('2026-11-24', 'A'), own('2026-11-25', 'D')] };
}

describe.each(testDatabases())('arbeidstid i databasen ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;
  let representative: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, shortRestTown());
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    leader = await town.actor('Odd Kornkråke', 'unit_leader', 'fuglenes-1');
    representative = await town.actor('Tone Havsule', 'staff_representative');
  });

  const restAgreement: AgreementBody = {
    title: 'Kortere døgnhvile',
    basis: 'local_union',
    from: plainDate('2026-11-01'),
    to: null,
    units: ['aasheim-2'],
    people: [],
    competences: [],
    reference: 'sak 26/9',
    signatories: 'Tillitsvalgte',
    compensation: 'tilsvarende hvile',
    limits: [{ parameter: 'dailyRestHours', value: 9 }],
  };
  const record: RecordBody = {
    ruleId: 'aml-10-12-3',
    what: 'Strømbrudd',
    reason: 'Kveldsvakta ble værende',
    decidedBy: 'Vakthavende',
    decidedOn: plainDate('2026-11-25'),
    from: plainDate('2026-11-24'),
    to: plainDate('2026-11-27'),
    units: [],
    people: [nurse],
    compensation: 'rest',
    compensationNote: '11 timer fri torsdag',
  };
  const rest = async (actor = coordinator) => {
    const { findings } = await town.work(actor, (work) => readWorkingTime(work, undefined));
    return findings
      .filter(({ code, personId }) => code === 'daily-rest' && personId === nurse)
      .map(({ level }) => level);
  };
  const add = (actor = coordinator, body = restAgreement) => town.work(actor, (work) => saveAgreement(work, body));

  test('en avtale gjør bruddet lovlig; forhåndsvisningen sier det før den lagres, og det står igjen etterpå', async () => {
    expect(await rest()).toEqual(['breach']);
    const preview = await town.work(coordinator, (work) => previewAgreement(work, restAgreement, undefined));
    expect(preview.gone.map(({ code, personId }) => [code, personId])).toContainEqual(['daily-rest', nurse]);
    expect(await rest()).toEqual(['breach']);
    const saved = await add();
    expect(saved.changes.gone).toHaveLength(preview.gone.length);
    expect(await rest()).toEqual(['info']);
    const { agreements, reassessments } = await town.work(coordinator, (work) => readWorkingTime(work, undefined));
    expect(agreements.map(({ title, state }) => [title, state])).toEqual([['Kortere døgnhvile', 'in-force']]);
    expect(reassessments.map(({ title, gone }) => [title, gone])).toEqual([['Kortere døgnhvile', preview.gone.length]]);
  });

  test('en avtale som går lenger enn loven, får en feil i forhåndsvisningen', async () => {
    const body = { ...restAgreement, limits: [{ parameter: 'dailyRestHours', value: 6 }] };
    const { faults } = await town.work(coordinator, (work) => previewAgreement(work, body, undefined));
    expect(faults.map(({ code }) => code)).toEqual(['staffing.law.agreement-beyond']);
  });

  test('å avslutte avtalen før vakta gir bruddet tilbake; to samtidig: den andre får vite det', async () => {
    const { agreementId } = await add();
    const end = () =>
      town.work(coordinator, (work) =>
        endAgreement(work, agreementId, { revision: 1, lastDay: plainDate('2026-11-20') }),
      );
    const { changes } = await end();
    expect(changes.added.map(({ personId }) => personId)).toContain(nurse);
    expect(await rest()).toEqual(['breach']);
    expect(await codeOf(end())).toBe('staffing.working-time.changed-meanwhile');
  });

  test('et registrert vedtak står i beslutningsloggen og svarer for bruddet', async () => {
    const { logSeq } = await town.work(coordinator, (work) => saveRecord(work, record));
    expect(await rest()).toEqual(['info']);
    const { entries } = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(entries.find(({ seq }) => seq === logSeq)).toMatchObject({
      title: 'Strømbrudd',
      why: 'Kveldsvakta ble værende',
    });
    const { findings } = await town.work(coordinator, (work) => readWorkingTime(work, undefined));
    expect(findings.find(({ code }) => code === 'daily-rest')?.facts).toMatchObject({
      recordedReason: 'Kveldsvakta ble værende',
      recordedNote: '11 timer fri torsdag',
    });
  });

  test('§ 10-12 (3) uten kompensasjon blir avvist', async () => {
    const without = { ...record, compensation: 'none' as const };
    expect(await codeOf(town.work(coordinator, (work) => saveRecord(work, without)))).toBe(
      'staffing.working-time.compensation-missing',
    );
  });

  test('en avdelingsleder endrer bare egne enheter; tillitsvalgte leser', async () => {
    expect(await codeOf(add(leader))).not.toBe('done');
    expect(await codeOf(add(representative))).not.toBe('done');
    expect(await rest(representative)).toEqual(['breach']);
    expect(await rest(leader)).toEqual([]);
  });

  test('timeoversikten for én person, og at den er hentet, står i revisjonssporet', async () => {
    const days = { from: plainDate('2026-11-23'), to: plainDate('2026-11-30') };
    const hours = await town.work(representative, (work) => readHours(work, { ...days, personId: nurse }));
    expect(hours.people.map(({ personId, weeks }) => [personId, weeks.length])).toEqual([[nurse, 1]]);
    expect(hours.people[0]?.worked).toBeGreaterThan(10);
    const looks = await town.work(representative, ({ trx }) =>
      trx
        .selectFrom('auditEvent')
        .select('auditEvent.subjectId')
        .where('auditEvent.tenantId', '=', trx.tenantId)
        .where('auditEvent.action', '=', 'staffing.hours.exported')
        .execute(),
    );
    expect(looks).toEqual([{ subjectId: nurse }]);
    const tooLong = { ...days, to: addDays(days.from, 900) };
    expect(await codeOf(town.work(representative, (work) => readHours(work, tooLong)))).toBe('staffing.hours.period');
  });

  test('vilkår for en ansatt: registreres av den som har tilgang og ser det som gjelder', async () => {
    const terms = { rotaClass: 'rota_38', position: 'ordinary', heavyStrain: false, agreedWeekHours: 35.5 } as const;
    const read = async () => {
      const { people } = await town.work(coordinator, (work) => readTerms(work, undefined));
      return people.find(({ personId }) => personId === nurse)?.terms;
    };
    const save = (actor: Actor, before: TermsBody['before']) =>
      codeOf(town.work(actor, (work) => saveTerms(work, nurse, { ...terms, before })));
    expect(await read()).toBeNull();
    expect(await save(coordinator, null)).toBe('done');
    expect(await read()).toEqual(terms);
    expect(await save(coordinator, null)).toBe('staffing.working-time.terms-changed-meanwhile');
    expect(await save(coordinator, terms)).toBe('done');
    expect(await save(representative, terms)).not.toBe('done');
    expect(await save(leader, terms)).not.toBe('done');
  });

  test('en enhetsleder registrerer for egne folk, ikke for andres', async () => {
    const own = await town.actor('Siv Strandsnipe', 'unit_leader', 'aasheim-2');
    expect(await codeOf(town.work(own, (work) => saveRecord(work, record)))).toBe('done');
    expect(await codeOf(town.work(leader, (work) => saveRecord(work, record)))).not.toBe('done');
    expect(await codeOf(town.work(own, (work) => saveRecord(work, { ...record, people: [] })))).not.toBe('done');
  });
});
