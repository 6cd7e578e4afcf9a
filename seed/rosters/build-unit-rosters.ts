import type { Rng } from '#kernel/rng.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPlaces, OperatingUnit } from '../places/build-places.ts';
import { streamOf } from '../random-stream.ts';
import type { Post } from './fill-line.ts';
import { fillLine } from './fill-line.ts';
import type { RosterCalendar } from './roster-calendar.ts';
import type { RosterLine } from './unit-lines.ts';
import { unitLines } from './unit-lines.ts';

/** A line of a unit with the posts that fill it; a vacant post's shifts are not in anybody's roster. */
export interface LineRoster {
  readonly line: RosterLine;
  readonly posts: readonly (Post & { readonly vacant: boolean })[];
}

/** A unit with its lines. `longAway` people are employed there and have no shifts: others stand in for them. */
export interface UnitRoster {
  readonly operating: OperatingUnit;
  readonly lines: readonly LineRoster[];
  readonly longAway: number;
}

const LONG_AWAY_SHARE = 0.024;
/** One unit in so many has a post that is advertised and not filled. */
const UNITS_PER_VACANT_POST = 6;
const SMALLEST_WITH_CHANGES = 9;

/** How many of each unit are away for long: a fixed share in all, at most one in six of a unit. */
function drawLongAway(random: Rng, frame: DemoFrame, operating: readonly OperatingUnit[]): number[] {
  const counts = operating.map(() => 0);
  const most = operating.map(({ staffCount }) => (staffCount < SMALLEST_WITH_CHANGES ? 0 : Math.floor(staffCount / 6)));
  for (let left = Math.round(frame.staffCount * LONG_AWAY_SHARE), tries = 20 * left; left > 0 && tries > 0; tries--) {
    const index = random.int(operating.length);
    if ((counts[index] ?? 0) >= (most[index] ?? 0)) continue;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts;
}

/** The rosters of all units before anybody's sick leave, with vacant posts in a few of them. */
export function buildUnitRosters(frame: DemoFrame, places: DemoPlaces, calendar: RosterCalendar): UnitRoster[] {
  const random = streamOf(frame.seed, 'rosters');
  const longAwayIn = drawLongAway(random, frame, places.operating);
  const firstVacant = random.int(UNITS_PER_VACANT_POST);
  return places.operating.map((operating, index) => {
    const longAway = longAwayIn[index] ?? 0;
    const vacant =
      operating.staffCount >= SMALLEST_WITH_CHANGES && index % UNITS_PER_VACANT_POST === firstVacant ? 1 : 0;
    const variant = {
      longWeekends: random.next() < 0.35,
      nurseAtNight: index % 2 === 0,
      sleepingNight: random.next() < 0.35,
    };
    const filled = unitLines(operating.pattern, operating.staffCount - longAway + vacant, variant).map((line) => ({
      line,
      posts: fillLine(random, calendar, line).posts,
    }));
    const widest = filled.reduce(
      (best, line, at) => (line.posts.length > (filled[best]?.posts.length ?? 0) ? at : best),
      0,
    );
    return {
      operating,
      longAway,
      lines: filled.map(({ line, posts }, at) => ({
        line,
        posts: posts.map((post, place) => ({ ...post, vacant: vacant === 1 && at === widest && place === 0 })),
      })),
    };
  });
}
