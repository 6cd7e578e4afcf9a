import type { Rng } from '#kernel/rng.ts';
import type { ReplanWorld } from '../replan/problem.ts';
import type { DrawnAbsence } from './draw-absence.ts';
import type { AwayDays } from './draw-plan.ts';
import type { MeetingIndex } from './meeting-index.ts';
import type { StressOptions } from './stress-options.ts';

/** How likely the next case is a colleague of the last one, and how many days later at most. An assumption, told with the result. */
export const WAVE = { sameUnit: 0.6, withinDays: 4 } as const;
/** Cases per person after which a level counts as out of reach. */
const MOST_CASES_PER_PERSON = 20;

interface Case {
  readonly person: number;
  /** Day of the period on which it is known; may lie before the first. */
  readonly day: number;
}

/**
 * Cases in an order of their own; each puts itself and those it met at work away. A level takes cases until its share of the staff's
 * days is away.
 */
export function drawQuarantines(
  world: ReplanWorld,
  options: StressOptions,
  random: Rng,
  meetings: MeetingIndex,
): DrawnAbsence {
  const { people, days } = world;
  const staffDays = people.staffCount * days;
  const nextCase = caseSource(world, options, random);
  const now = new Uint8Array(people.count * days);
  const most = people.staffCount * MOST_CASES_PER_PERSON;
  const away: AwayDays[] = [];
  const cases: number[] = [];
  let drawn = 0;
  let lost = 0;
  for (const level of options.levels) {
    while (lost < level * staffDays && drawn < most) {
      lost += putAway(world, options, meetings, nextCase(), now);
      drawn++;
    }
    away.push(now.slice());
    cases.push(drawn);
  }
  return { away, cases };
}

/** The same cases as an earlier draw of the same number, met by fewer: what is away at each level then. */
export function repeatQuarantines(
  world: ReplanWorld,
  options: StressOptions,
  random: Rng,
  meetings: MeetingIndex,
  cases: readonly number[],
): readonly AwayDays[] {
  const nextCase = caseSource(world, options, random);
  const now = new Uint8Array(world.people.count * world.days);
  let drawn = 0;
  return cases.map((count) => {
    for (; drawn < count; drawn++) putAway(world, options, meetings, nextCase(), now);
    return now.slice();
  });
}

function caseSource({ people, days }: ReplanWorld, options: StressOptions, random: Rng): () => Case {
  const members = new Map<number, number[]>();
  for (let p = 0; p < people.staffCount; p++) {
    const home = people.home[p] as number;
    const list = members.get(home);
    if (list) list.push(p);
    else members.set(home, [p]);
  }
  let last: Case | undefined;
  return () => {
    const goesOn = random.next() < WAVE.sameUnit;
    const later = 1 + random.int(WAVE.withinDays);
    const anybody = random.int(people.staffCount);
    const anyDay = random.int(days + options.quarantineDays - 1) - options.quarantineDays + 1;
    const colleagues = last ? (members.get(people.home[last.person] as number) ?? []) : [];
    const colleague = colleagues[Math.floor(random.next() * colleagues.length)];
    last =
      goesOn && last && colleague !== undefined && last.day + later < days
        ? { person: colleague, day: last.day + later }
        : { person: anybody, day: anyDay };
    return last;
  };
}

/** Marks a case and those it met as away; gives the days that this added among the staff. */
function putAway(
  { people, days, firstDay }: ReplanWorld,
  { quarantineDays, contactDays }: StressOptions,
  meetings: MeetingIndex,
  { person, day }: Case,
  away: AwayDays,
): number {
  let added = 0;
  const mark = (p: number) => {
    const end = p * days + Math.min(days, day + quarantineDays);
    for (let at = p * days + Math.max(0, day); at < end; at++) {
      if (away[at] === 1) continue;
      away[at] = 1;
      if (p < people.staffCount) added++;
    }
  };
  mark(person);
  meetings.meet(person, firstDay + day - contactDays, firstDay + day, mark);
  return added;
}
