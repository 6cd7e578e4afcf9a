import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import {
  assignCleaning,
  bookMachine,
  checkCleaning,
  orderCleaning,
  readCleaningOverview,
  recordCleaningTraining,
  saveContract,
  saveMachine,
  tickCleaningStep,
} from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const FIRM = 'Fjordglans Renhold AS';
const TRAINED_METHODS = ['isolation_daily', 'isolation_final', 'norovirus_final', 'machine_after_wash'];
/** Cleaners who are trained, of those of the first cleaning unit. */
const TRAINED = 9;

/** Cleaning in the invented municipality: who is trained, machines, a firm; where infection is, rooms at every stage. */
export async function addDemoCleaning(
  platform: Platform,
  actors: { readonly lead: Actor; readonly checker: Actor },
  municipality: Municipality,
): Promise<void> {
  await doWork(platform, actors.lead, (work) => addMeans(work, municipality));
  const zones = municipality.roomZones ?? [];
  const kindOf = new Map(municipality.rooms?.map((room) => [room.roomId, room.kind]));
  const infected = zones.filter(({ roomId, zone }) => zone === 'infected' && kindOf.get(roomId) === 'resident');
  if (infected.length === 0) return;
  await doWork(platform, actors.lead, (work) =>
    addTasks(
      work,
      municipality,
      infected.map(({ roomId }) => roomId),
    ),
  );
  await doWork(platform, actors.checker, checkOne);
}

async function addMeans(work: Work, { staff, units, sites }: Municipality): Promise<void> {
  const today = work.clock.today();
  const cleaning = new Set(units.filter(({ kind }) => kind === 'cleaning').map(({ unitId }) => unitId));
  const cleaners = staff.filter(({ homeUnitId }) => cleaning.has(homeUnitId));
  for (const [index, { staffId }] of cleaners.slice(0, TRAINED).entries()) {
    for (const method of TRAINED_METHODS.slice(0, 2 + (index % 3)))
      await recordCleaningTraining(work, {
        personId: staffId,
        method,
        trainedOn: addDays(today, -200 - index * 20),
        validTo: index === 4 ? addDays(today, -12) : addDays(today, 165 - index * 10),
      });
  }
  const siteId = sites[1]?.siteId ?? null;
  const machine = { siteId, outOfOrder: false, revision: 0 };
  await saveMachine(work, { machineId: 'tåke-1', name: 'Tåkemaskin 1', kind: 'vapour', ...machine });
  await saveMachine(work, { machineId: 'tåke-2', name: 'Tåkemaskin 2', kind: 'vapour', ...machine, outOfOrder: true });
  await saveMachine(work, { machineId: 'uv-1', name: 'UV-tårn', kind: 'uv', ...machine });
  await saveContract(work, {
    supplier: FIRM,
    methods: ['contact_points', 'isolation_final'],
    answerHours: 4,
    validFrom: addDays(today, -300),
    validTo: addDays(today, 65),
    price: '690 kr timen, helg 920 kr',
    note: 'Tre faste renholdere med smittevernkurs. Kan stille kvelder og helg.',
    revision: 0,
  });
}

async function addTasks(work: Work, municipality: Municipality, infected: readonly string[]): Promise<void> {
  const hoursFrom = (hours: number) => instantOf(new Date(Date.parse(work.now) + hours * 3_600_000));
  const [first, second, third, fourth] = infected;
  const unitOf = new Map(municipality.rooms?.map((room) => [room.roomId, room.unitId]));
  const common = (municipality.rooms ?? []).filter(
    ({ kind, unitId }) => kind === 'common' && unitId !== undefined && unitId === unitOf.get(first ?? ''),
  );
  const order = (roomIds: readonly (string | undefined)[], method: string, reason: string, hours: number) =>
    orderCleaning(work, {
      roomIds: roomIds.flatMap((roomId) => roomId ?? []),
      method,
      reason,
      area: '',
      dueAt: hoursFrom(hours),
    });
  await order(
    common.map(({ roomId }) => roomId),
    'contact_points',
    'Påvist smitte i avdelingen',
    5,
  );
  await order([first, second], 'isolation_daily', 'Beboer isolert på rommet', 9);
  await order([third], 'isolation_final', 'Beboer flyttet til isolat', -2);
  await order([fourth], 'machine_after_wash', 'Beboer innlagt på sykehus', 26);
  const { tasks, cleaners } = await readCleaningOverview(work);
  const trained = cleaners.filter((one) =>
    one.trained.some(({ method, validTo }) => method === 'isolation_daily' && (validTo ?? '9') > work.clock.today()),
  );
  for (const [index, task] of tasks.entries()) {
    const person = trained[index % Math.max(1, trained.length)];
    if (task.method === 'contact_points' && index > 0)
      await assignCleaning(work, task.taskId, task.revision, { personId: null, supplier: FIRM });
    else if (task.method === 'isolation_daily' && person)
      await assignCleaning(work, task.taskId, task.revision, { personId: person.personId, supplier: null });
    if (task.machineKinds.length > 0) await bookMachine(work, task.taskId, 'uv-1', null);
  }
  const daily = tasks.filter(({ method }) => method === 'isolation_daily');
  for (const { step } of daily[0]?.steps ?? []) await tickCleaningStep(work, daily[0]?.taskId ?? 0, step, true);
  for (const { step } of daily[1]?.steps.slice(0, 4) ?? [])
    await tickCleaningStep(work, daily[1]?.taskId ?? 0, step, true);
  const touched = tasks.find(({ method }) => method === 'contact_points');
  for (const { step } of touched?.steps ?? []) await tickCleaningStep(work, touched?.taskId ?? 0, step, true);
}

async function checkOne(work: Work): Promise<void> {
  const { tasks, today } = await readCleaningOverview(work);
  const done = tasks.find(({ state, method }) => state === 'done' && method === 'contact_points');
  if (!done) return;
  await checkCleaning(work, done.taskId, done.revision, {
    result: 'remarks',
    note: 'Brytere og rekkverk var ikke tørket av ved siden av sofaen.',
    followUp: 'Gå gjennom listen over kontaktflater med den som vasker',
    followUpBy: addDays(today, 3),
  });
}
