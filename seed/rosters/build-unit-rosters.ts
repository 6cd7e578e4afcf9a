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
const UNITS_PER_VACANT_POST = 7;
const SMALLEST_WITH_CHANGES = 9;

/** The rosters of all units before anybody's sick leave, with vacant posts in a few of them. */
export function buildUnitRosters(frame: DemoFrame, places: DemoPlaces, calendar: RosterCalendar): UnitRoster[] {
  const random = streamOf(frame.seed, 'rosters');
  const firstVacant = random.int(UNITS_PER_VACANT_POST);
  return places.operating.map((operating, index) => {
    const big = operating.staffCount >= SMALLEST_WITH_CHANGES;
    let longAway = 0;
    for (let person = 0; big && person < operating.staffCount; person++)
      if (random.next() < LONG_AWAY_SHARE) longAway++;
    const vacant = big && index % UNITS_PER_VACANT_POST === firstVacant ? 1 : 0;
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
