import { sql } from 'kysely';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RegisterAction } from '../../contract.ts';
import { rowsOf } from './save-register-person.ts';

/** Confirms several people, makes them available or not from today, or records that they are trained for a unit. */
export async function actOnRegister(work: Work, { personIds, action }: RegisterAction): Promise<number> {
  work.access.demand(work.actor, 'staffing.resource.change', undefined);
  const today = work.clock.today();
  const { trx } = work;
  const ids = [...new Set(personIds)].toSorted();
  const subject = {
    action: `staffing.resource.${action.do === 'train' ? 'trained' : action.do}`,
    kind: 'person',
    id: ids.length === 1 ? (ids[0] ?? '') : '',
    unitId: action.do === 'train' ? action.unitId : undefined,
    facts: { people: ids.length },
  } as const;
  return recordEdit(work, subject, rowsOf(ids), async () => {
    const update = trx
      .updateTable('person')
      .where('person.tenantId', '=', trx.tenantId)
      .where('person.personId', 'in', ids)
      .where('person.source', '<>', 'own');
    switch (action.do) {
      case 'confirm':
        await update.set({ confirmedOn: today }).execute();
        return;
      case 'available':
        await update.set({ availableFrom: today, availableTo: null, confirmedOn: today }).execute();
        return;
      case 'unavailable':
        // Who had not yet begun is taken out whole: an end before the beginning is no stretch.
        await update
          .set({
            availableFrom: sql`CASE WHEN available_from < ${today} THEN available_from END`,
            availableTo: today,
            confirmedOn: today,
          })
          .execute();
        return;
      case 'train': {
        const unit = await trx
          .selectFrom('unit')
          .select('unit.unitId')
          .where('unit.tenantId', '=', trx.tenantId)
          .where('unit.unitId', '=', action.unitId)
          .executeTakeFirst();
        if (!unit) throw new NotYours(action.unitId);
        // An empty list is any unit, so there is nothing to add to it.
        await update
          .where(sql<boolean>`pool_units <> '{}' AND NOT (${action.unitId} = ANY(pool_units))`)
          .set({ poolUnits: sql`array_append(pool_units, ${action.unitId}::text)` })
          .execute();
      }
    }
  });
}
