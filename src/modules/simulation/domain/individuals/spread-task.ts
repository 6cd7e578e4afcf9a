import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { SpreadParameters } from '../../rules/spread-parameters.ts';
import type { SiteList } from './build-sites.ts';
import { buildSites } from './build-sites.ts';
import { compileSpreadWorld } from './compile-spread-world.ts';
import type { MeasurePackage } from './measures.ts';
import type { SpreadWorld } from './spread-world.ts';

/** Where it happens: a municipality's own rosters from a day on, or units given by numbers. */
export type SpreadScene =
  | {
      readonly kind: 'municipality';
      readonly municipality: Municipality;
      readonly from: PlainDate;
      readonly days: number;
    }
  | { readonly kind: 'sites'; readonly sites: SiteList };

/** A comparison to be run; plain data. `unitIds` are the units where the measures hold and whose figures are followed. */
export interface SpreadTask {
  readonly scene: SpreadScene;
  readonly parameters: SpreadParameters;
  readonly packages: readonly MeasurePackage[];
  readonly unitIds: readonly string[];
  readonly start: { readonly unitIds: readonly string[]; readonly who: 'staff' | 'resident'; readonly people: number };
  readonly runs: number;
  readonly seed: number;
}

/** The people, units and rosters of a scene. */
export function worldOf(scene: SpreadScene): SpreadWorld {
  return scene.kind === 'sites'
    ? buildSites(scene.sites)
    : compileSpreadWorld(scene.municipality, scene.from, scene.days);
}

/** Marks units of a world by id. */
export function marksOf(world: SpreadWorld, unitIds: readonly string[]): Uint8Array {
  const wanted = new Set(unitIds);
  return Uint8Array.from(world.units.ids, (id) => (wanted.has(id) ? 1 : 0));
}

/** Numbers of units by id. */
export function numbersOf(world: SpreadWorld, unitIds: readonly string[]): number[] {
  return unitIds.map((id) => world.units.ids.indexOf(id)).filter((unit) => unit >= 0);
}
