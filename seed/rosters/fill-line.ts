import type { Rng } from '#kernel/rng.ts';
import type { Diary } from './diary.ts';
import { dropShift, emptyDiary, isFree, mayWork, putShift } from './diary.ts';
import { drawEmployment } from './employment.ts';
import type { RosterCalendar } from './roster-calendar.ts';
import type { RosterLine } from './unit-lines.ts';

/** One person's place in a line: the week-end group it belongs to, its employment and its roster. */
export interface Post {
  readonly employmentPct: number;
  readonly weeklyHours: number;
  readonly weekendGroup: number;
  readonly diary: Diary;
}

/** A shift that nobody of the line could lawfully take within their hours. */
export interface OpenSlot {
  readonly day: number;
  readonly shift: number;
}

export interface FilledLine {
  readonly posts: readonly Post[];
  readonly open: readonly OpenSlot[];
}

const WEEKEND_GROUPS = 3;
const SATURDAY = 5;

function weekdayOfDay(day: number): number {
  return day % 7;
}

/** Shifts needed on a day, one entry per person, nights and evenings before days. */
function slotsOn(calendar: RosterCalendar, line: RosterLine, day: number): number[] {
  const slots = line.demand.flatMap((demand) =>
    Array.from({ length: demand.normal[weekdayOfDay(day)] ?? 0 }, () => calendar.shifts.indexOf(demand.shift)),
  );
  return slots.sort((a, b) => (calendar.start[b]?.[day] ?? 0) - (calendar.start[a]?.[day] ?? 0));
}

/** The fewest per cent that hold two week-end shifts every third week. */
function leastEmployment(calendar: RosterCalendar, line: RosterLine): number {
  const longest = Math.max(
    0,
    ...line.demand
      .filter((demand) => (demand.normal[SATURDAY] ?? 0) > 0)
      .map((demand) => {
        const shift = calendar.shifts.indexOf(demand.shift);
        return (calendar.minutes[shift]?.[0] ?? 0) / 60;
      }),
  );
  return Math.max(15, Math.ceil((2 * longest * 100) / WEEKEND_GROUPS / line.weeklyHours / 5) * 5);
}

function openPosts(random: Rng, calendar: RosterCalendar, line: RosterLine): Post[] {
  const weeks = calendar.days / 7;
  let needed = 0;
  let longest = 0;
  for (let day = 0; day < calendar.days; day++)
    for (const shift of slotsOn(calendar, line, day)) {
      needed += calendar.minutes[shift]?.[day] ?? 0;
      longest = Math.max(longest, calendar.minutes[shift]?.[day] ?? 0);
    }
  const fullTime = line.weeklyHours * 60 * weeks;
  // Nobody's hours come out as a whole number of shifts: half a shift each is lost on average.
  const totalPct = ((needed + 0.55 * longest * line.heads) / fullTime) * 100;
  const employment = drawEmployment(random, line.heads, totalPct, leastEmployment(calendar, line));
  return random.shuffle(employment).map((employmentPct, index) => ({
    employmentPct,
    weeklyHours: line.weeklyHours,
    weekendGroup: index % WEEKEND_GROUPS,
    diary: emptyDiary(calendar),
  }));
}

function targetMinutes(post: Post, weeks: number): number {
  return (post.employmentPct / 100) * post.weeklyHours * 60 * weeks;
}

function hasHoursLeft(calendar: RosterCalendar, post: Post, day: number, shift: number): boolean {
  return post.diary.minutes + (calendar.minutes[shift]?.[day] ?? 0) <= targetMinutes(post, calendar.days / 7);
}

/** Saturday and Sunday of the same kind for the group whose turn it is, those with most hours left first. */
function fillWeekends(
  random: Rng,
  calendar: RosterCalendar,
  line: RosterLine,
  posts: readonly Post[],
  open: OpenSlot[],
): void {
  for (let saturday = SATURDAY; saturday + 1 < calendar.days; saturday += 7) {
    const slots = slotsOn(calendar, line, saturday);
    const turn = ((saturday - SATURDAY) / 7) % WEEKEND_GROUPS;
    const left = (post: Post) => targetMinutes(post, calendar.days / 7) - post.diary.minutes;
    const group = random.shuffle(posts.filter((post) => post.weekendGroup === turn)).sort((a, b) => left(b) - left(a));
    const crew = random.shuffle(group.slice(0, slots.length));
    slots.forEach((shift, index) => {
      const post = crew[index];
      for (const day of [saturday, saturday + 1])
        if (post && hasHoursLeft(calendar, post, day, shift) && mayWork(calendar, post.diary, day, shift))
          putShift(calendar, post.diary, day, shift);
        else open.push({ day, shift });
    });
  }
}

