import type { Rng } from '#kernel/rng.ts';
import type { ServiceUser } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';
import type { GrantedService, HomeServiceName } from './service-catalog.ts';
import { HOME_PROFILES, HOME_SERVICES } from './service-catalog.ts';

/** One user's granted service with visits: how long each takes, on which weekdays, by how many carers. */
export interface GrantedVisits {
  readonly serviceId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly service: GrantedService;
  readonly weekdays: readonly number[];
  readonly minutes: number;
  readonly carers: number;
  readonly hoursPerWeek: number;
  /** 0 or 1: which of two weeks, for services every other week. */
  readonly weekParity: number;
}

const DISTRICT_MINUTES_PER_SHIFT = 270;
/** Share of a window that carers can fill with visits; the rest is travel. */
const WINDOW_FILL = 0.62;
const TRIES = 8;
const TWO_CARERS_SHARE = 0.12;
const FREE_WEEKENDS = 5;

/** Visit minutes still to be given, by district, shift, weekday and kind (`all`, `nurse`, or a window's first minute). */
type Capacity = Map<string, number>;

function keysOf(unitId: string, service: GrantedService, weekday: number): string[] {
  const { shift, earliest } = service.window;
  const place = shift === 'N' ? 'night patrols' : unitId;
  const keys = [`${place} ${shift} ${weekday} all`, `${place} ${shift} ${weekday} ${earliest}`];
  return service.competence === 'nurse' ? [...keys, `${place} ${shift} ${weekday} nurse`] : keys;
}

function raise(capacity: Capacity, key: string, minutes: number): void {
  capacity.set(key, (capacity.get(key) ?? 0) + minutes);
}

const WINDOWS = [
  ...new Map(Object.values(HOME_SERVICES).map(({ window }) => [`${window.shift}${window.earliest}`, window])).values(),
];

/** What the rosters of districts and night patrols can give on each weekday. */
function capacityOf(rosters: readonly UnitRoster[]): Capacity {
  const capacity: Capacity = new Map();
  for (const { operating, lines } of rosters) {
    if (operating.pattern !== 'district' && operating.pattern !== 'night_patrol') continue;
    const place = operating.pattern === 'district' ? operating.unit.unitId : 'night patrols';
    for (const { line } of lines)
      for (const { shift, normal } of line.demand)
        normal.forEach((people, index) => {
          const day = `${place} ${shift} ${index + 1}`;
          raise(capacity, `${day} all`, people * DISTRICT_MINUTES_PER_SHIFT);
          if (line.competence === 'nurse') raise(capacity, `${day} nurse`, people * DISTRICT_MINUTES_PER_SHIFT * 0.8);
          for (const window of WINDOWS.filter((candidate) => candidate.shift === shift))
            raise(capacity, `${day} ${window.earliest}`, people * (window.latest - window.earliest) * WINDOW_FILL);
        });
  }
  return capacity;
}

type Draft = Omit<GrantedVisits, 'serviceId'>;

function draftVisits(random: Rng, user: ServiceUser, names: readonly HomeServiceName[]): Draft[] {
  const shift = random.int(FREE_WEEKENDS);
  return names.map((name): Draft => {
    const service: GrantedService = HOME_SERVICES[name];
    const daily = service.weekdays.length === 7;
    const weekdays = daily ? service.weekdays : service.weekdays.map((day) => ((day - 1 + shift) % FREE_WEEKENDS) + 1);
    const minutes = between(random, service.minutes[0] / 5, service.minutes[1] / 5) * 5;
    const heavy = name === 'morningCare' || name === 'eveningCare';
    const carers = heavy && (user.vulnerability ?? 0) >= 4 && random.next() < TWO_CARERS_SHARE ? 2 : 1;
    const weeks = service.everyOtherWeek ? 2 : 1;
    return {
      userId: user.userId,
      unitId: user.unitId,
      service,
      weekdays,
      minutes,
      carers,
      hoursPerWeek: (weekdays.length * minutes * carers) / 60 / weeks,
      weekParity: random.int(2),
    };
  });
}

function demandOn(draft: Draft): (readonly [key: string, minutes: number])[] {
  return draft.weekdays.flatMap((weekday) =>
    keysOf(draft.unitId, draft.service, weekday).map((key) => [key, draft.minutes * draft.carers] as const),
  );
}

/** Takes the visits out of the capacity if all of them fit; else leaves it as it was. */
function take(capacity: Capacity, drafts: readonly Draft[]): boolean {
  const wanted = drafts.flatMap(demandOn);
  for (const [key, minutes] of wanted) raise(capacity, key, -minutes);
  if (wanted.every(([key]) => (capacity.get(key) ?? 0) >= 0)) return true;
  for (const [key, minutes] of wanted) raise(capacity, key, minutes);
  return false;
}

/**
 * Grants each user at home a usual set of services, no more in sum than the rosters of districts and night patrols can
 * give on each day; a user for whom nothing is left has no visits.
 */
export function grantHomeServices(
  frame: DemoFrame,
  users: readonly ServiceUser[],
  rosters: readonly UnitRoster[],
): Omit<GrantedVisits, 'serviceId'>[] {
  const random = streamOf(frame.seed, 'home services');
  const capacity = capacityOf(rosters);
  const weighted = HOME_PROFILES.map((profile) => [profile.services, profile.weight] as const);
  return users.flatMap((user) => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const drafts = draftVisits(random, user, pickWeighted(random, weighted));
      if (take(capacity, drafts)) return drafts;
    }
    return [];
  });
}
