import type { Work } from '#platform/unit-of-work/work.ts';
import type { ClosureView } from '../../contract/closures.ts';
import { isClosedOn } from '../../domain/closures/closure.ts';
import { readClosureRows } from './closure-rows.ts';
import { readAffected } from './read-affected.ts';

/** Maps everybody whom a decided closure reaches and who is not mapped yet, also for services granted since; gives how many came to. */
export async function mapPeople(work: Work, closure: ClosureView): Promise<number> {
  const { trx, now } = work;
  const { tenantId } = trx;
  const found = await readAffected(work, closure);
  if (found.length === 0) return 0;
  await trx
    .insertInto('closurePerson')
    .values(
      found.map((row) => ({
        tenantId,
        closureId: closure.closureId,
        userId: row.userId,
        serviceIds: [...row.serviceIds],
        hoursLost: ((row.dayHours + row.stayHours) * closure.lostPercent) / 100,
        mappedAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.constraint('closure_person_pk').doUpdateSet((set) => ({
        serviceIds: set.fn<string[]>('array_cat', ['closurePerson.serviceIds', 'excluded.serviceIds']),
        hoursLost: set('closurePerson.hoursLost', '+', set.ref('excluded.hoursLost')),
      })),
    )
    .execute();
  work.announce('closures');
  return found.length;
}

/** Maps those who have been granted something since a closure that still holds was decided, and ends closures whose last day has passed. */
export async function keepClosuresWhole(work: Work): Promise<void> {
  const { trx } = work;
  const today = work.clock.today();
  for (const closure of await readClosureRows(work)) {
    if (closure.state !== 'decided') continue;
    if (isClosedOn(closure, today) || closure.from > today) await mapPeople(work, closure);
    else {
      await trx
        .updateTable('closure')
        .set({ state: 'reopened', endedBy: work.actor.name, endedGround: '' })
        .where('closure.tenantId', '=', trx.tenantId)
        .where('closure.closureId', '=', closure.closureId)
        .execute();
      await trx
        .updateTable('closureOffer')
        .set({ endedOn: closure.to ?? today })
        .where('closureOffer.tenantId', '=', trx.tenantId)
        .where('closureOffer.closureId', '=', closure.closureId)
        .where('closureOffer.endedOn', 'is', null)
        .execute();
      work.announce('closures');
    }
  }
}
