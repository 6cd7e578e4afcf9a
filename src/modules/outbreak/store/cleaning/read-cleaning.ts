import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CleaningOverview, CleaningTaskView } from '../../contract/cleaning.ts';
import { urgencyOf } from '../../domain/cleaning/cleaning-task.ts';
import { CLEANING_METHODS, methodsOn } from '../../rules/cleaning-methods.ts';
import { readCleaningReach, roomWithin } from './cleaning-reach.ts';

/** Days for which settled tasks stay in the overview. */
const SETTLED_DAYS = 7;

const READ = 'outbreak.cleaning.read';

interface TaskRow {
  readonly taskId: number;
  readonly roomId: string;
  readonly roomName: string;
  readonly floor: number;
  readonly siteId: string;
  readonly siteName: string;
  readonly unitName: string | null;
  readonly zone: CleaningTaskView['zone'];
  readonly method: string;
  readonly methodVersion: string;
  readonly reason: string;
  readonly area: string;
  readonly earliestAt: Instant;
  readonly dueAt: Instant;
  readonly state: CleaningTaskView['state'];
  readonly personId: string | null;
  readonly personName: string | null;
  readonly supplier: string | null;
  readonly doneAt: Instant | null;
  readonly doneByName: string | null;
  readonly checkedAt: Instant | null;
  readonly revision: number;
  readonly ticked: readonly string[] | null;
  readonly machineId: string | null;
  readonly machineName: string | null;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/**
 * Tasks within the actor's reach that are open, wait for a check or were settled lately; no names of residents. `mine`: those
 * given to the actor, and those that nobody has.
 */
export async function readCleaningTasks(work: Work, mine: boolean): Promise<CleaningTaskView[]> {
  const { trx, now, actor } = work;
  const since = new Date(Date.parse(now) - SETTLED_DAYS * 86_400_000).toISOString();
  const today = work.clock.today();
  const within = roomWithin(await readCleaningReach(work, mine ? 'outbreak.cleaning.do' : READ));
  const own = sql`cleaning_task.person_id = ${actor.personId ?? ''}::text`;
  const wanted = mine
    ? sql`cleaning_task.state IN ('open', 'begun', 'done') AND cleaning_task.supplier IS NULL
        AND (${own} OR (cleaning_task.person_id IS NULL AND ${within}))`
    : sql`(cleaning_task.state IN ('open', 'begun', 'done') OR cleaning_task.checked_at > ${since}) AND ${within}`;
  const { rows } = await sql<TaskRow>`
    SELECT cleaning_task.task_id, cleaning_task.room_id, room.name AS room_name, room.floor, room.site_id, site.name AS site_name,
      unit.name AS unit_name, coalesce(room_zone.zone, 'clean') AS zone, cleaning_task.method, cleaning_task.method_version,
      cleaning_task.reason, cleaning_task.area, cleaning_task.earliest_at, cleaning_task.due_at, cleaning_task.state,
      cleaning_task.person_id, person.name AS person_name, cleaning_task.supplier, cleaning_task.done_at,
      account.name AS done_by_name, cleaning_task.checked_at, cleaning_task.revision,
      (SELECT array_agg(cleaning_step.step) FROM cleaning_step WHERE cleaning_step.tenant_id = cleaning_task.tenant_id
        AND cleaning_step.task_id = cleaning_task.task_id) AS ticked,
      machine_booking.machine_id, cleaning_machine.name AS machine_name, machine_booking.starts_at, machine_booking.ends_at
    FROM cleaning_task
    JOIN room ON room.tenant_id = cleaning_task.tenant_id AND room.room_id = cleaning_task.room_id
    JOIN site ON site.tenant_id = room.tenant_id AND site.site_id = room.site_id
    LEFT JOIN unit ON unit.tenant_id = room.tenant_id AND unit.unit_id = room.unit_id
    LEFT JOIN room_zone ON room_zone.tenant_id = room.tenant_id AND room_zone.room_id = room.room_id
      AND room_zone.valid_from <= ${today} AND coalesce(room_zone.valid_to > ${today}, true)
    LEFT JOIN person ON person.tenant_id = cleaning_task.tenant_id AND person.person_id = cleaning_task.person_id
    LEFT JOIN account ON account.account_id = cleaning_task.done_by
    LEFT JOIN machine_booking ON machine_booking.tenant_id = cleaning_task.tenant_id AND machine_booking.task_id = cleaning_task.task_id
    LEFT JOIN cleaning_machine ON cleaning_machine.tenant_id = machine_booking.tenant_id
      AND cleaning_machine.machine_id = machine_booking.machine_id
    WHERE cleaning_task.tenant_id = ${trx.tenantId} AND cleaning_task.state <> 'withdrawn' AND ${wanted}
    ORDER BY cleaning_task.state = 'checked', cleaning_task.due_at, cleaning_task.task_id`.execute(trx);
  return rows.map((row) => {
    const method = CLEANING_METHODS.find((one) => one.method === row.method && one.version === row.methodVersion);
    const { ticked, machineId, machineName, startsAt, endsAt, ...rest } = row;
    return {
      ...rest,
      urgency: urgencyOf(row, now),
      minutes: method?.minutes ?? 0,
      needsTraining: method?.needsTraining ?? false,
      machineKinds: [...(method?.machine?.kinds ?? [])],
      steps: (method?.steps ?? []).map((one) => ({ ...one, done: ticked?.includes(one.step) ?? false })),
      booking:
        machineId === null || startsAt === null || endsAt === null
          ? null
          : { machineId, machineName: machineName ?? machineId, startsAt, endsAt },
    };
  });
}

/**
 * What leads cleaning: tasks, machines, who is trained and at work today, firms with contracts, checks to follow up. Who leads a
 * ward sees tasks and checks of their own rooms, and nothing of cleaners and contracts.
 */
export async function readCleaningOverview(work: Work): Promise<CleaningOverview> {
  const { trx, now } = work;
  const today = work.clock.today();
  const tasks = await readCleaningTasks(work, false);
  const within = roomWithin(await readCleaningReach(work, READ));
  const leading = await readCleaningReach(work, 'outbreak.cleaning.lead');
  const leads = leading === 'everywhere' || leading.size > 0;
  const machines = await trx
    .selectFrom('cleaningMachine')
    .leftJoin('site', (join) =>
      join.onRef('site.tenantId', '=', 'cleaningMachine.tenantId').onRef('site.siteId', '=', 'cleaningMachine.siteId'),
    )
    .selectAll('cleaningMachine')
    .select('site.name as siteName')
    .where('cleaningMachine.tenantId', '=', trx.tenantId)
    .orderBy('cleaningMachine.machineId')
    .execute();
  const bookings = await trx
    .selectFrom('machineBooking')
    .select(['machineBooking.machineId', 'machineBooking.taskId', 'machineBooking.startsAt', 'machineBooking.endsAt'])
    .where('machineBooking.tenantId', '=', trx.tenantId)
    .where('machineBooking.endsAt', '>', now)
    .orderBy('machineBooking.startsAt')
    .execute();
  const { rows: cleaners } = await sql<{
    personId: string;
    name: string;
    unitName: string | null;
    trained: { method: string; validTo: PlainDate | null }[] | null;
    shifts: string[] | null;
  }>`SELECT person.person_id, person.name, unit.name AS unit_name,
      (SELECT jsonb_agg(jsonb_build_object('method', cleaning_training.method, 'validTo', cleaning_training.valid_to)
        ORDER BY cleaning_training.method) FROM cleaning_training
        WHERE cleaning_training.tenant_id = person.tenant_id AND cleaning_training.person_id = person.person_id) AS trained,
      (SELECT array_agg(roster_shift.shift ORDER BY roster_shift.shift) FROM roster_shift
        WHERE roster_shift.tenant_id = person.tenant_id AND roster_shift.person_id = person.person_id
          AND roster_shift.date = ${today}) AS shifts
    FROM person JOIN unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.home_unit_id
    WHERE person.tenant_id = ${trx.tenantId} AND ${leads} AND person.left_on IS NULL AND (unit.kind = 'cleaning'
      OR EXISTS (SELECT FROM cleaning_training WHERE cleaning_training.tenant_id = person.tenant_id
        AND cleaning_training.person_id = person.person_id))
    ORDER BY person.sort_key COLLATE "C"`.execute(trx);
  const contracts = await trx
    .selectFrom('cleaningContract')
    .leftJoin('supplier', (join) =>
      join
        .onRef('supplier.tenantId', '=', 'cleaningContract.tenantId')
        .onRef('supplier.supplier', '=', 'cleaningContract.supplier'),
    )
    .selectAll('cleaningContract')
    .select(['supplier.phone', 'supplier.email'])
    .where('cleaningContract.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`${leads}`)
    .orderBy('cleaningContract.supplier')
    .execute();
  const { rows: checks } = await sql<CleaningOverview['checks'][number]>`
    SELECT cleaning_check.check_id, cleaning_check.task_id, cleaning_check.supplier, site.name AS site_name,
      room.name AS room_name, cleaning_check.checked_at, account.name AS checked_by_name, cleaning_check.result,
      cleaning_check.note, cleaning_check.follow_up, cleaning_check.follow_up_by, cleaning_check.followed_up_at,
      cleaning_check.followed_up_note
    FROM cleaning_check
    JOIN site ON site.tenant_id = cleaning_check.tenant_id AND site.site_id = cleaning_check.site_id
    LEFT JOIN cleaning_task ON cleaning_task.tenant_id = cleaning_check.tenant_id AND cleaning_task.task_id = cleaning_check.task_id
    LEFT JOIN room ON room.tenant_id = cleaning_task.tenant_id AND room.room_id = cleaning_task.room_id
    LEFT JOIN account ON account.account_id = cleaning_check.checked_by
    WHERE cleaning_check.tenant_id = ${trx.tenantId} AND (room.room_id IS NULL AND ${leads} OR ${within})
    ORDER BY cleaning_check.followed_up_at IS NOT NULL, cleaning_check.checked_at DESC LIMIT 100`.execute(trx);
  return {
    now,
    today,
    leads,
    tasks,
    machines: machines.map((machine) => ({
      machineId: machine.machineId,
      name: machine.name,
      kind: machine.kind as CleaningOverview['machines'][number]['kind'],
      siteId: machine.siteId,
      siteName: machine.siteName,
      outOfOrder: machine.outOfOrder,
      revision: machine.revision,
      bookings: bookings
        .filter(({ machineId }) => machineId === machine.machineId)
        .map(({ taskId, startsAt, endsAt }) => ({ taskId, startsAt, endsAt })),
    })),
    cleaners: cleaners.map((one) => ({ ...one, trained: one.trained ?? [], shifts: one.shifts ?? [] })),
    contracts: contracts.map((one) => ({
      supplier: one.supplier,
      phone: one.phone,
      email: one.email,
      methods: [...one.methods],
      answerHours: one.answerHours,
      validFrom: one.validFrom,
      validTo: one.validTo,
      price: one.price,
      note: one.note,
      revision: one.revision,
    })),
    checks,
    methods: methodsOn(today).map(
      ({ method, minutes, airMinutes, dueHours, needsTraining, source, confidence, from }) => ({
        method,
        minutes,
        airMinutes,
        dueHours,
        needsTraining,
        source,
        confidence,
        from,
      }),
    ),
  };
}
