import type { SiteOf } from './contact-network.ts';
import { linksOf } from './contact-network.ts';
import type { PersonPlaces } from './who-works-where.ts';

/** Hours a week at 100 % where the municipality says nothing else. */
const FULL_WEEK_HOURS = 35.5;

/** Hours a week that a unit has for a competence: shifts open now, and posts standing empty. */
export interface AvailableHours {
  readonly unitId: string;
  readonly competence: string;
  readonly openHours: number;
  readonly vacantHours: number;
}

/** Somebody in part-time work with more than one workplace, and what a full post in the home unit would take and give. */
export interface FullPostCandidate {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly unitId: string;
  readonly pct: number;
  readonly places: PersonPlaces['places'];
  readonly linksRemoved: number;
  /** Pairs of places that nobody else would tie together. */
  readonly pairsRemoved: number;
  readonly hoursNeeded: number;
  readonly hoursAvailable: number;
  /** Hours a week that the unit lacks to offer it; 0: it has enough. */
  readonly hoursShort: number;
}

/**
 * Own part-timers who tie sites together, those whose full post would remove most links first, then those for whom fewest hours
 * are lacking. Each is seen alone: hours that two could share are counted for both.
 */
export function fullPostCandidates(
  people: readonly PersonPlaces[],
  siteOf: SiteOf,
  available: readonly AvailableHours[],
): FullPostCandidate[] {
  const perPair = new Map<string, number>();
  for (const person of people) {
    for (const [a, b] of linksOf(person, siteOf)) perPair.set(`${a}\n${b}`, (perPair.get(`${a}\n${b}`) ?? 0) + 1);
  }
  const hoursAt = new Map(
    available.map((row) => [`${row.unitId}\n${row.competence}`, row.openHours + row.vacantHours]),
  );
  return people
    .flatMap((person): FullPostCandidate[] => {
      const { personId, name, competence, homeUnitId, employmentPct, places } = person;
      if (homeUnitId === null || employmentPct === null || employmentPct >= 100) return [];
      const links = linksOf(person, siteOf);
      if (links.length === 0) return [];
      const hoursNeeded = ((100 - employmentPct) / 100) * (person.weeklyHours ?? FULL_WEEK_HOURS);
      const hoursAvailable = hoursAt.get(`${homeUnitId}\n${competence}`) ?? 0;
      return [
        {
          personId,
          name,
          competence,
          unitId: homeUnitId,
          pct: employmentPct,
          places,
          linksRemoved: links.length,
          pairsRemoved: links.filter(([a, b]) => perPair.get(`${a}\n${b}`) === 1).length,
          hoursNeeded,
          hoursAvailable,
          hoursShort: Math.max(0, hoursNeeded - hoursAvailable),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        b.linksRemoved - a.linksRemoved ||
        a.hoursShort - b.hoursShort ||
        a.hoursNeeded - b.hoursNeeded ||
        (a.personId < b.personId ? -1 : 1),
    );
}
