import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { PoolPerson, PoolSource } from '#modules/organisation/domain/municipality.ts';
import type { PoolOrigin } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { nameSource } from '../names/draw-names.ts';
import { STAFF_GIVEN_NAMES } from '../names/given-names.ts';
import type { OperatingUnit } from '../places/build-places.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import { poolProfile } from '../resources/pool-profile.ts';

interface SourceRule {
  readonly source: PoolSource;
  readonly origin: PoolOrigin;
  /** People per 410 employed. */
  readonly people: number;
  readonly competences: readonly (readonly [string, number])[];
  /** How many units each knows; 0 means any unit. */
  readonly units: readonly [least: number, most: number];
  /** Available from and to, days from today; to 0 means without end. */
  readonly fromDay: number;
  readonly toDay: number;
}

const PER_STAFF = 410;

/** People called in at any time. */
// biome-ignore format: one row a source
const STANDING_POOL: readonly SourceRule[] = [
  { source: 'pool', origin: 'pool', people: 10, competences: [['nurse', 2], ['health_worker', 4], ['assistant', 5], ['cleaner', 1]], units: [2, 4], fromDay: -120, toDay: 0 },
  { source: 'volunteer', origin: 'other_sector', people: 4, competences: [['assistant', 4], ['health_worker', 1]], units: [1, 2], fromDay: -20, toDay: 60 },
  { source: 'student', origin: 'student', people: 6, competences: [['assistant', 4], ['health_worker', 2]], units: [1, 3], fromDay: -45, toDay: 30 },
  { source: 'agency_known', origin: 'agency', people: 5, competences: [['nurse', 3], ['health_worker', 2]], units: [2, 5], fromDay: -30, toDay: 90 },
  { source: 'volunteer', origin: 'health_register', people: 4, competences: [['nurse', 2], ['health_worker', 3]], units: [1, 1], fromDay: -60, toDay: 0 },
  { source: 'volunteer', origin: 'other_sector', people: 3, competences: [['assistant', 1]], units: [1, 1], fromDay: 7, toDay: 120 },
  { source: 'pool', origin: 'recruit', people: 2, competences: [['nurse', 1], ['health_worker', 1]], units: [1, 1], fromDay: 14, toDay: 0 },
];

/** People who come in addition in the full outbreak. */
// biome-ignore format: one row a source
const OUTBREAK_POOL: readonly SourceRule[] = [
  { source: 'agency_known', origin: 'agency', people: 4, competences: [['nurse', 3], ['health_worker', 3]], units: [2, 4], fromDay: -3, toDay: 28 },
  { source: 'agency_new', origin: 'agency', people: 9, competences: [['nurse', 5], ['health_worker', 5]], units: [0, 0], fromDay: 0, toDay: 28 },
  { source: 'neighbour', origin: 'neighbour', people: 5, competences: [['nurse', 2], ['health_worker', 3]], units: [0, 0], fromDay: 0, toDay: 14 },
];

/** Sources whose people may be asked to work in outbreaks; those who are, go wherever it is. */
const MAY_GO_IN: ReadonlySet<string> = new Set(['pool', 'student', 'agency_known', 'agency_new']);
const OUTBREAK_TEAM_SHARE = 0.35;
const CARE: ReadonlySet<string> = new Set(['ward', 'staffed_home', 'district']);

function drawUnits(
  random: Rng,
  operating: readonly OperatingUnit[],
  competence: string,
  [least, most]: SourceRule['units'],
): string[] {
  if (most === 0) return [];
  const fitting = operating.filter(({ pattern }) =>
    competence === 'cleaner' ? pattern === 'cleaning' : CARE.has(pattern),
  );
  const first = random.int(Math.max(1, fitting.length));
  // Neighbours in the list are mostly in the same house.
  return Array.from({ length: Math.min(between(random, least, most), fitting.length) }, (_, step) => {
    const at = step < 2 ? first + step : first + step * 3;
    return fitting[at % fitting.length]?.unit.unitId ?? '';
  });
}

/** People beyond the employed: those always there, and in the full outbreak agency people and neighbours. */
export function buildPool(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  nextPhone: () => string | undefined,
): PoolPerson[] {
  const random = streamOf(frame.seed, 'pool');
  const profiles = streamOf(frame.seed, 'pool profiles');
  const nextName = nameSource(streamOf(frame.seed, 'pool names'), STAFF_GIVEN_NAMES);
  const rules = frame.moment === 'outbreak' ? [...STANDING_POOL, ...OUTBREAK_POOL] : STANDING_POOL;
  const pool: PoolPerson[] = [];
  for (const { source, origin, people, competences, units, fromDay, toDay } of rules) {
    const count = Math.max(1, Math.round((people * frame.staffCount) / PER_STAFF));
    for (let place = 0; place < count; place++) {
      const competence = pickWeighted(random, competences);
      const outbreakTeam = MAY_GO_IN.has(source) && competence !== 'cleaner' && random.next() < OUTBREAK_TEAM_SHARE;
      pool.push({
        personId: `X${String(pool.length + 1).padStart(4, '0')}`,
        name: nextName().full,
        competence,
        source,
        from: addDays(frame.today, fromDay - (fromDay < -10 ? between(random, 0, 10) : 0)),
        to: toDay === 0 ? undefined : addDays(frame.today, toDay + between(random, 0, 7)),
        units: outbreakTeam ? [] : [...new Set(drawUnits(random, operating, competence, units))],
        outbreakTeam,
        phone: nextPhone(),
        ...poolProfile(profiles, frame, { origin, competence, place, known: source === 'agency_known' }),
        willingUnits: profiles.next() < 0.4 ? [...new Set(drawUnits(profiles, operating, competence, [1, 3]))] : [],
      });
    }
  }
  return pool;
}
