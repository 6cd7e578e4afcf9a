import type { Finding } from '#kernel/finding.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { RosterFindingsReply } from '../contract.ts';
import { absencesOf } from '../domain/availability.ts';
import { nameFinding } from '../domain/name-finding.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import { openingPeriod } from './record-absences.ts';
import type { Reach } from './units-in-reach.ts';
import { unitsInReach } from './units-in-reach.ts';

/** Findings of one picture, kept with what they were judged on. */
interface JudgedRoster {
  readonly picture: StaffingPicture;
  readonly findings: readonly Finding[];
}

const judged = createTenantCache<JudgedRoster>(1);

/** What the known published roster breaks, for the units of a place and the people who belong there; judged once per change. */
export async function readRosterFindings(
  work: Work,
  query: { readonly place?: string | undefined; readonly limit: number },
): Promise<RosterFindingsReply> {
  const { picture, versions, ages } = await readStaffingPicture(work, openingPeriod(work));
  const { base } = picture;
  const reach = unitsInReach(work, base, 'staffing.findings.read', query.place);
  const version = `${base.period.from} ${JSON.stringify(versions)}`;
  const { findings } = await judged.get(work.trx, 'roster', version, async (previous) =>
    previous?.picture === picture ? previous : { picture, findings: await judge(picture) },
  );
  const own = findings.filter((finding) => isWithin(base, reach, finding));
  const groups = Map.groupBy(own, (finding) => finding.code);
  return {
    ages,
    breaches: own.filter((finding) => finding.level === 'breach').length,
    warnings: own.filter((finding) => finding.level === 'warn').length,
    byCode: [...groups].map(([code, list]) => ({
      code,
      findings: list.length,
      people: new Set(list.map((finding) => finding.personId)).size,
    })),
    findings: own.slice(0, query.limit).map((finding) => nameFinding(base, finding)),
  };
}

function judge({ base, awayOf }: StaffingPicture): Promise<Finding[]> {
  return runInWorker({
    module: new URL('../planning/roster-in-worker.ts', import.meta.url).href,
    function: 'rosterInWorker',
    input: { ...base.municipality, absences: absencesOf([...awayOf.values()].flat()) },
  });
}

/** Whether a finding is about a unit in reach, or about somebody who belongs there. */
export function isWithin(base: StaffingBase, reach: Reach, finding: Finding): boolean {
  if (finding.unitId !== undefined && reach.units.has(finding.unitId)) return true;
  const home = finding.personId === undefined ? null : base.people.get(finding.personId)?.homeUnitId;
  return home == null ? reach.whole : reach.units.has(home);
}