function assignedThroughWeek(post: Post, day: number): number {
  const sunday = day - weekdayOfDay(day) + 6;
  let sum = 0;
  for (let at = 0; at <= sunday && at < post.diary.minutesOn.length; at++) sum += post.diary.minutesOn[at] ?? 0;
  return sum;
}

function runLengthBefore(diary: Diary, day: number): number {
  let length = 0;
  while (day - length - 1 >= 0 && !isFree(diary, day - length - 1)) length++;
  return length;
}

/** How well a shift suits a person that day: behind on hours, the same shift as yesterday, not too many days in a row. */
function fitness(random: Rng, calendar: RosterCalendar, post: Post, day: number, shift: number): number {
  const week = Math.floor(day / 7) + 1;
  const behind = (targetMinutes(post, week) - assignedThroughWeek(post, day)) / (calendar.minutes[shift]?.[day] || 1);
  const run = runLengthBefore(post.diary, day);
  const yesterday = day > 0 ? (post.diary.shiftOn[day - 1] ?? -1) : -1;
  const tiring = run >= 5 ? 4 : run === 4 ? 0.9 : 0;
  return behind + (yesterday === shift ? 0.7 : run > 0 ? 0.3 : 0) - tiring + random.next() * 0.3;
}

function fillWeekdays(
  random: Rng,
  calendar: RosterCalendar,
  line: RosterLine,
  posts: readonly Post[],
  open: OpenSlot[],
): void {
  for (let day = 0; day < calendar.days; day++) {
    if (weekdayOfDay(day) >= SATURDAY) continue;
    for (const shift of slotsOn(calendar, line, day)) {
      let best: Post | undefined;
      let bestFitness = Number.NEGATIVE_INFINITY;
      for (const post of posts) {
        if (!isFree(post.diary, day) || !hasHoursLeft(calendar, post, day, shift)) continue;
        const value = fitness(random, calendar, post, day, shift);
        if (value > bestFitness && mayWork(calendar, post.diary, day, shift)) {
          best = post;
          bestFitness = value;
        }
      }
      if (best) putShift(calendar, best.diary, day, shift);
      else open.push({ day, shift });
    }
  }
}

function give(calendar: RosterCalendar, posts: readonly Post[], day: number, shift: number, except?: Post): boolean {
  const taker = posts.find(
    (post) => post !== except && hasHoursLeft(calendar, post, day, shift) && mayWork(calendar, post.diary, day, shift),
  );
  if (taker) putShift(calendar, taker.diary, day, shift);
  return taker !== undefined;
}

/** Closes a hole by letting one person take it and handing one of that person's other weekday shifts to a colleague. */
function closeBySwap(calendar: RosterCalendar, posts: readonly Post[], hole: OpenSlot): boolean {
  for (const post of posts) {
    if (!isFree(post.diary, hole.day)) continue;
    for (let day = 0; day < calendar.days; day++) {
      const shift = post.diary.shiftOn[day] ?? -1;
      if (shift < 0 || weekdayOfDay(day) >= SATURDAY) continue;
      dropShift(post.diary, day);
      if (hasHoursLeft(calendar, post, hole.day, hole.shift) && mayWork(calendar, post.diary, hole.day, hole.shift)) {
        putShift(calendar, post.diary, hole.day, hole.shift);
        if (give(calendar, posts, day, shift, post)) return true;
        dropShift(post.diary, hole.day);
      }
      putShift(calendar, post.diary, day, shift);
    }
  }
  return false;
}

/**
 * Staffs one line for the whole calendar, lawfully and within everyone's hours: week-ends by turn, weekdays by who is
 * most behind, then swaps for what is left. Day 0 of the calendar is a Monday.
 */
export function fillLine(random: Rng, calendar: RosterCalendar, line: RosterLine): FilledLine {
  const posts = openPosts(random, calendar, line);
  const open: OpenSlot[] = [];
  fillWeekends(random, calendar, line, posts, open);
  fillWeekdays(random, calendar, line, posts, open);
  const left = open.filter(
    (hole) =>
      !(weekdayOfDay(hole.day) < SATURDAY && give(calendar, posts, hole.day, hole.shift)) &&
      !(weekdayOfDay(hole.day) < SATURDAY && closeBySwap(calendar, posts, hole)),
  );
  return { posts, open: left };
}
