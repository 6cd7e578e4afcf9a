import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { Absence, AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';
import { dropShift } from '../rosters/diary.ts';
import type { RosterCalendar } from '../rosters/roster-calendar.ts';
import type { AwayDays } from './away-days.ts';
import { isLost } from './away-days.ts';
import type { AwayBook } from './cover-shift.ts';
import { coverShift } from './cover-shift.ts';

/** Absence in an ordinary week, which the roster has already been mended for. */
export interface OrdinaryAbsences {
  readonly absences: readonly Absence[];
  readonly away: AwayBook;
}

const SICK_TODAY_SHARE = 0.027;
const PAST_SICK_SHARE = 0.05;
const LEAVE_AHEAD_SHARE = 0.012;
/** Share of a vacant post's shifts, later than the next days, that nobody has been asked to take yet. */
const NOT_ASKED_SHARE = 0.35;
const NEXT_DAYS = 4;

// biome-ignore format: one row a value and its weight
const SICK_OR_OTHER = [['sick', 9], ['other', 1]] as const;
// biome-ignore format: one row a value and its weight
const SICK_LEAVE_OR_OTHER = [['sick', 8], ['leave', 1], ['other', 1]] as const;

interface Context {
  readonly frame: DemoFrame;
  readonly calendar: RosterCalendar;
  readonly rosters: readonly UnitRoster[];
  readonly colleagues: readonly (readonly DemoPerson[])[];
  readonly away: AwayBook;
  readonly random: Rng;
}

/** Vacant posts: colleagues take what they can, the rest stays open. */
function coverVacantPosts({ frame, calendar, rosters, colleagues, away, random }: Context): void {
  const soon = daysBetween(frame.rosterFrom, frame.today) + NEXT_DAYS;
  rosters.forEach(({ lines }, unitIndex) => {
    for (const { line, posts } of lines)
      for (const post of posts.filter(({ vacant }) => vacant))
        for (let day = 0; day < frame.rosterDays; day++) {
          const shift = post.diary.shiftOn[day] ?? -1;
          if (shift < 0 || (day > soon && random.next() < NOT_ASKED_SHARE)) continue;
          coverShift(calendar, away, random.shuffle(colleagues[unitIndex] ?? []), line.competence, day, shift);
        }
  });
}

function lostDays({ frame, calendar }: Context, person: DemoPerson, days: AwayDays): number[] {
  const lost: number[] = [];
  for (let day = Math.max(0, days.from - 1); day < Math.min(days.to, frame.rosterDays); day++) {
    const shift = person.diary?.shiftOn[day] ?? -1;
    if (shift >= 0 && isLost(calendar, days, day, shift)) lost.push(day);
  }
  return lost;
}

/** Books the absence if colleagues can take every shift that is lost; else leaves everything as it was. */
function bookIfCovered(context: Context, person: DemoPerson, days: AwayDays): boolean {
  const { calendar, colleagues, away, random, rosters } = context;
  const lost = lostDays(context, person, days);
  if (!person.diary || (away.get(person) ?? []).length > 0 || lost.some((day) => person.diary?.extraOn[day] === 1))
    return false;
  away.set(person, [days]);
  const unitColleagues = random.shuffle(colleagues[person.unitIndex] ?? []);
  const taken: { person: DemoPerson; day: number }[] = [];
  const competence = rosters[person.unitIndex]?.lines[person.lineIndex ?? 0]?.line.competence ?? '';
  for (const day of lost) {
    const taker = coverShift(calendar, away, unitColleagues, competence, day, person.diary.shiftOn[day] ?? 0);
    if (!taker) {
      for (const undo of taken) if (undo.person.diary) dropShift(undo.person.diary, undo.day);
      away.delete(person);
      return false;
    }
    taken.push({ person: taker, day });
  }
  return true;
}

function absenceOf(context: Context, person: DemoPerson, days: AwayDays, kind: AbsenceKind): Absence {
  const { rosterFrom } = context.frame;
  return {
    staffId: person.staff.staffId,
    from: addDays(rosterFrom, days.from),
    to: addDays(rosterFrom, days.to),
    kind,
  };
}

function bookSome(
  context: Context,
  people: readonly DemoPerson[],
  wanted: number,
  drawDays: () => AwayDays,
  drawKind: () => AbsenceKind,
): Absence[] {
  const booked: Absence[] = [];
  for (const person of context.random.shuffle(people)) {
    if (booked.length >= wanted) break;
    const days = drawDays();
    if (bookIfCovered(context, person, days)) booked.push(absenceOf(context, person, days, drawKind()));
  }
  return booked;
}

function longAbsences({ frame, random }: Context, people: readonly DemoPerson[]): Absence[] {
  return people
    .filter((person) => person.diary === undefined)
    .map(({ staff }) => ({
      staffId: staff.staffId,
      from: addDays(frame.today, -between(random, 25, 160)),
      to: random.next() < 0.25 ? undefined : addDays(frame.today, between(random, 20, 170)),
      kind: random.next() < 0.6 ? 'sick' : 'leave',
    }));
}

/**
 * The absence of an ordinary time: about one in twenty away today, sick leave in the weeks behind, some leave ahead.
 * Every shift lost to it has been taken by a colleague as an extra shift, so that it opens no hole; only what vacant
 * posts leave open stays open. Changes the diaries.
 */
export function ordinaryAbsences(
  frame: DemoFrame,
  calendar: RosterCalendar,
  rosters: readonly UnitRoster[],
  people: readonly DemoPerson[],
): OrdinaryAbsences {
  const random = streamOf(frame.seed, 'ordinary absences');
  const colleagues = rosters.map((): DemoPerson[] => []);
  for (const person of people) colleagues[person.unitIndex]?.push(person);
  const context: Context = { frame, calendar, rosters, colleagues, away: new Map(), random };
  coverVacantPosts(context);
  const today = daysBetween(frame.rosterFrom, frame.today);
  const count = (share: number) => Math.max(1, Math.round(people.length * share));
  const long = longAbsences(context, people);
  const now = bookSome(
    context,
    people,
    count(SICK_TODAY_SHARE),
    () => ({ from: today - between(random, 0, 5), to: today + between(random, 1, 5) }),
    () => pickWeighted<AbsenceKind>(random, SICK_OR_OTHER),
  );
  const past = bookSome(
    context,
    people,
    today === 0 ? 0 : count(PAST_SICK_SHARE),
    () => {
      const from = between(random, 0, Math.max(0, today - 2));
      return { from, to: Math.min(today, from + between(random, 1, 4)) };
    },
    () => pickWeighted<AbsenceKind>(random, SICK_LEAVE_OR_OTHER),
  );
  const ahead = bookSome(
    context,
    people,
    count(LEAVE_AHEAD_SHARE),
    () => {
      const from = today + between(random, 2, 20);
      return { from, to: from + between(random, 1, 4) };
    },
    () => 'leave',
  );
  return { absences: [...long, ...now, ...past, ...ahead], away: context.away };
}
