import { addDays, daysFrom, plainDate } from '#kernel/plain-date.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { SituationWorld } from './open-world.ts';

const monday = plainDate('2026-11-23');

/**
 * Fills the world: two nurses wanted by day at Åsheim 2 (minimum one) and one at Nord for 14 days, all rostered; a protected user at
 * Nord with a visit a day by Bo; visors counted weekly at the nursing home.
 */
export async function fillStaffing(world: SituationWorld): Promise<void> {
  const { tenantId } = world;
  await inTenant(world.database, tenantId, async (trx) => {
    await trx.insertInto('shiftType').values({ tenantId, shift: 'D', startMinute: 450, endMinute: 930 }).execute();
    const days = daysFrom(monday, 14);
    await trx
      .insertInto('demand')
      .values(
        days.flatMap((date) => [
          { tenantId, unitId: 'A2', date, shift: 'D', competence: 'nurse', normal: 2, minimum: 1 },
          { tenantId, unitId: 'N', date, shift: 'D', competence: 'nurse', normal: 1, minimum: 1 },
        ]),
      )
      .execute();
    await trx
      .insertInto('rosterShift')
      .values(
        days.flatMap((date) => [
          { tenantId, personId: 'p1', date, shift: 'D', unitId: 'A2' },
          { tenantId, personId: 'p2', date, shift: 'D', unitId: 'A2' },
          { tenantId, personId: 'p3', date, shift: 'D', unitId: 'N' },
        ]),
      )
      .execute();
    await trx
      .insertInto('serviceUser')
      .values({ tenantId, userId: 'u1', name: 'Skjult Navn', sortKey: '', unitId: 'N', protected: true })
      .execute();
    await trx
      .insertInto('visit')
      .values(
        days.map((date) => ({
          tenantId,
          visitId: `v ${date}`,
          userId: 'u1',
          date,
          earliestMinute: 480,
          latestMinute: 600,
          minutes: 20,
          competence: 'nurse',
          plannedCarer: 'p3',
          allowed: ['phone'],
        })),
      )
      .execute();
    await trx
      .insertInto('stockCount')
      .values(
        [0, 7, 14, 21].map((ago) => ({
          tenantId,
          siteId: 'S1',
          item: 'Visir',
          date: addDays(monday, -ago),
          counted: 100 + ago * 10,
        })),
      )
      .execute();
  });
}

/** People away from a day on, as the staffing module would record them. */
export async function takeAway(world: SituationWorld, personIds: readonly string[], from: string): Promise<void> {
  await world.as(world.actor('staffing_coordinator'), async (work) => {
    const { tenantId } = work.trx;
    await work.trx
      .insertInto('availability')
      .values(
        personIds.map((personId) => ({
          tenantId,
          personId,
          awayFrom: plainDate(from),
          recordedAt: work.now,
          recordedBy: work.actor.accountId ?? null,
        })),
      )
      .execute();
    work.announce('availability');
  });
}
