import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AvailableHours } from '../../domain/cross-site/full-post-candidates.ts';
import { indexPicture } from '../../domain/staff-map/picture-index.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';

/** Posts that fall empty within this many days count as hours to offer. */
const VACANT_WITHIN_DAYS = 60;
const FULL_WEEK_HOURS = 35.5;

/** Hours a week that each unit has for each competence: shifts open in the picture's period, and posts standing empty. */
export async function readAvailableHours(work: Work, picture: StaffingPicture): Promise<AvailableHours[]> {
  const { base } = picture;
  const weeks = base.period.days / 7;
  const hoursOf = new Map(
    base.municipality.shifts.map((type) => {
      const end = type.endMinute > type.startMinute ? type.endMinute : type.endMinute + 1440;
      return [type.shift, (end - type.startMinute - type.breakMinutes) / 60];
    }),
  );
  const sums = new Map<string, { openHours: number; vacantHours: number }>();
  const at = (unitId: string, competence: string) => {
    const key = `${unitId}\n${competence}`;
    const row = sums.get(key) ?? { openHours: 0, vacantHours: 0 };
    sums.set(key, row);
    return row;
  };
  for (const { row, missing } of indexPicture(picture).holes) {
    at(row.unitId, row.competence).openHours += (missing * (hoursOf.get(row.shift) ?? 0)) / weeks;
  }
  const vacancies = await work.trx
    .selectFrom('vacancy')
    .select(['vacancy.unitId', 'vacancy.competence', 'vacancy.pct'])
    .where('vacancy.tenantId', '=', work.trx.tenantId)
    .where('vacancy.closedOn', 'is', null)
    .where('vacancy.vacantFrom', '<=', addDays(work.clock.today(), VACANT_WITHIN_DAYS))
    .execute();
  for (const { unitId, competence, pct } of vacancies)
    at(unitId, competence).vacantHours += (pct / 100) * FULL_WEEK_HOURS;
  return [...sums].map(([key, hours]) => {
    const [unitId = '', competence = ''] = key.split('\n');
    return { unitId, competence, ...hours };
  });
}
