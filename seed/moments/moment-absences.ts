import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { Absence, AbsenceKind, UnitStatus } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import type { Outbreak } from './moment-days.ts';

const QUARANTINED_FIRST_CASE = 9;
const QUARANTINE_DAYS = 10;
const AWAY_SHARE = 0.175;
const AWAY_SHARE_IN_OUTBREAK = 0.5;
const WORK_ONLY_SHARE = 0.3;

// biome-ignore format: one row a value and its weight
const KINDS_INSIDE = [['quarantine', 60], ['isolation', 34], ['sick', 6]] as const;
// biome-ignore format: one row a value and its weight
const KINDS_OUTSIDE = [['sick', 52], ['quarantine', 26], ['isolation', 10], ['other', 9], ['leave', 3]] as const;

function workingFrom({ diary }: DemoPerson, day: number): number {
  return diary
    ? diary.shiftOn.subarray(day, day + QUARANTINE_DAYS).reduce((sum, shift) => sum + Number(shift >= 0), 0)
    : 0;
}

function absence(person: DemoPerson, frame: DemoFrame, from: number, to: number, kind: AbsenceKind): Absence {
  return { staffId: person.staff.staffId, from: addDays(frame.today, from), to: addDays(frame.today, to), kind };
}

/** Up to nine of the ward, those with most shifts ahead; two of the others may work and must otherwise stay at home. */
function firstCase(frame: DemoFrame, present: readonly DemoPerson[], outbreaks: readonly Outbreak[]): Absence[] {
  const today = daysBetween(frame.rosterFrom, frame.today);
  return outbreaks.flatMap(({ unitIndex }) => {
    const own = present.filter((person) => person.unitIndex === unitIndex);
    const ranked = own.toSorted((a, b) => workingFrom(b, today) - workingFrom(a, today));
    // Every other one of the upper half stays, so that day, evening and night all lose some and keep some.
    const count = Math.min(QUARANTINED_FIRST_CASE, Math.ceil(own.length / 2));
    const order = [...ranked.filter((_, index) => index % 2 === 0), ...ranked.filter((_, index) => index % 2 === 1)];
    const away = order.slice(0, count);
    const workOnly = order.slice(count, count + 2);
    return [
      ...away.map((person) => absence(person, frame, 0, QUARANTINE_DAYS, 'quarantine')),
      ...workOnly.map((person) => absence(person, frame, 0, QUARANTINE_DAYS, 'work_only')),
    ];
  });
}

function drawAbsence(random: Rng, frame: DemoFrame, person: DemoPerson, inside: boolean): Absence {
  const kind = pickWeighted<AbsenceKind>(random, inside ? KINDS_INSIDE : KINDS_OUTSIDE);
  const long = kind === 'quarantine' || kind === 'isolation';
  const from = -between(random, 0, long ? 5 : 3);
  return absence(person, frame, from, long ? from + QUARANTINE_DAYS : between(random, 2, 11), kind);
}

/** People of units closed to work across sites who also work elsewhere, and have chosen that work meanwhile. */
function awayForOtherWork(
  statuses: readonly UnitStatus[],
  present: readonly DemoPerson[],
  secondJobs: ReadonlySet<string>,
): Absence[] {
  return statuses
    .filter(({ status }) => status === 'no_cross_site')
    .flatMap(({ unitId, from, to }) =>
      present
        .filter(({ staff }) => staff.homeUnitId === unitId && secondJobs.has(staff.staffId))
        .map(({ staff }): Absence => ({ staffId: staff.staffId, from, to, kind: 'other' })),
    );
}

/** Half of each unit with an outbreak, and so many elsewhere that between 15 and 20 % of all are away. */
function fullOutbreak(context: MomentContext, present: readonly DemoPerson[], alreadyAway: number): Absence[] {
  const { frame, outbreaks, statuses, secondJobs } = context;
  const random = streamOf(frame.seed, 'moment absences');
  const inside = new Set(outbreaks.map(({ unitIndex }) => unitIndex));
  const absences = awayForOtherWork(statuses, present, secondJobs);
  const away = new Set(absences.map(({ staffId }) => staffId));
  const isHere = ({ staff }: DemoPerson) => !away.has(staff.staffId);
  const send = (person: DemoPerson, isInside: boolean) => {
    away.add(person.staff.staffId);
    absences.push(drawAbsence(random, frame, person, isInside));
  };
  for (const unitIndex of inside) {
    const own = random.shuffle(present.filter((person) => person.unitIndex === unitIndex));
    const half = Math.round(own.length * AWAY_SHARE_IN_OUTBREAK) - own.filter((person) => !isHere(person)).length;
    for (const person of own.filter(isHere).slice(0, Math.max(0, half))) send(person, true);
  }
  const wanted = Math.round(frame.staffCount * AWAY_SHARE) - alreadyAway - away.size;
  const others = random.shuffle(present.filter((person) => !inside.has(person.unitIndex) && isHere(person)));
  for (const person of others.slice(0, Math.max(0, wanted))) send(person, false);
  for (const person of present)
    if (inside.has(person.unitIndex) && isHere(person) && random.next() < WORK_ONLY_SHARE)
      absences.push(absence(person, frame, -2, between(random, 4, 8), 'work_only'));
  return absences;
}

/** What the moment's absences depend on. */
export interface MomentContext {
  readonly frame: DemoFrame;
  readonly people: readonly DemoPerson[];
  readonly ordinary: readonly Absence[];
  readonly outbreaks: readonly Outbreak[];
  readonly statuses: readonly UnitStatus[];
  /** Ids of people who also work elsewhere. */
  readonly secondJobs: ReadonlySet<string>;
}

/** Absence that the moment adds to that of an ordinary time; nobody is away twice. */
export function momentAbsences(context: MomentContext): Absence[] {
  const { frame, people, ordinary, outbreaks } = context;
  const horizon = addDays(frame.today, 2 * QUARANTINE_DAYS);
  const since = addDays(frame.today, -QUARANTINE_DAYS);
  const touched = new Set(
    ordinary.filter(({ from, to }) => from < horizon && (to === undefined || to > since)).map(({ staffId }) => staffId),
  );
  const isToday = ({ from, to }: Absence) => from <= frame.today && (to === undefined || to > frame.today);
  const present = people.filter((person) => person.diary !== undefined && !touched.has(person.staff.staffId));
  if (frame.moment === 'first-case') return firstCase(frame, present, outbreaks);
  if (frame.moment === 'outbreak') return fullOutbreak(context, present, ordinary.filter(isToday).length);
  return [];
}
