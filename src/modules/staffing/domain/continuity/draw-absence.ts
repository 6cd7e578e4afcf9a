import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';
import type { ReplanWorld } from '../replan/problem.ts';
import type { AwayDays } from './draw-plan.ts';
import { drawQuarantines } from './draw-quarantines.ts';
import type { MeetingIndex } from './meeting-index.ts';
import { normalQuantile } from './normal-quantile.ts';
import type { StressOptions } from './stress-options.ts';

/** Who is away at each level, and how many cases of infection stand behind it (0 where absence does not spread). */
export interface DrawnAbsence {
  readonly away: readonly AwayDays[];
  readonly cases: readonly number[];
}

/** Seeds of draws lie this far apart, so that two runs with neighbouring seeds share no draw. */
const SEED_STRIDE = 1_000_003;

/** The generator of one draw. */
export function rngOfDraw(seed: number, draw: number): Rng {
  return rng(Math.imul(seed, SEED_STRIDE) + draw);
}

/**
 * Draws who is away. The same draw at a higher level holds everybody of the lower ones, and people added at the end of the list
 * change nothing for those before them.
 */
export function drawAbsence(
  world: ReplanWorld,
  options: StressOptions,
  draw: number,
  meetings: MeetingIndex,
): DrawnAbsence {
  const random = rngOfDraw(options.seed, draw);
  if (options.pattern === 'quarantine') return drawQuarantines(world, options, random, meetings);
  return drawSpells(world, options, random);
}

/**
 * Time is cut into spells, each person's from a day of their own (each unit's where units fall ill together); in each the person is away
 * with exactly the level's probability.
 */
function drawSpells({ people, days, units }: ReplanWorld, options: StressOptions, random: Rng): DrawnAbsence {
  const clustered = options.pattern === 'clustered';
  const spell = Math.min(options.spellDays, days);
  const blocks = spell >= days ? 1 : Math.ceil(days / spell) + 1;
  const normal = () => normalQuantile(Math.max(1e-12, random.next()));
  const unitPhase = Int32Array.from(units.ids, () => random.int(spell));
  const unitFactor = Float64Array.from({ length: units.ids.length * blocks }, normal);
  const shared = clustered ? Math.sqrt(options.together) : 0;
  const own = Math.sqrt(1 - shared * shared);
  const limits = options.levels.map(normalQuantile);
  const away = limits.map(() => new Uint8Array(people.count * days));
  for (let p = 0; p < people.count; p++) {
    const ownPhase = random.int(spell);
    const home = people.home[p] as number;
    const inCluster = clustered && home >= 0;
    const phase = blocks === 1 ? 0 : inCluster ? (unitPhase[home] as number) : ownPhase;
    for (let block = 0; block < blocks; block++) {
      const factor = inCluster ? (unitFactor[home * blocks + block] as number) : 0;
      const drawn = inCluster ? shared * factor + own * normal() : normal();
      const from = Math.max(0, block * spell - phase);
      const to = Math.min(days, (block + 1) * spell - phase);
      limits.forEach((limit, level) => {
        if (drawn < limit) away[level]?.fill(1, p * days + from, p * days + Math.max(from, to));
      });
    }
  }
  return { away, cases: options.levels.map(() => 0) };
}
