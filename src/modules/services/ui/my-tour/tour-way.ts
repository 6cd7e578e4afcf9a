import { straightLineKm } from '../../domain/people/straight-line.ts';
import type { Point } from '../../domain/visit-plan/day-facts.ts';

const DIRECTIONS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const;

/** How far and which way as the crow flies; east and north are shares of the longer of the two, for drawing. */
export interface TourWay {
  readonly km: number;
  readonly direction: (typeof DIRECTIONS)[number];
  readonly east: number;
  readonly north: number;
}

/** The way from one home to the next. */
export function tourWay(from: Point, to: Point): TourWay {
  const north = to.lat - from.lat;
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const turn = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  const longer = Math.max(Math.abs(north), Math.abs(east)) || 1;
  return {
    km: straightLineKm(from, to),
    direction: DIRECTIONS[(turn + 8) % 8] ?? 'north',
    east: east / longer,
    north: north / longer,
  };
}
