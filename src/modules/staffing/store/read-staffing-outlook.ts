import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StaffingOutlook, UnitOutlook } from '../contract.ts';
import type { UnitStaffing } from '../domain/outlook.ts';
import { assessOutlook } from '../domain/outlook.ts';
import { indexPicture } from '../domain/staff-map/picture-index.ts';
import type { Period, StaffingBase } from '../domain/staffing-base.ts';
import type { StaffingChange } from './read-staffing-changes.ts';
import { readStaffingChanges } from './read-staffing-changes.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import type { Reach } from './units-in-reach.ts';
import { unitsInReach } from './units-in-reach.ts';

/** How far back changes are told, and how many. */
const CHANGE_HOURS = 48;
const MOST_CHANGES = 50;

/** What the situation needs of staffing, for the units of a place that the actor may see. */
export async function readStaffingOutlook(
  work: Work,
  period: Period & { readonly place?: string | undefined },
): Promise<StaffingOutlook> {
  const { picture, ages } = await readStaffingPicture(work, period);
  const { base } = picture;
  const reach = unitsInReach(work, base, 'staffing.outlook.read', period.place);
  const today = work.clock.today();
  const at = { today, yesterday: addDays(today, -1), nowMinute: Date.parse(work.now) / 60_000 };
  const units = assessOutlook(picture, indexPicture(picture), reach.units, at).map((unit) => viewUnit(base, unit));
  const since = instantOf(new Date(Date.parse(work.now) - CHANGE_HOURS * 3_600_000));
  const changes = await readStaffingChanges(work.trx, since, today);
  const sum = (of: (unit: UnitOutlook) => number) => units.reduce((total, unit) => total + of(unit), 0);
  return {
    from: period.from,
    days: period.days,
    ages,
    units,
    people: units.reduce((total, unit) => total + (base.staffOf.get(unit.unitId)?.length ?? 0), 0),
    awayNow: sum((unit) => unit.awayNow),
    awayYesterday: sum((unit) => unit.awayYesterday),
    holesNext24Hours: sum((unit) => unit.holesNext24Hours),
    holes: sum((unit) => unit.holes),
    belowMinimum: sum((unit) => unit.belowMinimum),
    changes: groupChanges(base, reach, changes).slice(0, MOST_CHANGES),
  };
}

function viewUnit(base: StaffingBase, unit: UnitStaffing): UnitOutlook {
  const { nextHole } = unit;
  return {
    ...unit,
    name: base.unitOf.get(unit.unitId)?.name ?? unit.unitId,
    days: [...unit.days],
    nextHole: nextHole
      ? {
          unitId: unit.unitId,
          date: nextHole.row.date,
          shift: nextHole.row.shift,
          competence: nextHole.row.competence,
          startsAt: instantOf(new Date(nextHole.startsAt * 60_000)),
          missing: nextHole.missing,
          belowMinimum: nextHole.belowMinimum,
        }
      : null,
  };
}

/** People of one unit who changed at the same moment in the same way are one change. */
function groupChanges(
  base: StaffingBase,
  reach: Reach,
  changes: readonly StaffingChange[],
): StaffingOutlook['changes'] {
  const groups = new Map<string, StaffingOutlook['changes'][number]>();
  for (const { at, kind, personId, planId } of changes) {
    const unitId = personId === undefined ? null : (base.people.get(personId)?.homeUnitId ?? null);
    const isSeen = unitId === null ? reach.whole : reach.units.has(unitId);
    if (!isSeen || (personId !== undefined && !base.people.has(personId))) continue;
    const key = `${at} ${kind} ${unitId} ${planId}`;
    const known = groups.get(key);
    groups.set(key, {
      at,
      kind,
      unitId,
      unitName: unitId === null ? null : (base.unitOf.get(unitId)?.name ?? unitId),
      people: (known?.people ?? 0) + (personId === undefined ? 0 : 1),
      planId,
    });
  }
  return [...groups.values()];
}
