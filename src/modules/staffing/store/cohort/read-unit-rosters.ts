import { addDays } from '#kernel/plain-date.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ListUnitRostersReply, UnitRosterPreview, UnitRosterReply, UnitRosterSummary } from '../../contract.ts';
import type { CohortProgress } from '../../domain/cohort/cohort-roster.ts';
import { MEETING_CASE_DAYS, MEETING_DAYS, unitMeetings } from '../../domain/cohort/unit-meetings.ts';
import type { UnitRosterAction } from '../../domain/cohort/unit-roster-life-cycle.ts';
import { UNIT_ROSTER_LIFE_CYCLE } from '../../domain/cohort/unit-roster-life-cycle.ts';
import { partiesNotHeard } from '../../domain/consultation/consultation.ts';
import { nameFinding } from '../../domain/name-finding.ts';
import { describeShiftTypes } from '../../domain/staff-map/part-of-day.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import { changedTopics } from '../changed-topics.ts';
import { readConsultations } from '../consultation/consultations.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { openingPeriod } from '../record-absences.ts';
import { unitsInReach } from '../units-in-reach.ts';
import { UNIT_ROSTER } from './open-unit-roster.ts';
import { readUnitRosterOutlook } from './publish-unit-roster.ts';
import type { ListedUnitRoster, UnitRosterHead } from './unit-roster-rows.ts';
import { getUnitRoster, listUnitRosters } from './unit-roster-rows.ts';

const READ = 'staffing.unit-roster.read';
const BUILD = 'staffing.unit-roster.build';
const PUBLISH = 'staffing.unit-roster.publish';
/** Days ahead in which demand is looked for. */
const LOOK_AHEAD = 42;
/** In larger places nobody reads a line per unit; meetings are counted where one is chosen. */
const MOST_COUNTED = 120;

/** The unit rosters of a place, and the units for which one can be built. */
export async function readUnitRosters(work: Work, place: string | undefined): Promise<ListUnitRostersReply> {
  const today = work.clock.today();
  const { picture } = await readStaffingPicture(work, { from: today, days: LOOK_AHEAD });
  const { base } = picture;
  const reach = unitsInReach(work, base, READ, place);
  const listed = (await listUnitRosters(work.trx)).filter((one) => reach.units.has(one.unitId));
  const names = await readAccountNames(
    work.trx,
    listed.map((one) => one.createdBy),
  );
  const meetings = reach.units.size > MOST_COUNTED ? new Map() : unitMeetings(picture, reach.units);
  const permissions = work.access.permissionsOf(work.actor);
  const dates = [...base.demandAt.values()].map((rows) => rows[0]?.date ?? today);
  return {
    rosters: listed.map((one) => summaryOf(one, nameOfUnit(base, one.unitId), names.get(one.createdBy) ?? null)),
    units: base.units
      .filter((unit) => reach.units.has(unit.unitId) && base.slotsOfUnit.has(unit.unitId))
      .map(({ unitId, name }) => ({
        unitId,
        name,
        people: base.staffOf.get(unitId)?.length ?? 0,
        meeting: meetings.get(unitId) ?? null,
      })),
    meetingDays: MEETING_DAYS,
    caseDays: MEETING_CASE_DAYS,
    demandUntil: dates.reduce<ListUnitRostersReply['demandUntil']>(
      (last, date) => (last === null || date > last ? date : last),
      null,
    ),
    earliest: addDays(today, 1),
    canBuild: permissions.includes(BUILD),
  };
}

function summaryOf(
  head: UnitRosterHead & Partial<Pick<ListedUnitRoster, 'contacts' | 'contactsToday' | 'standby'>>,
  unitName: string | null,
  createdByName: string | null,
): UnitRosterSummary {
  const { unitRosterId, state, revision, unitId, from, days, fault, createdAt, publishedAt, endedFrom } = head;
  return {
    unitRosterId,
    kind: head.wished.kind,
    state,
    revision,
    unitId,
    unitName: unitName ?? unitId,
    from,
    days,
    createdAt,
    createdByName,
    publishedAt,
    endedFrom,
    fault,
    contactsToday: head.contactsToday ?? null,
    contacts: head.contacts ?? null,
    standby: head.standby ?? null,
  };
}

/** A unit roster for somebody who may see its unit. */
export async function readUnitRoster(
  work: Work,
  unitRosterId: number,
  find: (unitRosterId: number) => CohortProgress | undefined,
): Promise<UnitRosterReply> {
  const row = await getUnitRoster(work.trx, unitRosterId);
  work.access.demand(work.actor, READ, row.unitId);
  const { base } = (await readStaffingPicture(work, openingPeriod(work))).picture;
  const names = await readAccountNames(work.trx, [row.createdBy]);
  const { document } = row;
  const versions = await readLiveVersions(work.trx);
  const running = find(unitRosterId);
  const isOpen = row.state === 'proposed';
  return {
    roster: summaryOf(row, nameOfUnit(base, row.unitId), names.get(row.createdBy) ?? null),
    document: document ? (structuredClone(document) as NonNullable<UnitRosterReply['document']>) : null,
    findings: (document?.findings ?? []).map((one) => nameFinding(base, one)),
    shifts: describeShiftTypes(base.municipality.shifts),
    progress:
      row.state === 'solving'
        ? {
            phase: running?.phase ?? 'waiting',
            seconds: running?.seconds ?? 0,
            timeLimitSeconds: row.timeLimitSeconds,
            cost: running?.cost ?? null,
          }
        : null,
    changedSince: isOpen ? changedTopics(row.basis, versions) : [],
    notHeard: row.wished.kind === 'cohort' && isOpen ? await notHeard(work, unitRosterId) : [],
    today: work.clock.today(),
    actions: actionsOf(work, row),
  };
}

async function notHeard(work: Work, unitRosterId: number) {
  return partiesNotHeard(await readConsultations(work, UNIT_ROSTER, [String(unitRosterId)]));
}

/** What the actor may do with a roster as it stands. */
function actionsOf(work: Work, { state, unitId, wished }: UnitRosterHead): UnitRosterAction[] {
  const may = (permission: string) => {
    const scope = work.access.scopeOf(work.actor, permission);
    return scope === 'everywhere' || scope.has(unitId);
  };
  const [build, publish] = [may(BUILD), may(PUBLISH)];
  return UNIT_ROSTER_LIFE_CYCLE[state].filter((action) => {
    if (action === 'edit' && wished.kind === 'shadow') return false;
    return action === 'publish' || action === 'end' ? publish : build;
  });
}

/** What publishing would do now, with names. */
export async function readUnitRosterPreview(work: Work, unitRosterId: number): Promise<UnitRosterPreview> {
  const { unitId, wished } = await getUnitRoster(work.trx, unitRosterId);
  work.access.demand(work.actor, READ, unitId);
  const { base, document, findings, noticeDays } = await readUnitRosterOutlook(work, unitRosterId);
  return {
    shifts: document.rows.length,
    people: new Set(document.rows.map((one) => one.staffId)).size,
    replaced: document.kind === 'cohort' ? document.todayRows.length : 0,
    noticeDays,
    findings: findings.map((one) => nameFinding(base, one)),
    notHeard: wished.kind === 'cohort' ? await notHeard(work, unitRosterId) : [],
  };
}
