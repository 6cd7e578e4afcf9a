import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { firstFree } from '../../domain/cleaning/cleaning-task.ts';
import type { MachineKind } from '../../rules/cleaning-methods.ts';
import { CLEANING_METHODS } from '../../rules/cleaning-methods.ts';
import { openTask } from './change-cleaning.ts';

const LEAD = 'outbreak.cleaning.lead';

/** What is edited of a machine; revision 0 makes a new one. */
export interface MachineFields {
  readonly machineId: string;
  readonly name: string;
  readonly kind: MachineKind;
  readonly siteId: string | null;
  readonly outOfOrder: boolean;
  readonly revision: number;
}

/** Saves a machine; refuses `outbreak.machine.changed-meanwhile`. */
export async function saveMachine(work: Work, { machineId, revision, ...fields }: MachineFields): Promise<void> {
  const { trx } = work;
  const saved =
    revision === 0
      ? await trx
          .insertInto('cleaningMachine')
          .values({ tenantId: trx.tenantId, machineId, ...fields })
          .onConflict((conflict) => conflict.columns(['tenantId', 'machineId']).doNothing())
          .returning('cleaningMachine.machineId')
          .executeTakeFirst()
      : await trx
          .updateTable('cleaningMachine')
          .set(fields)
          .where('cleaningMachine.tenantId', '=', trx.tenantId)
          .where('cleaningMachine.machineId', '=', machineId)
          .where('cleaningMachine.revision', '=', revision)
          .returning('cleaningMachine.machineId')
          .executeTakeFirst();
  if (!saved) refuse('outbreak.machine.changed-meanwhile');
  await work.audit({
    action: 'outbreak.machine.saved',
    subjectKind: 'cleaning-machine',
    subjectId: machineId,
    facts: { kind: fields.kind, outOfOrder: fields.outOfOrder },
  });
  work.announce('cleaning');
}

/**
 * Books a machine for a task: from the moment asked for, or as soon as it is free. Two at once follow each other under the lock of
 * the machine's row. Refuses `outbreak.machine.taken` (from when it is free), `….out-of-order` and `….not-for-method`.
 */
export async function bookMachine(
  work: Work,
  taskId: number,
  machineId: string,
  startsAt: Instant | null,
): Promise<{ readonly startsAt: Instant; readonly endsAt: Instant }> {
  const task = await openTask(work, taskId, LEAD);
  if (task.state === 'checked' || task.state === 'withdrawn') refuse('outbreak.cleaning.settled');
  const { trx } = work;
  const machine = await trx
    .selectFrom('cleaningMachine')
    .selectAll('cleaningMachine')
    .where('cleaningMachine.tenantId', '=', trx.tenantId)
    .where('cleaningMachine.machineId', '=', machineId)
    .forUpdate()
    .executeTakeFirst();
  if (!machine) throw new NotYours('machine');
  if (machine.outOfOrder) refuse('outbreak.machine.out-of-order', { machine: machine.name });
  const use = CLEANING_METHODS.find((one) => one.method === task.method && one.version === task.methodVersion)?.machine;
  if (!use?.kinds.includes(machine.kind as MachineKind))
    refuse('outbreak.machine.not-for-method', { machine: machine.name });
  await trx
    .deleteFrom('machineBooking')
    .where('machineBooking.tenantId', '=', trx.tenantId)
    .where('machineBooking.taskId', '=', taskId)
    .execute();
  const bookings = await trx
    .selectFrom('machineBooking')
    .select(['machineBooking.startsAt', 'machineBooking.endsAt'])
    .where('machineBooking.tenantId', '=', trx.tenantId)
    .where('machineBooking.machineId', '=', machineId)
    .where('machineBooking.endsAt', '>', work.now)
    .execute();
  const asked = startsAt ?? work.now;
  const free = firstFree(bookings, asked, use.minutes);
  if (startsAt !== null && Date.parse(free) !== Date.parse(startsAt))
    refuse('outbreak.machine.taken', { machine: machine.name, ...freeFrom(free) });
  const endsAt = new Date(Date.parse(free) + use.minutes * 60_000).toISOString() as Instant;
  await trx
    .insertInto('machineBooking')
    .values({
      tenantId: trx.tenantId,
      machineId,
      taskId,
      startsAt: free,
      endsAt,
      bookedBy: work.actor.accountId ?? null,
    })
    .execute();
  await work.audit({
    action: 'outbreak.machine.booked',
    subjectKind: 'cleaning-task',
    subjectId: String(taskId),
    facts: { machineId, startsAt: free },
  });
  work.announce('cleaning');
  return { startsAt: free, endsAt };
}

function freeFrom(at: Instant): { readonly freeOn: PlainDate; readonly freeAt: string } {
  const { date, time } = osloDayAndTime(at);
  return { freeOn: date, freeAt: time };
}

/** Gives a machine back that was booked for a task. */
export async function releaseMachine(work: Work, taskId: number): Promise<void> {
  await openTask(work, taskId, LEAD);
  await work.trx
    .deleteFrom('machineBooking')
    .where('machineBooking.tenantId', '=', work.trx.tenantId)
    .where('machineBooking.taskId', '=', taskId)
    .execute();
  await work.audit({ action: 'outbreak.machine.released', subjectKind: 'cleaning-task', subjectId: String(taskId) });
  work.announce('cleaning');
}
