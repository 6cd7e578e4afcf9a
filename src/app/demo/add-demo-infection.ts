import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Absence, Municipality, ServiceUser } from '#modules/organisation/domain/municipality.ts';
import {
  claimCall,
  confirmContacts,
  decideVersion,
  endCall,
  openOutbreak,
  proposeVersion,
  readContactRows,
  recordCase,
  startRound,
  tickDuty,
} from '#modules/outbreak/index.ts';
import { readAvailability, withdrawAbsences } from '#modules/staffing/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const ILLNESS = 'covid-19';
/** Since when the municipality has had its own, stricter rule. */
const RULE_DAYS_AGO = 15;
const QUARANTINE_DAYS = 10;
/** Residents infected in each unit, and staff at most. */
const RESIDENTS = 3;
const STAFF = 3;
/** Hour of the day at which cases are recorded. */
const HOUR_MINUTE = 540;
const CALLS_MADE = 4;
const LATELY_DAYS = 3;
const OPENED_AFTER_DAYS = 3;
const TOLD_EARLY = ['municipal_doctor', 'fhi', 'county_governor', 'staff'] as const;

/** Who acts in the invented outbreak. */
export interface InfectionActors {
  /** The program itself, which takes over absences. */
  readonly program: Actor;
  readonly tracer: Actor;
  readonly doctor: Actor;
  readonly leader: Actor;
}

/**
 * Cases, contacts and periods of the invented municipality, made by the commands that people use. Absences of its folder that they explain
 * are taken over: withdrawn and made anew by the rule, so that nobody is away twice.
 */
export async function addDemoInfection(
  platform: Platform,
  actors: InfectionActors,
  municipality: Municipality,
): Promise<void> {
  const today = platform.clock.today();
  const outbreaks = municipality.unitStatus.filter((row) => row.status === 'outbreak' && row.from <= today);
  if (outbreaks.length === 0) return;
  await publishRule(platform, actors, today);
  for (const { unitId, from } of outbreaks) {
    await addUnit(platform, actors, municipality, unitId, from);
    await addOutbreak(platform, actors, unitId, from);
  }
  const [first] = outbreaks;
  if (first && outbreaks.length > 1) {
    await doWork(platform, actors.tracer, (work) =>
      startRound(work, { unitId: first.unitId, illness: ILLNESS, method: 'pcr', plannedOn: today, note: '' }),
    );
  }
  await addCalls(platform, actors.tracer);
}

async function publishRule(platform: Platform, { doctor, leader }: InfectionActors, today: PlainDate): Promise<void> {
  const from = addDays(today, -RULE_DAYS_AGO);
  const at = platformAt(platform, from);
  const versionId = await doWork(at, doctor, (work) =>
    proposeVersion(work, {
      illness: ILLNESS,
      illnessName: '',
      topic: 'close',
      level: 'local',
      from: instantOf(new Date(osloEpochMinutes(from, 0) * 60_000)),
      to: null,
      duty: 'duty',
      appliesToOpen: true,
      measure: { kind: 'contact', quarantineDays: QUARANTINE_DAYS, ppeExempt: true, exempt: [] },
      sourceTitle: 'Kommunelegens vedtak om karantene i helse og omsorg',
      sourceUrl: 'https://kommune.example/vedtak/karantene',
      confidence: 'high',
      reason: 'Mange sårbare beboere og ny variant',
    }),
  );
  await doWork(at, leader, (work) => decideVersion(work, versionId, { revision: 1, approve: true, note: '' }));
}

/** The outbreak of a unit, opened by the doctor the day after it began; the duties of the first hours are done. */
async function addOutbreak(
  platform: Platform,
  { doctor }: InfectionActors,
  unitId: string,
  since: PlainDate,
): Promise<void> {
  const at = platformAt(platform, addDays(since, OPENED_AFTER_DAYS));
  const isEarlier = since < platform.clock.today();
  const outbreakId = await doWork(at, doctor, (work) =>
    openOutbreak(work, {
      unitId,
      illness: ILLNESS,
      responsible: doctor.name,
      level: isEarlier ? 'municipality' : 'unit',
      note: '',
      why: isEarlier
        ? 'Smitte hos ansatt og beboer, felles smittevei er sannsynlig'
        : 'Første tilfelle i sårbar gruppe',
    }),
  );
  for (const duty of isEarlier ? TOLD_EARLY : TOLD_EARLY.slice(0, 1)) {
    await doWork(at, doctor, (work) => tickDuty(work, outbreakId, duty, { note: '', overrideWhy: '' }));
  }
}

