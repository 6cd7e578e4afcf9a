import type { Site, Unit, UnitKind } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { between, shareOut, streamOf } from '../random-stream.ts';
import type { LandPoints } from './land-points.ts';
import { siteNames } from './site-names.ts';
import { slugOf } from './slug-of.ts';

/** Which pattern of shifts a unit follows; finer than its kind. */
export type UnitPattern = 'ward' | 'staffed_home' | 'district' | 'night_patrol' | 'day_centre' | 'cleaning' | 'kitchen';

/** A unit that people work in, with how many are employed there. */
export interface OperatingUnit {
  readonly unit: Unit;
  readonly pattern: UnitPattern;
  readonly staffCount: number;
}

export interface DemoPlaces {
  readonly sites: readonly Site[];
  /** Sectors first, then the operating units. */
  readonly units: readonly Unit[];
  readonly operating: readonly OperatingUnit[];
  /** Where the equipment of the whole municipality is kept. */
  readonly storeSiteId: string;
}

interface Draft {
  readonly name: string;
  readonly kind: UnitKind;
  readonly pattern: UnitPattern;
  readonly siteId: string;
  readonly sector: string;
  readonly dwelling?: Unit['dwelling'];
}

const KIND_SHARES = { ward: 8, home: 7, homeCare: 6, day: 1, cleaning: 1, kitchen: 1 };
const STAFF_WEIGHT: Record<UnitPattern, number> = {
  ward: 20,
  staffed_home: 13,
  district: 21,
  night_patrol: 12,
  day_centre: 6,
  cleaning: 22,
  kitchen: 12,
};
const DISTRICTS_PER_NIGHT_PATROL = 5;
const FEWEST_IN_UNIT = 3;

function countByKind(unitCount: number): Record<keyof typeof KIND_SHARES, number> {
  const [ward = 0, home = 0, homeCare = 0, day = 0, cleaning = 0, kitchen = 0] =
    unitCount < 6 ? shareOut(unitCount, [1, 1, 1, 0, 0, 0]) : shareOut(unitCount, Object.values(KIND_SHARES));
  return { ward, home, homeCare, day, cleaning, kitchen };
}

/** Sites, sectors and units of a municipality, laid out on its own land; the names are the same for the same seed. */
export function buildPlaces(frame: DemoFrame, land: LandPoints): DemoPlaces {
  const random = streamOf(frame.seed, 'places');
  const names = siteNames(random);
  const sites: Site[] = [];
  const drafts: Draft[] = [];
  const addSite = (name: string, spreadKm: number): string => {
    const siteId = `st-${slugOf(name)}`;
    sites.push({ siteId, name, ...land.near(land.town, spreadKm, random) });
    return siteId;
  };
  const townHall = addSite('Rådhuset', 0.4);
  const storeSiteId = addSite('Sentrallageret', 1.5);
  const counts = countByKind(frame.unitCount);

  const homeCount = Math.max(1, Math.round(counts.ward / 2.8));
  const wardsPerHome = shareOut(
    counts.ward,
    Array.from({ length: homeCount }, (_, index) => (index === 0 ? 4 : between(random, 2, 3))),
  );
  const nursingHomes = wardsPerHome.map((wards) => {
    const name = names.nursingHome();
    const siteId = addSite(`${name} sykehjem`, 2.5);
    for (let ward = 1; ward <= wards; ward++) {
      const label = wards >= 4 && ward === wards ? 'korttid' : String(ward);
      drafts.push({
        name: `${name} ${label}`,
        kind: 'nursing_home_ward',
        pattern: 'ward',
        siteId,
        sector: 'Sykehjem',
        dwelling: 'institution',
      });
    }
    return { name, siteId };
  });

  for (let home = 0; home < counts.home; home++) {
    const name = names.staffedHome();
    drafts.push({
      name,
      kind: 'staffed_home',
      pattern: 'staffed_home',
      siteId: addSite(name, 3),
      sector: 'Bemannede boliger',
      dwelling: 'home_in_cluster',
    });
  }

  const patrols = counts.homeCare > 1 ? Math.max(1, Math.round(counts.homeCare / (DISTRICTS_PER_NIGHT_PATROL + 1))) : 0;
  const bases: { name: string; siteId: string }[] = [];
  for (let district = 0; district < counts.homeCare - patrols; district++) {
    const name = names.district();
    const siteId = addSite(`Hjemmetjenestens base ${name}`, name === 'Ytre' || name === 'Indre' ? 9 : 3.5);
    bases.push({ name, siteId });
    drafts.push({
      name: `Hjemmetjenesten ${name}`,
      kind: 'home_care',
      pattern: 'district',
      siteId,
      sector: 'Hjemmetjeneste',
      dwelling: 'home',
    });
  }
  for (let patrol = 0; patrol < patrols; patrol++) {
    const base = bases[(patrol * DISTRICTS_PER_NIGHT_PATROL + 1) % bases.length];
    drafts.push({
      name: patrol === 0 ? 'Nattpatruljen' : `Nattpatruljen ${base?.name}`,
      kind: 'home_care',
      pattern: 'night_patrol',
      siteId: base?.siteId ?? townHall,
      sector: 'Hjemmetjeneste',
      dwelling: 'home',
    });
  }

  const shared = (count: number, pattern: 'day_centre' | 'cleaning' | 'kitchen', title: string): void => {
    for (let index = 0; index < count; index++) {
      const house = nursingHomes[(index * 2 + (pattern === 'day_centre' ? 2 : 0)) % nursingHomes.length];
      drafts.push({
        name: index === 0 ? title : `${title} ${house?.name} ${index + 1}`,
        kind: pattern,
        pattern,
        siteId: (pattern === 'cleaning' && index === 0 ? undefined : house?.siteId) ?? townHall,
        sector: 'Fellestjenester',
      });
    }
  };
  shared(counts.day, 'day_centre', 'Dagsenteret');
  shared(counts.cleaning, 'cleaning', 'Renhold');
  shared(counts.kitchen, 'kitchen', 'Sentralkjøkkenet');

  const sectors = [...new Set(drafts.map((draft) => draft.sector))].map(
    (sector): Unit => ({ unitId: slugOf(sector), name: sector, kind: 'other', siteId: townHall }),
  );
  const spread = shareOut(
    frame.staffCount - drafts.length * FEWEST_IN_UNIT,
    drafts.map((draft) => STAFF_WEIGHT[draft.pattern] - FEWEST_IN_UNIT + between(random, -1, 1)),
  );
  const operating = drafts.map(
    (draft, index): OperatingUnit => ({
      unit: {
        unitId: slugOf(draft.name),
        name: draft.name,
        kind: draft.kind,
        siteId: draft.siteId,
        parentId: slugOf(draft.sector),
        dwelling: draft.dwelling,
      },
      pattern: draft.pattern,
      staffCount: FEWEST_IN_UNIT + (spread[index] ?? 0),
    }),
  );
  return { sites, units: [...sectors, ...operating.map(({ unit }) => unit)], operating, storeSiteId };
}
