import { addDays } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { CARE_TOWN_FROM, careTown } from '../staffing/care-town.ts';
import type { OpenTown } from '../staffing/open-care-town.ts';
import { openTown } from '../staffing/open-care-town.ts';

/** The unit whose users are gone through; its people are those of the care town. */
export const DISTRICT = 'aasheim-1';

/** The care town with four users of one district and one of another, what they are granted, and a fortnight of visits. */
export async function openHomeCareTown(database: Database): Promise<OpenTown> {
  const town = await openTown(database, careTown());
  const { tenantId } = town;
  await inTenant(database, tenantId, async (trx) => {
    const user = { tenantId, unitId: DISTRICT };
    await trx
      .insertInto('serviceUser')
      .values([
        { ...user, userId: 'B1', name: 'Borghild Bekk', sortKey: 'bekk', livesAlone: true, vulnerability: 4 },
        {
          ...user,
          userId: 'B2',
          name: 'Olav Li',
          sortKey: 'li',
          livesAlone: false,
          vulnerability: 5,
          languages: ['en'],
        },
        {
          ...user,
          userId: 'B3',
          name: 'Inga Myr',
          sortKey: 'myr',
          livesAlone: true,
          vulnerability: 2,
          languages: ['nn'],
        },
        {
          ...user,
          userId: 'B4',
          name: 'Skjult Navn',
          sortKey: 'navn',
          livesAlone: true,
          vulnerability: 5,
          protected: true,
        },
        {
          ...user,
          unitId: 'fuglenes-1',
          userId: 'B9',
          name: 'Per Vik',
          sortKey: 'vik',
          livesAlone: true,
          vulnerability: 3,
        },
      ])
      .execute();
    await trx
      .insertInto('service')
      .values([
        { tenantId, serviceId: 'T1', userId: 'B1', kind: 'Trygghetstilsyn', importance: 'should', hoursPerWeek: 1 },
        { tenantId, serviceId: 'T2', userId: 'B1', kind: 'Kveldsmedisin', importance: 'must', hoursPerWeek: 1.2 },
        { tenantId, serviceId: 'T3', userId: 'B2', kind: 'Dusj', importance: 'should', hoursPerWeek: 0.75 },
        {
          tenantId,
          serviceId: 'T4',
          userId: 'B3',
          kind: 'Praktisk bistand, rengjøring',
          importance: 'can_wait',
          hoursPerWeek: 0.75,
        },
        { tenantId, serviceId: 'T5', userId: 'B4', kind: 'Morgenstell', importance: 'must', hoursPerWeek: 3 },
        { tenantId, serviceId: 'T9', userId: 'B9', kind: 'Dusj', importance: 'should', hoursPerWeek: 0.5 },
      ])
      .execute();
    const visit = { tenantId, earliestMinute: 450, latestMinute: 660, minutes: 15, competence: 'health_worker' };
    await trx
      .insertInto('visit')
      .values(
        Array.from({ length: 14 }, (_, day) => [
          {
            ...visit,
            visitId: `T1-${day}`,
            userId: 'B1',
            serviceId: 'T1',
            date: addDays(CARE_TOWN_FROM, day),
            allowed: ['phone', 'pause'],
            plannedStartMinute: 500,
          },
          {
            ...visit,
            visitId: `T2-${day}`,
            userId: 'B1',
            serviceId: 'T2',
            date: addDays(CARE_TOWN_FROM, day),
            plannedStartMinute: 480,
          },
        ]).flat(),
      )
      .execute();
  });
  return town;
}