/** One unit: the first case is of the staff, then residents, then staff who were isolated. */
async function addUnit(
  platform: Platform,
  { tracer, program }: InfectionActors,
  municipality: Municipality,
  unitId: string,
  since: PlainDate,
): Promise<void> {
  const today = platform.clock.today();
  const staff = new Set(municipality.staff.filter((one) => one.homeUnitId === unitId).map((one) => one.staffId));
  const absences = municipality.absences.filter(
    (one) => staff.has(one.staffId) && one.to !== undefined && one.to > today,
  );
  const isolated = absences.filter((one) => one.kind === 'isolation').slice(0, STAFF);
  const quarantined = absences.filter((one) => one.kind === 'quarantine');
  const index = isolated[0]?.staffId ?? indexPerson(municipality, staff, today);
  if (index === undefined) return;
  await takeOver(platform, program, isolated);
  const firstDay = since < today ? since : today;
  const firstCase = await record(platform, tracer, { kind: 'staff', id: index }, unitId, firstDay, null);
  if (since === today) {
    await confirmThose(platform, { tracer, program }, firstCase, quarantined);
    return;
  }
  const cases = [firstCase];
  const residents: readonly ServiceUser[] = municipality.users
    .filter((one) => one.unitId === unitId)
    .slice(0, RESIDENTS);
  for (const [place, { userId }] of residents.entries()) {
    const day = addDays(since, 2 + place * 2);
    if (day <= today)
      cases.push(await record(platform, tracer, { kind: 'resident', id: userId }, unitId, day, firstCase));
  }
  for (const { staffId, from } of isolated.slice(1)) {
    const day = from < since ? since : from;
    cases.push(await record(platform, tracer, { kind: 'staff', id: staffId }, unitId, day, firstCase));
  }
  let left = quarantined;
  for (const caseId of cases.toReversed()) {
    const explained = await confirmThose(platform, { tracer, program }, caseId, left);
    left = left.filter((one) => !explained.has(one.staffId));
  }
}

/** Who of the unit has worked most in the days before and is not away. */
function indexPerson(municipality: Municipality, staff: ReadonlySet<string>, today: PlainDate): string | undefined {
  const away = new Set(
    municipality.absences.filter((one) => one.to === undefined || one.to > today).map((one) => one.staffId),
  );
  const from = addDays(today, -LATELY_DAYS);
  const lately = municipality.roster.filter(
    (row) => staff.has(row.staffId) && !away.has(row.staffId) && from <= row.date && row.date < today,
  );
  const byPerson = [...Map.groupBy(lately, (row) => row.staffId)].toSorted(([, a], [, b]) => b.length - a.length);
  return byPerson[0]?.[0];
}

async function record(
  platform: Platform,
  tracer: Actor,
  subject: { readonly kind: 'staff' | 'resident'; readonly id: string },
  unitId: string,
  day: PlainDate,
  infectedBy: number | null,
): Promise<number> {
  const { caseId } = await doWork(platformAt(platform, day), tracer, (work) =>
    recordCase(work, {
      subject: { ...subject, name: '' },
      illness: ILLNESS,
      confirmedOn: day,
      onsetOn: addDays(day, -1),
      unitId,
      phone: '',
      variant: '',
      infectedWhere: infectedBy === null ? 'community' : 'unit',
      infectedBy,
      note: '',
    }),
  );
  return caseId;
}

/** Absences of the folder that a case or contact now explains. */
async function takeOver(platform: Platform, actor: Actor, absences: readonly Absence[]): Promise<void> {
  const people = new Set(absences.map((one) => one.staffId));
  const days = new Set(absences.map((one) => `${one.staffId} ${one.from}`));
  if (people.size === 0) return;
  await doWork(platform, actor, async (work) => {
    const rows = await readAvailability(work.trx, {
      from: addDays(work.clock.today(), -30),
      to: addDays(work.clock.today(), 30),
    });
    const seen = rows
      .filter((row) => days.has(`${row.personId} ${row.from}`))
      .map(({ availabilityId }) => ({ availabilityId, revision: 1 }));
    if (seen.length > 0) await withdrawAbsences(work, seen);
  });
}

/** Confirms those of the unit's quarantined whom the rule keeps away because of this case, and gives who they are. */
async function confirmThose(
  platform: Platform,
  { tracer, program }: Pick<InfectionActors, 'tracer' | 'program'>,
  caseId: number,
  absences: readonly Absence[],
): Promise<ReadonlySet<string>> {
  const byPerson = new Map(absences.map((one) => [one.staffId, one]));
  const { rows } = await doWork(platform, tracer, (work) => readContactRows(work, { caseIds: [caseId] }));
  const since = instantOf(new Date(osloEpochMinutes(addDays(platform.clock.today(), -QUARANTINE_DAYS), 0) * 60_000));
  const theirs = rows.filter(
    (row) => byPerson.has(row.subjectId ?? '') && row.exposureGroup === 'close' && row.lastExposedAt >= since,
  );
  const explained = new Set(theirs.flatMap((row) => row.subjectId ?? []));
  if (theirs.length === 0) return explained;
  await takeOver(
    platform,
    program,
    theirs.flatMap((row) => byPerson.get(row.subjectId ?? '') ?? []),
  );
  await doWork(platform, tracer, (work) => confirmContacts(work, theirs));
  return explained;
}

/** Some have been called this morning: most are told, one asks for a professional. */
async function addCalls(platform: Platform, caller: Actor): Promise<void> {
  for (let made = 0; made < CALLS_MADE; made++) {
    await doWork(platform, caller, async (work) => {
      const call = await claimCall(work, null);
      if (!call) return;
      const outcome = made === 1 ? 'no_answer' : made === 2 ? 'escalated' : 'reached';
      await endCall(work, call.contactId, { outcome, answers: {}, note: '', callBackAt: null, told: call.period });
    });
  }
}

function platformAt(platform: Platform, day: PlainDate): Platform {
  const now = Date.parse(platform.clock.now());
  const then = Math.min(now, osloEpochMinutes(day, HOUR_MINUTE) * 60_000);
  return { ...platform, clock: clockAt(() => new Date(then)) };
}
