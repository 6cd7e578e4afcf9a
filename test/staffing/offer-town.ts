import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { CARE_TOWN_FROM, careTown } from './care-town.ts';

/** The day of the open shifts, a Wednesday. */
export const OFFER_DAY = addDays(CARE_TOWN_FROM, 2);

/** The id of the k-th (from 1) nurse of the crowd. */
export function crowdId(k: number): string {
  return `crowd-${String(k).padStart(3, '0')}`;
}

/**
 * One ward where nothing is staffed on one day, and so many nurses that know it and stand on no roster: two nights, one day and one
 * middle shift that overlaps the day are open.
 */
export function offerTown(people: number, staff = 0): Municipality {
  const town = careTown();
  const unitId = 'aasheim-2';
  const crowd = Array.from({ length: people }, (_, index) => ({
    staffId: crowdId(index + 1),
    name: `Vikar${index + 1}, Kim`,
    competence: 'nurse',
    homeUnitId: unitId,
    employmentPct: 50,
    consentRedeploy: true,
    nightWorker: true,
    outbreakTeam: false,
    languages: index % 3 === 0 ? ['en'] : ['nn'],
    phone: '68050002',
  }));
  const more = Array.from({ length: staff }, (_, index) => ({
    ...(crowd[0] as (typeof crowd)[number]),
    staffId: `other-${index}`,
    homeUnitId: 'fuglenes-1',
  }));
  const row = { unitId, date: OFFER_DAY, competence: 'nurse', minimum: 1 };
  return {
    ...town,
    shifts: [...town.shifts, { shift: 'M', startMinute: 720, endMinute: 1200, breakMinutes: 30, passive: false }],
    staff: [...town.staff.filter((one) => one.homeUnitId !== unitId), ...crowd, ...more],
    trained: town.trained.filter((one) => one.unitId !== unitId && !one.staffId.startsWith(unitId)),
    roster: town.roster.filter((one) => !one.staffId.startsWith(unitId)),
    demand: [
      ...(town.demand ?? []).filter((one) => one.unitId !== unitId),
      { ...row, shift: 'D', normal: 1 },
      { ...row, shift: 'M', normal: 1 },
      { ...row, shift: 'N', normal: 2 },
    ],
    pool: [],
  };
}

/** The open shifts of that day. */
export const OFFER_ROWS = (['D', 'M', 'N'] as const).map((shift) => ({
  unitId: 'aasheim-2',
  date: OFFER_DAY,
  shift,
  competence: 'nurse',
}));
