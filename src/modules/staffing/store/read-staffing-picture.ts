import { addDays } from '#kernel/plain-date.ts';
import { loadMunicipality, readUnitTree } from '#modules/organisation/index.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Ages } from '../contract.ts';
import type { Availability } from '../domain/availability.ts';
import type { Period, StaffingBase } from '../domain/staffing-base.ts';
import { buildStaffingBase } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { buildStaffingPicture, changeAway } from '../domain/staffing-picture.ts';
import { readAvailability } from './read-availability.ts';
import { readWorkingTimeRows } from './working-time/read-working-time-rows.ts';

/** Topics that places, people, demand and rosters come from, and those that absences come from. */
const BASE_TOPICS = ['organisation', 'roster', 'import', 'working-time'] as const;
const AWAY_TOPICS = ['availability', 'import'] as const;
/** Periods kept in memory per tenant, and days of absence read on each side of one (as far as the known roster goes). */
const PERIODS_KEPT = 4;
const DAYS_AROUND = 42;
/** With more people changed at once the picture is made anew. */
const MOST_CHANGED = 400;

const bases = createTenantCache<StaffingBase>(PERIODS_KEPT);
const pictures = createTenantCache<StaffingPicture>(PERIODS_KEPT);

/** A picture with what it was read from. */
export interface PictureRead {
  readonly picture: StaffingPicture;
  readonly versions: LiveVersions;
  readonly ages: Ages;
}

/**
 * The staffing of a period as the last commit left it, from memory while nothing has changed. Ask before the transaction writes
 * availability or rosters: the picture is shared with other requests.
 */
export async function readStaffingPicture(
  work: Pick<Work, 'trx' | 'now'>,
  { from, days }: Period,
): Promise<PictureRead> {
  const { trx } = work;
  const period = { from, days };
  const versions = await readLiveVersions(trx);
  const key = `${period.from} ${period.days}`;
  const baseVersion = versionOf(versions, BASE_TOPICS);
  const base = await bases.get(trx, key, baseVersion, () => readBase(work, period));
  const version = `${baseVersion} ${versionOf(versions, AWAY_TOPICS)}`;
  const picture = await pictures.get(trx, key, version, async (previous) => {
    const availability = await readAvailabilityAround(trx, period);
    return previous?.base === base ? changed(previous, availability) : buildStaffingPicture(base, availability);
  });
  return { picture, versions, ages: agesOf(work, versions) };
}

/** How old what the figures rest on is. */
export function agesOf(work: Pick<Work, 'now'>, versions: LiveVersions): Ages {
  const latest = (...topics: string[]) =>
    topics
      .flatMap((topic) => versions[topic]?.changedAt ?? [])
      .sort()
      .at(-1) ?? null;
  return {
    calculatedAt: work.now,
    rosterChangedAt: latest('roster', 'import'),
    availabilityChangedAt: latest('availability'),
    organisationChangedAt: latest('organisation', 'import'),
  };
}

function versionOf(versions: LiveVersions, topics: readonly string[]): string {
  return topics.map((topic) => versions[topic]?.version ?? 0).join('.');
}

async function readBase(work: Pick<Work, 'trx'>, period: Period): Promise<StaffingBase> {
  const municipality = { ...(await loadMunicipality(work, period)), ...(await readWorkingTimeRows(work)) };
  return buildStaffingBase(municipality, await readUnitTree(work), period, compareNames);
}

/** Absences that touch the known roster around a period. */
export function readAvailabilityAround(trx: TenantTransaction, period: Period): Promise<Availability[]> {
  const from = addDays(period.from, -DAYS_AROUND);
  return readAvailability(trx, { from, to: addDays(period.from, period.days + DAYS_AROUND) });
}

function changed(previous: StaffingPicture, availability: readonly Availability[]): StaffingPicture {
  const awayOf = Map.groupBy(availability, (one) => one.personId);
  const people = new Set([...awayOf.keys(), ...previous.awayOf.keys()]);
  const text = (one: readonly unknown[] | undefined) => JSON.stringify(one ?? []);
  const changedPeople = [...people].filter((id) => text(awayOf.get(id)) !== text(previous.awayOf.get(id)));
  if (changedPeople.length > MOST_CHANGED) return buildStaffingPicture(previous.base, availability);
  return changeAway(previous, awayOf, changedPeople);
}
