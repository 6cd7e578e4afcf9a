import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { itemViews, readStockFacts, stockDaysOf } from '#modules/equipment/index.ts';
import { readUnitStatuses, readUnitTree } from '#modules/organisation/index.ts';
import { readStaffingOutlook } from '#modules/staffing/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitStanding } from '../../domain/partners/weigh-discharge.ts';
import { capacityLeft } from '../../domain/places/capacity-left.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { readRoomHistory } from '../places/read-room-history.ts';

const DAYS = 3;

/**
 * How every unit stands from a day: free places, people below the minimum over three days, the equipment that lasts shortest. Figures
 * of units only; whoever asks has the right to weigh discharges for the whole municipality.
 */
export async function readUnitStandings(work: Work, from: PlainDate): Promise<UnitStanding[]> {
  const asSystem: Work = { ...work, actor: systemActor(work.actor.tenantId, 'outbreak.partners') };
  const today = work.clock.today();
  const outlook = await readStaffingOutlook(asSystem, { from, days: DAYS });
  const belowMinimum = new Map(outlook.units.map((unit) => [unit.unitId, unit.belowMinimum]));
  const rooms = Map.groupBy(roomsOnDay(await readRoomHistory(work), from), (room) => room.unitId ?? '');
  const stock = await readStockFacts(work);
  const statuses = await readUnitStatuses(work);
  const inOutbreak = new Set(
    statuses.filter((one) => one.status === 'outbreak' && contains(one, from)).map((one) => one.unitId),
  );
  return (await readUnitTree(work)).map(({ unitId, name, kind, siteId }) => {
    const here = rooms.get(unitId);
    const left = here && capacityLeft(here);
    const free = (zone: string) => left?.zones.find((one) => one.zone === zone)?.free ?? 0;
    const [shortest] = itemViews(stockDaysOf(stock, { today, siteIds: new Set([siteId]) }), stock, today);
    return {
      unitId,
      name,
      kind,
      freeClean: left ? free('clean') : null,
      freeInfected: left ? free('infected') + left.isolationFree : null,
      belowMinimum: belowMinimum.get(unitId) ?? 0,
      shortest: shortest?.days ? { item: shortest.item, days: shortest.days.mid } : null,
      inOutbreak: inOutbreak.has(unitId),
    };
  });
}
