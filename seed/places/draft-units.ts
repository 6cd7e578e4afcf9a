import type { Rng } from '#kernel/rng.ts';
import type { Unit, UnitKind } from '#modules/organisation/domain/municipality.ts';
import { between, shareOut } from '../random-stream.ts';
import type { UnitPattern } from './build-places.ts';
import type { SiteNames } from './site-names.ts';

/** A unit before it has an id and people. */
export interface DraftUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly pattern: UnitPattern;
  readonly siteId: string;
  readonly sector: string;
  readonly dwelling?: Unit['dwelling'];
}

/** What the units are drafted with: names, and sites that are added on the way. */
export interface DraftTools {
  readonly random: Rng;
  readonly names: SiteNames;
  /** A new site about `spreadKm` from the town; gives its id. */
  addSite(name: string, spreadKm: number): string;
}

/** A house that other units may lie in. */
export interface House {
  readonly name: string;
  readonly siteId: string;
}

const WARDS_PER_HOME = 2.8;
/** Wards of the first nursing homes, as weights; later ones are drawn. */
const WARDS_OF_FIRST_HOMES = [4, 2, 2];
const DISTRICTS_PER_NIGHT_PATROL = 5;

/** Nursing homes with their wards; the last ward of a large house takes short stays. */
export function draftNursingHomes(
  { random, names, addSite }: DraftTools,
  wards: number,
): { readonly houses: readonly House[]; readonly units: readonly DraftUnit[] } {
  const count = Math.max(1, Math.round(wards / WARDS_PER_HOME));
  const weights = Array.from({ length: count }, (_, index) => WARDS_OF_FIRST_HOMES[index] ?? between(random, 2, 4));
  const drafted = shareOut(wards, weights).map((inHouse) => {
    const name = names.nursingHome();
    const siteId = addSite(`${name} sykehjem`, 2.5);
    const units = Array.from({ length: inHouse }, (_, index): DraftUnit => {
      const label = inHouse >= 4 && index === inHouse - 1 ? 'korttid' : index + 1;
      const place = { siteId, sector: 'Sykehjem', dwelling: 'institution' } as const;
      return { name: `${name} ${label}`, kind: 'nursing_home_ward', pattern: 'ward', ...place };
    });
    return { house: { name, siteId }, units };
  });
  return { houses: drafted.map(({ house }) => house), units: drafted.flatMap(({ units }) => units) };
}

/** Staffed homes, each on its own site. */
export function draftStaffedHomes({ names, addSite }: DraftTools, count: number): DraftUnit[] {
  return Array.from({ length: count }, (): DraftUnit => {
    const name = names.staffedHome();
    const place = { siteId: addSite(name, 3), sector: 'Bemannede boliger', dwelling: 'home_in_cluster' } as const;
    return { name, kind: 'staffed_home', pattern: 'staffed_home', ...place };
  });
}

/** Home-care districts with a base each, and night patrols that set out from some of the bases. */
export function draftHomeCare({ names, addSite }: DraftTools, count: number): DraftUnit[] {
  const patrols = count > 1 ? Math.max(1, Math.round(count / (DISTRICTS_PER_NIGHT_PATROL + 1))) : 0;
  const sector = { kind: 'home_care', sector: 'Hjemmetjeneste', dwelling: 'home' } as const;
  const bases = Array.from({ length: count - patrols }, (): House => {
    const name = names.district();
    return { name, siteId: addSite(`Hjemmetjenestens base ${name}`, name === 'Ytre' || name === 'Indre' ? 9 : 3.5) };
  });
  const districts = bases.map(({ name, siteId }): DraftUnit => {
    return { name: `Hjemmetjenesten ${name}`, pattern: 'district', siteId, ...sector };
  });
  const nights = Array.from({ length: patrols }, (_, index): DraftUnit => {
    const base = bases[(index * DISTRICTS_PER_NIGHT_PATROL + 1) % bases.length] as House;
    const name = index === 0 ? 'Nattpatruljen' : `Nattpatruljen ${base.name}`;
    return { name, pattern: 'night_patrol', siteId: base.siteId, ...sector };
  });
  return [...districts, ...nights];
}

/** Units that serve the others, in the nursing homes; the first cleaning unit is at the town hall. */
export function draftSharedServices(
  houses: readonly House[],
  townHall: string,
  counts: { readonly day_centre: number; readonly cleaning: number; readonly kitchen: number },
): DraftUnit[] {
  const titles = { day_centre: 'Dagsenteret', cleaning: 'Renhold', kitchen: 'Sentralkjøkkenet' } as const;
  const patterns = ['day_centre', 'cleaning', 'kitchen'] as const;
  return patterns.flatMap((pattern) =>
    Array.from({ length: counts[pattern] }, (_, index): DraftUnit => {
      const house = houses[(index * 2 + (pattern === 'day_centre' ? 2 : 0)) % houses.length] as House;
      return {
        name: index === 0 ? titles[pattern] : `${titles[pattern]} ${house.name} ${index + 1}`,
        kind: pattern,
        pattern,
        siteId: pattern === 'cleaning' && index === 0 ? townHall : house.siteId,
        sector: 'Fellestjenester',
      };
    }),
  );
}
