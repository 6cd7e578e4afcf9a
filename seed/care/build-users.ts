import type { Rng } from '#kernel/rng.ts';
import type { Relative, Service, ServiceUser } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { resolveDemoOptions } from '../demo-options.ts';
import type { DrawnName, NameSource } from '../names/draw-names.ts';
import { nameSource } from '../names/draw-names.ts';
import { STAFF_GIVEN_NAMES, USER_GIVEN_NAMES } from '../names/given-names.ts';
import type { DemoPlaces, OperatingUnit } from '../places/build-places.ts';
import type { LandPoints, Point } from '../places/land-points.ts';
import { between, pickWeighted, shareOut, streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';
import type { GrantedVisits } from './grant-home-services.ts';
import { grantHomeServices } from './grant-home-services.ts';
import { RESIDENT_SERVICES } from './service-catalog.ts';

/** People who get care, what they are granted, who is close to them, and the visits that follow from it. */
export interface DemoUsers {
  readonly users: readonly ServiceUser[];
  readonly services: readonly Service[];
  readonly relatives: readonly Relative[];
  readonly granted: readonly GrantedVisits[];
}

const HOMECARE_SHARE_80PLUS = 0.3;
const HOMECARE_SHARE_YOUNGER = 0.0262;
const BEDS_PER_EMPLOYEE = { ward: 0.75, staffed_home: 0.55 };
const DAY_CENTRE_SHARE = 0.1;

// biome-ignore format: one row a value and its weight
const VULNERABILITY_AT_HOME = [[1, 14], [2, 28], [3, 30], [4, 20], [5, 8]] as const;
// biome-ignore format: one row a value and its weight
const RELATIVES = [[0, 12], [1, 66], [2, 22]] as const;

interface Draft {
  readonly user: ServiceUser;
  readonly name: DrawnName;
  readonly operating: OperatingUnit;
}

/** How many get home care: the frame's share of those aged 80+, and some younger; in proportion where staff is given. */
function homeCareCount(frame: DemoFrame): number {
  const { place } = frame;
  const ordinary = resolveDemoOptions({ municipality: place.number, from: frame.from }).staffCount;
  const people =
    place.aged80plus * (place.homecareShare80plus ?? HOMECARE_SHARE_80PLUS) + place.population * HOMECARE_SHARE_YOUNGER;
  return Math.round((people * frame.staffCount) / ordinary);
}

function usersPerUnit(frame: DemoFrame, places: DemoPlaces, random: Rng): number[] {
  const weights = places.operating.map(({ pattern, staffCount }) => (pattern === 'district' ? staffCount : 0));
  const atHome = weights.some((weight) => weight > 0) ? shareOut(homeCareCount(frame), weights) : weights;
  return places.operating.map(({ pattern, staffCount }, index) => {
    if (pattern === 'ward' || pattern === 'staffed_home')
      return Math.max(2, Math.round(staffCount * BEDS_PER_EMPLOYEE[pattern]) - (random.next() < 0.3 ? 1 : 0));
    return atHome[index] ?? 0;
  });
}

function draftUser(
  random: Rng,
  land: LandPoints,
  name: DrawnName,
  operating: OperatingUnit,
  base: Point | undefined,
  userId: string,
): Draft {
  const atHome = operating.pattern === 'district';
  const around = base ?? land.town;
  const home = atHome ? land.near(around, 2.2, random) : around;
  const user: ServiceUser = {
    userId,
    name: name.full,
    unitId: operating.unit.unitId,
    lat: home.lat,
    lon: home.lon,
    livesAlone: atHome && random.next() < 0.56,
    vulnerability: atHome ? pickWeighted<number>(random, VULNERABILITY_AT_HOME) : between(random, 3, 5),
    languages: name.language === 'nb' ? ['nb'] : random.next() < 0.6 ? ['nb', name.language] : [name.language],
    infectedFrom: undefined,
    infectedTo: undefined,
    protected: random.next() < 0.006,
  };
  return { user, name, operating };
}

function residentService({ operating }: Draft): (typeof RESIDENT_SERVICES)[keyof typeof RESIDENT_SERVICES] | undefined {
  if (operating.pattern === 'staffed_home') return RESIDENT_SERVICES.staffedHome;
  if (operating.pattern !== 'ward') return undefined;
  return operating.unit.name.endsWith('korttid') ? RESIDENT_SERVICES.shortTerm : RESIDENT_SERVICES.nursingHome;
}

function buildRelatives(
  random: Rng,
  drafts: readonly Draft[],
  nextName: NameSource,
  nextPhone: () => string | undefined,
): Relative[] {
  let count = 0;
  return drafts.flatMap(({ user, name, operating }) =>
    Array.from({ length: pickWeighted<number>(random, RELATIVES) }, (): Relative => {
      const own = nextName();
      const sameName = random.next() < 0.5;
      const inHouse = operating.pattern !== 'district';
      return {
        relativeId: `R${String(++count).padStart(5, '0')}`,
        userId: user.userId,
        name: sameName ? `${name.surname}, ${own.given}` : own.full,
        phone: nextPhone(),
        email: undefined,
        language: own.language === 'se' ? 'nb' : own.language,
        callEveryDays: inHouse ? random.pick([2, 7, 7, 14]) : random.next() < 0.2 ? 14 : undefined,
      };
    }),
  );
}

/** Users of all units, with services, relatives and the visits that they are granted. */
export function buildUsers(
  frame: DemoFrame,
  places: DemoPlaces,
  rosters: readonly UnitRoster[],
  land: LandPoints,
  nextPhone: () => string | undefined,
): DemoUsers {
  const random = streamOf(frame.seed, 'users');
  const nextName = nameSource(streamOf(frame.seed, 'user names'), USER_GIVEN_NAMES);
  const siteById = new Map(places.sites.map((site) => [site.siteId, site]));
  const counts = usersPerUnit(frame, places, random);
  const drafts: Draft[] = [];
  places.operating.forEach((operating, index) => {
    const { lat, lon } = siteById.get(operating.unit.siteId) ?? {};
    const base = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
    for (let count = 0; count < (counts[index] ?? 0); count++)
      drafts.push(
        draftUser(random, land, nextName(), operating, base, `B${String(drafts.length + 1).padStart(5, '0')}`),
      );
  });
  const granted = grantHomeServices(
    frame,
    drafts.filter(({ operating }) => operating.pattern === 'district').map(({ user }) => user),
    rosters,
  );
  const services: Service[] = [];
  const add = (userId: string, kind: string, hoursPerWeek: number, importance: Service['importance']): string => {
    const serviceId = `T${String(services.length + 1).padStart(5, '0')}`;
    services.push({ serviceId, userId, kind, hoursPerWeek: Math.round(hoursPerWeek * 10) / 10, importance });
    return serviceId;
  };
  for (const draft of drafts) {
    const service = residentService(draft);
    if (service) add(draft.user.userId, service.kind, between(random, service.hours[0], service.hours[1]), 'must');
    else if (random.next() < 0.7) add(draft.user.userId, RESIDENT_SERVICES.safetyAlarm.kind, 0.5, 'must');
    if (!service && random.next() < DAY_CENTRE_SHARE)
      add(
        draft.user.userId,
        RESIDENT_SERVICES.dayCentre.kind,
        between(random, RESIDENT_SERVICES.dayCentre.hours[0], RESIDENT_SERVICES.dayCentre.hours[1]),
        'should',
      );
  }
  const withServices = granted.map((visits) => ({
    ...visits,
    serviceId: add(visits.userId, visits.service.kind, visits.hoursPerWeek, visits.service.importance),
  }));
  const relatives = buildRelatives(
    random,
    drafts,
    nameSource(streamOf(frame.seed, 'relative names'), STAFF_GIVEN_NAMES),
    nextPhone,
  );
  return { users: drafts.map(({ user }) => user), services, relatives, granted: withServices };
}
