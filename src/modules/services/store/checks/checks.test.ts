import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { readMyTasks } from '#modules/log/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { DISTRICT, openHomeCareTown } from '../../../../../test/services/open-home-care-town.ts';
import { CARE_TOWN_FROM, idOf } from '../../../../../test/staffing/care-town.ts';
import type { OpenTown } from '../../../../../test/staffing/open-care-town.ts';
import type { NeedsAnswers } from '../../domain/checks/needs-question.ts';
import { readLooks } from '../people/read-looks.ts';
import { decideOwnRhythm } from './decide-own-rhythm.ts';
import { closeDecline, makeCheck } from './make-check.ts';
import { raiseOverdueChecks } from './raise-overdue-checks.ts';
import { readChecks } from './read-check-rows.ts';
import { readOverdueChecks } from './read-overdue-checks.ts';
import { readPersonChecks } from './read-person-checks.ts';

const DAY = 24 * 60;
const WELL: NeedsAnswers = { eating: 0, movement: 0, mood: 0 };
const WORSE: NeedsAnswers = { eating: 2, movement: 0, mood: 0 };
const code = (name: string) => expect.objectContaining({ code: name });

/** The clock stands at 06:40 on Monday when a test begins; the tests follow each other through a week. */
describe.each(testDatabases())('oppfølging av behov ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let leader: Actor;
  let nurse: Actor;
  let carer: Actor;
  let stranger: Actor;
  let otherLeader: Actor;

  beforeAll(async () => {
    database = await open();
    town = await openHomeCareTown(database);
    leader = await town.actor('Turid Myrull', 'unit_leader', DISTRICT);
    nurse = await town.actor('Ane Sykepleier', 'employee', DISTRICT, idOf(DISTRICT, 'nurse', 1));
    carer = await town.actor('Anea Helsefagarbeider', 'employee', DISTRICT, idOf(DISTRICT, 'health_worker', 1));
    stranger = await town.actor('Liva Helsefagarbeider', 'employee', DISTRICT, idOf(DISTRICT, 'health_worker', 2));
    otherLeader = await town.actor('Ola Fuglenes', 'unit_leader', 'fuglenes-1');
    await inTenant(database, town.tenantId, (trx) =>
      trx
        .updateTable('visit')
        .set({ plannedCarer: idOf(DISTRICT, 'health_worker', 1) })
        .where('visit.tenantId', '=', town.tenantId)
        .where('visit.visitId', '=', 'T1-0')
        .execute(),
    );
  });
  afterAll(() => database.close());

  const check = (actor: Actor, answers: NeedsAnswers, userId = 'B1') =>
    town.work(actor, (work) => makeCheck(work, userId, { answers: { ...answers }, note: '', madeAt: work.now }));
  const names = async (actor: Actor) =>
    (await town.work(actor, (work) => readChecks(work, undefined))).rows.map((row) => row.name);
  const tasks = async (kind: string) => (await town.work(leader, readMyTasks)).filter((task) => task.kind === kind);

  test('leder og sykepleier ser distriktet, utføreren dem hun besøker, og skjermet navn er for lederen', async () => {
    expect((await names(leader)).toSorted()).toEqual(['Borghild Bekk', 'Inga Myr', 'Olav Li', 'Skjult Navn']);
    expect((await names(nurse)).toSorted()).toEqual(['Borghild Bekk', 'Inga Myr', 'Olav Li', null]);
    expect(await names(carer)).toEqual(['Borghild Bekk']);
    expect(await names(stranger)).toEqual([]);
    expect(await names(otherLeader)).toEqual(['Per Vik']);
  });

  test('den som ikke skal vite, får ikke se, ikke skrive og ikke vite om personen finnes', async () => {
    for (const userId of ['B1', 'finnes-ikke'])
      await expect(town.work(stranger, (work) => readPersonChecks(work, userId))).rejects.toThrow(NotYours);
    await expect(check(otherLeader, WELL)).rejects.toThrow(NotYours);
  });

  test('utføreren følger opp dem hun besøker, men ser ikke hva andre har sett; oppslaget står', async () => {
    await check(nurse, WELL);
    town.clock.minutes += 6;
    const seen = await town.work(carer, (work) => readPersonChecks(work, 'B1'));
    expect([seen.checks, seen.person.lastBy]).toEqual([[], 'Ane Sykepleier']);
    expect((await town.work(leader, (work) => readPersonChecks(work, 'B1'))).checks).toHaveLength(1);
    const { looks } = await town.work(leader, (work) => readLooks(work, { userId: 'B1', limit: 9 }));
    expect(looks.map((look) => [look.actorName, look.what])).toEqual([
      ['Turid Myrull', 'services.checks'],
      ['Anea Helsefagarbeider', 'services.checks'],
    ]);
  });

  test('en kontroll fra framtida og en fra forrige måned avvises', async () => {
    const at = (minutes: number) =>
      town.work(nurse, (work) =>
        makeCheck(work, 'B1', {
          answers: { ...WELL },
          note: '',
          madeAt: new Date(Date.parse(work.now) + minutes * 60_000).toISOString() as never,
        }),
      );
    await expect(at(30)).rejects.toEqual(code('services.check.ahead'));
    await expect(at(-15 * DAY)).rejects.toEqual(code('services.check.too-old'));
  });

  let declined = 0;
  test('to trinn dårligere enn vanlig er forverring: lederen får en oppgave uten navn', async () => {
    town.clock.minutes += DAY;
    const { checkId, decline } = await check(nurse, WORSE);
    declined = checkId;
    expect(decline).toMatchObject({ grounds: ['much'], worse: [{ question: 'eating', usual: 0, now: 2 }] });
    const [task] = await tasks('services.decline');
    expect(task).toMatchObject({ subjectId: String(checkId), facts: { userId: 'B1', unit: 'Åsheim 1' } });
    expect(JSON.stringify(task)).not.toContain('Borghild');
    const [first] = (await town.work(leader, (work) => readChecks(work, undefined))).rows.filter((row) => row.decline);
    expect(first?.userId).toBe('B1');
  });

  test('to svarer på samme forverring: den ene lukker oppgaven, den andre får vite at den er lukket', async () => {
    const close = (actor: Actor) =>
      town.work(actor, (work) => closeDecline(work, 'B1', declined, 'Fastlegen er ringt'));
    const outcomes = await Promise.allSettled([close(leader), close(nurse)]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason)).toEqual([
      code('services.decline.closed'),
    ]);
    expect(await tasks('services.decline')).toEqual([]);
    await expect(town.work(nurse, (work) => closeDecline(work, 'B1', declined - 1, 'Ikke forverring'))).rejects.toThrow(
      NotYours,
    );
  });

  test('lederen bestemmer egen rytme med grunn; en som så en eldre utgave, får nei; utføreren bestemmer ikke', async () => {
    const decide = (actor: Actor, everyDays: number | null, reason: string, revision: number) =>
      town.work(actor, (work) => decideOwnRhythm(work, 'B1', { everyDays, reason, revision }));
    await expect(decide(leader, 1, '', 0)).rejects.toEqual(code('services.rhythm.no-reason'));
    await expect(decide(carer, 1, 'Falt i går', 0)).rejects.toThrow();
    await decide(leader, 1, 'Falt i går', 0);
    await expect(decide(leader, 3, 'Bedre', 0)).rejects.toEqual(code('services.rhythm.changed-meanwhile'));
    const { person, rhythm } = await town.work(leader, (work) => readPersonChecks(work, 'B1'));
    // Åsheim 1 is staffed day and night: every 14 days by the rule.
    expect([person.everyDays, person.ground, rhythm.ruleDays]).toEqual([1, 'own', 14]);
    await decide(leader, null, '', 1);
    expect((await town.work(leader, (work) => readPersonChecks(work, 'B1'))).person.everyDays).toBe(14);
  });

  test('et distrikt som ikke har begynt, er ikke på etterskudd; ellers én oppgave per dag til alle er sett', async () => {
    const counted = await town.work(leader, (work) => readOverdueChecks(work, 'everywhere'));
    expect(counted).toEqual([{ unitId: DISTRICT, unitName: 'Åsheim 1', people: 4, overdue: 3, alone: 2 }]);
    await town.work(leader, raiseOverdueChecks);
    await town.work(leader, raiseOverdueChecks);
    const raised = await tasks('services.checks-overdue');
    expect(raised.map((task) => [task.subjectId, task.facts['count'], task.facts['alone']])).toEqual([
      [`${DISTRICT} ${addDays(CARE_TOWN_FROM, 1)}`, 3, 2],
    ]);
    for (const userId of ['B2', 'B3', 'B4']) await check(leader, WELL, userId);
    await town.work(leader, raiseOverdueChecks);
    expect(await tasks('services.checks-overdue')).toEqual([]);
  });
});
