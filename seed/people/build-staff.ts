import type { StaffMember } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { nameSource } from '../names/draw-names.ts';
import { STAFF_GIVEN_NAMES } from '../names/given-names.ts';
import type { LandPoints } from '../places/land-points.ts';
import { streamOf } from '../random-stream.ts';
import type { UnitRoster } from '../rosters/build-unit-rosters.ts';
import type { Diary } from '../rosters/diary.ts';
import { emailSource } from './contact-details.ts';

/** An employee with what the generator needs to go on. */
export interface DemoPerson {
  readonly staff: StaffMember;
  readonly unitIndex: number;
  /** Index of the line in the unit; undefined for those who are away for long and have no shifts. */
  readonly lineIndex: number | undefined;
  readonly diary: Diary | undefined;
}

const CONSENT_SHARE = 0.6;
const OUTBREAK_TEAM_SHARE = 0.02;
/** Beyond any number given out. */
const FIRST_HPR_NUMBER = 990_000_000;
const REGISTERED: ReadonlySet<string> = new Set(['nurse', 'health_worker', 'social_educator']);
const TEAM_PATTERNS: ReadonlySet<string> = new Set(['ward', 'district', 'staffed_home']);

interface Place {
  readonly unitIndex: number;
  readonly lineIndex: number | undefined;
  readonly competence: string;
  readonly night: boolean;
  readonly employmentPct: number;
  readonly weeklyHours: number;
  readonly diary: Diary | undefined;
}

function placesOf(rosters: readonly UnitRoster[]): Place[] {
  return rosters.flatMap(({ lines, longAway }, unitIndex) => {
    const working = lines.flatMap(({ line, posts }, lineIndex) =>
      posts
        .filter((post) => !post.vacant)
        .map(({ employmentPct, weeklyHours, diary }): Place => {
          const { competence, night } = line;
          return { unitIndex, lineIndex, competence, night, employmentPct, weeklyHours, diary };
        }),
    );
    const away = working.slice(0, longAway).map((like) => ({ ...like, lineIndex: undefined, diary: undefined }));
    return [...working, ...away];
  });
}

function isFitForTeam(place: Place, pattern: string): boolean {
  return REGISTERED.has(place.competence) && !place.night && place.diary !== undefined && TEAM_PATTERNS.has(pattern);
}

/** Everyone employed: invented people in the posts of the rosters, and those who are away for long. */
export function buildStaff(
  frame: DemoFrame,
  municipalitySlug: string,
  rosters: readonly UnitRoster[],
  land: LandPoints,
  nextPhone: () => string | undefined,
): DemoPerson[] {
  const random = streamOf(frame.seed, 'staff');
  const nextName = nameSource(streamOf(frame.seed, 'staff names'), STAFF_GIVEN_NAMES);
  const nextEmail = emailSource(municipalitySlug);
  const places = placesOf(rosters);
  const patternOf = (place: Place) => rosters[place.unitIndex]?.operating.pattern ?? '';
  const team = new Set(
    random
      .shuffle(places.filter((place) => isFitForTeam(place, patternOf(place))))
      .slice(0, Math.max(2, Math.round(frame.staffCount * OUTBREAK_TEAM_SHARE))),
  );
  const width = Math.max(4, String(places.length).length);
  return places.map((place, index): DemoPerson => {
    const name = nextName();
    const outbreakTeam = team.has(place);
    const home = land.near(land.town, 5, random);
    const foreign = name.language !== 'nb';
    const maxExtra = random.next();
    return {
      unitIndex: place.unitIndex,
      lineIndex: place.lineIndex,
      diary: place.diary,
      staff: {
        staffId: `P${String(index + 1).padStart(width, '0')}`,
        name: name.full,
        competence: place.competence,
        homeUnitId: rosters[place.unitIndex]?.operating.unit.unitId ?? '',
        employmentPct: place.employmentPct,
        weeklyHours: place.weeklyHours,
        consentRedeploy: outbreakTeam || random.next() < CONSENT_SHARE,
        maxExtraShifts: maxExtra < 0.12 ? 2 : maxExtra < 0.17 ? 0 : 4,
        nightWorker: place.night,
        outbreakTeam,
        phone: nextPhone(),
        email: nextEmail(name.given, name.surname),
        languages: foreign ? ['nb', name.language] : random.next() < 0.3 ? ['nb', 'en'] : ['nb'],
        hprNumber: REGISTERED.has(place.competence) ? String(FIRST_HPR_NUMBER + index * 137) : undefined,
        lat: home.lat,
        lon: home.lon,
      },
    };
  });
}
