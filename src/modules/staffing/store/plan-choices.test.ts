import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readDecisionLog } from '#modules/log/index.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { CARE_TOWN_FROM, careTown } from '#test/staffing/care-town.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { planDeskOf } from '../planning/plan-desk.ts';
import { createPlan } from './create-plan.ts';
import { getPlan } from './plan-rows.ts';
import { publishPlan } from './publish-plan.ts';
import { moveTasks } from './tasks/move-tasks.ts';
import { readTaskSlots } from './tasks/read-task-slots.ts';
import { readUnitTasks } from './tasks/read-unit-tasks.ts';
import { unpublishPlan } from './unpublish-plan.ts';

const tuesday = addDays(CARE_TOWN_FROM, 1);
const row = { unitId: 'aasheim-1', date: tuesday, competence: 'nurse' };

/** Two nurses on a day that needs one, nobody on the night: only moving one of the two reaches the minimum. */
function oneTooMany(): Municipality {
  const town = careTown();
  const nurses = ['Rask, Kari', 'Lun, Ola'].map((name, index) => ({
    staffId: `N${index + 1}`,
    name,
    competence: 'nurse',
    homeUnitId: 'aasheim-1',
    employmentPct: 100,
    consentRedeploy: false,
    maxExtraShifts: 0,
    nightWorker: true,
    outbreakTeam: false,
    languages: [],
  }));
  return {
    ...town,
    staff: nurses,
    trained: [],
    workplaces: [],
    pool: [],
    worked: [],
    roster: nurses.map(({ staffId }) => ({
      staffId,
      date: tuesday,
      shift: 'D',
      unitId: 'aasheim-1',
      kind: 'normal' as const,
    })),
    demand: [
      { ...row, shift: 'D', normal: 2, minimum: 1 },
      { ...row, shift: 'N', normal: 1, minimum: 1 },
    ],
  };
}

describe.each(testDatabases())('det en leder åpner for ($name)', ({ open }) => {
  let database: Database;
  let town: OpenTown;
  let coordinator: Actor;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    town = await openTown(database, oneTooMany());
    coordinator = await town.actor('Ragna Solbris', 'staffing_coordinator');
  });

  const solve = async (choices: Parameters<typeof createPlan>[1]['choices']) => {
    const desk = planDeskOf(town.platform);
    const period = { from: CARE_TOWN_FROM, days: 3 };
    const task = await town.work(coordinator, (work) =>
      createPlan(work, { period, unitId: null, seed: 1, timeLimitSeconds: 2, choices }, desk),
    );
    await desk.run(coordinator, task);
    return inTenant(database, town.tenantId, (trx) => getPlan(trx, task.planId));
  };
  const roster = async () => {
    const rows = await inTenant(database, town.tenantId, (trx) =>
      trx
        .selectFrom('rosterShift')
        .select(['personId', 'shift', 'kind'])
        .where('tenantId', '=', town.tenantId)
        .execute(),
    );
    return rows.map((one) => `${one.personId} ${one.shift} ${one.kind}`).toSorted();
  };

  test('lukket: natten står under minimum', async () => {
    const plan = await solve(undefined);
    expect(plan.document?.assignments).toEqual([]);
    expect(plan.document?.uncovered).toMatchObject([{ shift: 'N', belowMinimum: 1 }]);
  });

  test('en vakt flyttes, publiseres som vanlig vakt, og tas tilbake igjen', async () => {
    const before = await roster();
    const plan = await solve({ moveShifts: { price: 10, noticeHours: 0, withinDays: 1 } });
    expect([plan.findings, plan.document?.uncovered]).toEqual([[], []]);
    expect(plan.choices).toEqual({ moveShifts: { price: 10, noticeHours: 0, withinDays: 1 } });
    expect(plan.document?.assignments).toMatchObject([
      { shift: 'N', insteadOf: { shift: 'D', date: tuesday, leaves: 'nurse' } },
    ]);
    const published = await town.work(coordinator, (work) =>
      publishPlan(work, plan.planId, plan.revision, 'Natten må dekkes'),
    );
    const mover = plan.document?.assignments[0]?.personId;
    const stayer = mover === 'N1' ? 'N2' : 'N1';
    expect(await roster()).toEqual([`${mover} N normal`, `${stayer} D normal`].toSorted());
    await town.work(coordinator, (work) => unpublishPlan(work, plan.planId, published.revision));
    expect(await roster()).toEqual(before);
  });

  test('en oppgave flyttes til dem som får lov, og ikke til andre; beslutningen står i loggen', async () => {
    await inTenant(database, town.tenantId, (trx) =>
      trx
        .insertInto('unitTask')
        .values({
          tenantId: town.tenantId,
          unitId: 'aasheim-1',
          shift: 'D',
          task: 'stell',
          name: 'Stell',
          minutes: 450,
          competence: 'nurse',
          allowed: ['health_worker'],
        })
        .execute(),
    );
    const move = (movedTo: string | null, revision: number) =>
      town
        .work(coordinator, (work) =>
          moveTasks(work, {
            unitId: 'aasheim-1',
            shift: 'D',
            moves: [{ task: 'stell', revision, movedTo }],
            decidedBy: 'Kommunalsjefen',
            basis: 'Delegert',
          }),
        )
        .catch((error) => (error instanceof Refusal ? error.code : String(error)));
    expect(await move('nurse', 1)).toBe('staffing.task.not-allowed');
    expect(await move('health_worker', 1)).toMatchObject({ logSeq: expect.any(Number) });
    expect(await move(null, 1)).toBe('staffing.task.changed-meanwhile');
    const [task] = await inTenant(database, town.tenantId, (trx) => readUnitTasks(trx, 'aasheim-1'));
    expect(task).toMatchObject({ movedTo: 'health_worker', decidedBy: 'Kommunalsjefen', revision: 2 });
    const { slots } = await town.work(coordinator, (work) => readTaskSlots(work, { date: tuesday }));
    expect(slots).toMatchObject([
      {
        without: [{ competence: 'nurse', normal: 2 }],
        with: [{ normal: 1 }, { competence: 'health_worker', normal: 1 }],
      },
    ]);
    const log = await town.work(coordinator, (work) => readDecisionLog(work, {}, { limit: 5 }));
    expect(log.entries).toMatchObject([{ kind: 'staffing.task.moved', why: 'Delegert (Kommunalsjefen)' }]);
    expect(plainDate(String(task?.movedFrom))).toBe(CARE_TOWN_FROM);
  });
});
