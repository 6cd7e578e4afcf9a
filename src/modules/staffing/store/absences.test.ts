import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown, idOf } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { staffingJobs } from '../jobs.ts';
import { readAbsenceHistory } from './absence-rows.ts';
import { correctAbsence, endAbsence, restoreAbsences, withdrawAbsences } from './change-absences.ts';
import { openCause } from './open-cause.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod, recordAbsences } from './record-absences.ts';

const night = idOf('aasheim-2', 'nurse', 7);
const day = idOf('aasheim-2', 'nurse', 1);

describe.each(testDatabases())('fravær i basen ($name)', ({ open, name }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;
  let leader: Actor;
  let doctor: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, careTown());
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
    leader = await town.actor('Siv Leder', 'unit_leader', 'aasheim-2');
    doctor = await town.actor('Dag Lege', 'municipal_doctor');
  });

  const absence = (
    personId: string,
    from = '2026-11-23',
    to: string | null = '2026-12-03',
    kind: AbsenceKind = 'sick',
  ) => ({
    personId,
    kind,
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    note: 'Feber',
  });
  const record = (actor: Actor, ...absences: ReturnType<typeof absence>[]) =>
    town.work(actor, (work) => recordAbsences(work, absences));
  const first = async (actor: Actor, one = absence(night)) => {
    const { recorded } = await record(actor, one);
    const [row] = recorded;
    if (!row) throw new Error('nothing recorded');
    return row;
  };
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error) => (error instanceof Refusal ? error.code : error instanceof NotYours ? 'not-yours' : String(error)),
    );
  const audit = () =>
    inTenant(database, town.tenantId, (trx) =>
      trx.selectFrom('auditEvent').select(['action', 'subjectId', 'accountId', 'facts']).orderBy('auditId').execute(),
    );
  const causes = () =>
    inTenant(database, town.tenantId, (trx) => trx.selectFrom('absenceCause').selectAll().execute(), 'health');
  const missing = async () => {
    const { picture } = await town.work(coordinator, (work) => readStaffingPicture(work, openingPeriod(work)));
    return [...picture.coveredAt.values()].flat().reduce((sum, row) => sum + row.normal - row.covered, 0);
  };

  test('ni meldes borte på en gang: svaret sier hva det åpner, og bildet stemmer etterpå', async () => {
    const nine = [1, 2, 3, 4, 5].map((k) => absence(idOf('aasheim-2', 'nurse', k)));
    const four = [1, 2, 3, 4].map((k) => absence(idOf('fuglenes-1', 'health_worker', k)));
    const { recorded, opening } = await record(coordinator, ...nine, ...four);
    expect(recorded).toHaveLength(9);
    expect(opening.missingAfter).toBe(opening.lost.length);
    expect(await missing()).toBe(opening.missingAfter);
  });

  test('det samme to ganger blir ett fravær', async () => {
    await record(coordinator, absence(night), absence(night));
    const again = await record(coordinator, absence(night), absence(day));
    expect([again.recorded.length, again.already.length]).toEqual([1, 1]);
  });

  test('dager og årsak står hver for seg, og sporet nevner aldri årsaken', async () => {
    await record(coordinator, absence(night, '2026-11-23', '2026-12-03', 'quarantine'));
    expect((await causes()).map(({ kind, note, deleteAfter }) => [kind, note, deleteAfter])).toEqual([
      ['quarantine', 'Feber', '2027-01-02'],
    ]);
    const trail = await audit();
    expect(trail.filter((one) => one.action === 'staffing.absence.recorded')).toMatchObject([
      { subjectId: night, accountId: coordinator.accountId },
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/quarantine|Feber/);
  });

  test('en enhetsleder melder for egne folk, ikke for andres og ikke for ansatte som ikke finnes', async () => {
    await record(leader, absence(night));
    expect(await codeOf(record(leader, absence(idOf('fuglenes-1', 'nurse', 1))))).toBe('not-yours');
    expect(await codeOf(record(leader, absence(day), absence('pool-1')))).toBe('not-yours');
    expect(await codeOf(record(coordinator, absence('9999')))).toBe('not-yours');
    expect((await record(coordinator, absence('pool-1'))).recorded).toHaveLength(1);
  });

  test('årsaken ser nærmeste leder og kommunelegen, og hvert oppslag står i sporet', async () => {
    const { availabilityId } = await first(coordinator);
    const boss = await town.actor('Per Virksomhet', 'unit_leader', 'aasheim');
    const look = (actor: Actor) => town.work(actor, (work) => openCause(work, availabilityId));
    expect((await look(leader)).kind).toBe('sick');
    expect((await look(doctor)).note).toBe('Feber');
    expect(await codeOf(look(coordinator))).toBe('not-yours');
    expect(await codeOf(look(boss))).toBe('not-yours');
    const looks = (await audit()).filter((one) => one.action === 'staffing.cause.opened');
    expect(looks.map((one) => [one.subjectId, one.accountId])).toEqual([
      [night, leader.accountId],
      [night, doctor.accountId],
    ]);
  });

  test('avdelingen uten egen leder hører under den neste oppover', async () => {
    const { availabilityId } = await first(coordinator, absence(idOf('aasheim-1', 'nurse', 1)));
    const boss = await town.actor('Per Virksomhet', 'unit_leader', 'aasheim');
    expect((await town.work(boss, (work) => openCause(work, availabilityId))).kind).toBe('sick');
  });

  test('retting bytter dager og årsak, tar vare på det gamle og åpner eller lukker hull', async () => {
    const row = await first(coordinator);
    const open = await missing();
    const { changed, opening } = await town.work(leader, (work) =>
      correctAbsence(work, { ...row, to: plainDate('2026-11-27'), kind: 'isolation' }),
    );
    expect(changed).toMatchObject([{ revision: 2, to: '2026-11-27' }]);
    expect(opening.closed.length).toBeGreaterThan(0);
    expect(await missing()).toBe(open - opening.closed.length);
    const history = await inTenant(database, town.tenantId, (trx) => readAbsenceHistory(trx, row.availabilityId));
    expect(history).toMatchObject([{ revision: 1, to: '2026-12-03', replacedBy: leader.accountId }]);
    expect(await causes()).toMatchObject([{ kind: 'isolation', note: 'Feber', deleteAfter: '2026-12-27' }]);
  });

  test('den som retter på et gammelt bilde, får vite hvem som kom først', async () => {
    const row = await first(coordinator);
    await town.work(leader, (work) => endAbsence(work, row, plainDate('2026-11-26')));
    const late = town.work(coordinator, (work) => endAbsence(work, row, plainDate('2026-11-30')));
    await expect(late).rejects.toMatchObject({
      code: 'staffing.absence.changed-meanwhile',
      facts: { by: 'Siv Leder', revision: 2 },
    });
  });

  test('avslutte før det begynte er å trekke tilbake', async () => {
    const row = await first(coordinator);
    expect(await codeOf(town.work(coordinator, (work) => endAbsence(work, row, row.from)))).toBe(
      'staffing.absence.ends-before-start',
    );
  });

  test('trukket tilbake er som aldri meldt; angret står det igjen', async () => {
    const row = await first(coordinator);
    const open = await missing();
    const { changed } = await town.work(coordinator, (work) => withdrawAbsences(work, [row]));
    expect(await missing()).toBe(0);
    expect(await causes()).toMatchObject([{ deleteAfter: '2026-11-30' }]);
    const withdrawn = changed[0];
    if (!withdrawn) throw new Error('nothing withdrawn');
    expect(await codeOf(town.work(coordinator, (work) => withdrawAbsences(work, [withdrawn])))).toBe(
      'staffing.absence.withdrawn',
    );
    await town.work(coordinator, (work) => restoreAbsences(work, [withdrawn]));
    expect(await missing()).toBe(open);
    expect(await causes()).toMatchObject([{ deleteAfter: '2027-01-02' }]);
  });

  test('nattjobben sletter årsaker hvis tid er ute, og bare dem', async () => {
    await record(coordinator, absence(night, '2026-11-01', '2026-11-10'), absence(day));
    town.clock.minutes = 31 * 24 * 60;
    for (const job of staffingJobs) await job.run(town.platform, town.tenantId);
    expect((await causes()).map((one) => one.deleteAfter)).toEqual(['2027-01-02']);
    expect((await audit()).filter((one) => one.action === 'staffing.cause.deleted')).toMatchObject([
      { subjectId: night },
    ]);
    const lost = await inTenant(database, town.tenantId, (trx) => trx.selectFrom('availability').selectAll().execute());
    expect(lost).toHaveLength(2);
  });

  test('hele kommunen borte', async () => {
    const everybody = careTown().staff.map((person) => absence(person.staffId, '2026-11-01', null));
    const { recorded, opening } = await record(coordinator, ...everybody);
    expect([recorded.length, opening.missingAfter]).toEqual([48, 3 * 14 * 10]);
  });

  if (name === 'postgres') {
    test('to som melder det samme i samme øyeblikk, gir ett fravær', async () => {
      const both = await Promise.all([record(coordinator, absence(night)), record(leader, absence(night))]);
      expect(both.map((one) => one.recorded.length).sort()).toEqual([0, 1]);
    });

    test('to som retter i samme øyeblikk: den ene får beskjed, intet går tapt', async () => {
      const row = await first(coordinator);
      const outcomes = await Promise.all(
        [coordinator, leader].map((actor) =>
          codeOf(town.work(actor, (work) => endAbsence(work, row, plainDate('2026-11-26')))),
        ),
      );
      expect(outcomes.sort()).toEqual(['done', 'staffing.absence.changed-meanwhile']);
    });
  }
});
