import type { Site, Unit } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { between, shareOut, streamOf } from '../random-stream.ts';
import type { DraftTools } from './draft-units.ts';
import { draftHomeCare, draftNursingHomes, draftSharedServices, draftStaffedHomes } from './draft-units.ts';
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

/** Wards, staffed homes, home care, day centres, cleaning and kitchens in twenty-four units. */
const KIND_SHARES = [8, 7, 6, 1, 1, 1];
const KIND_SHARES_WHEN_FEW = [1, 1, 1, 0, 0, 0];
const STAFF_WEIGHT: Record<UnitPattern, number> = {
  ward: 20,
  staffed_home: 13,
  district: 21,
  night_patrol: 12,
  day_centre: 6,
  cleaning: 22,
  kitchen: 12,
};
const FEWEST_IN_UNIT = 3;

/** Sites, sectors and units of a municipality, laid out on its own land; the names are the same for the same seed. */
export function buildPlaces(frame: DemoFrame, land: LandPoints): DemoPlaces {
  const random = streamOf(frame.seed, 'places');
  const sites: Site[] = [];
  const addSite: DraftTools['addSite'] = (name, spreadKm) => {
    const siteId = `st-${slugOf(name)}`;
    sites.push({ siteId, name, ...land.near(land.town, spreadKm, random) });
    return siteId;
  };
  const tools: DraftTools = { random, names: siteNames(random), addSite };
  const townHall = addSite('Rådhuset', 0.4);
  const storeSiteId = addSite('Sentrallageret', 1.5);
  const shares = frame.unitCount < KIND_SHARES.length ? KIND_SHARES_WHEN_FEW : KIND_SHARES;
  const [wards = 0, homes = 0, homeCare = 0, dayCentres = 0, cleaning = 0, kitchens = 0] = shareOut(
    frame.unitCount,
    shares,
  );
  const nursing = draftNursingHomes(tools, wards);
  const drafts = [
    ...nursing.units,
    ...draftStaffedHomes(tools, homes),
    ...draftHomeCare(tools, homeCare),
    ...draftSharedServices(nursing.houses, townHall, { day_centre: dayCentres, cleaning, kitchen: kitchens }),
  ];

  const sectors = [...new Set(drafts.map(({ sector }) => sector))].map(
    (sector): Unit => ({ unitId: slugOf(sector), name: sector, kind: 'other', siteId: townHall }),
  );
  const spread = shareOut(
    frame.staffCount - drafts.length * FEWEST_IN_UNIT,
    drafts.map(({ pattern }) => STAFF_WEIGHT[pattern] - FEWEST_IN_UNIT + between(random, -1, 1)),
  );
  const operating = drafts.map(({ name, kind, pattern, siteId, sector, dwelling }, index): OperatingUnit => {
    const unit = { unitId: slugOf(name), name, kind, siteId, parentId: slugOf(sector), dwelling };
    return { unit, pattern, staffCount: FEWEST_IN_UNIT + (spread[index] ?? 0) };
  });
  return { sites, units: [...sectors, ...operating.map(({ unit }) => unit)], operating, storeSiteId };
}
