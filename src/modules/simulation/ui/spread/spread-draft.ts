import type { PlainDate } from '#kernel/plain-date.ts';
import type { MeasurePackageInput, SpreadInputs } from '../../contract/spread.ts';
import type { Preset } from '../../domain/individuals/preset-packages.ts';
import { presetPackage } from '../../domain/individuals/preset-packages.ts';

/** What a new comparison asks where nothing is chosen; `presets` come from the address. */
export function newInputs(
  from: PlainDate,
  place: string | null,
  presets: readonly Preset[],
  nameOf: (preset: Preset) => string,
): SpreadInputs {
  return {
    from,
    days: 42,
    place,
    startUnit: null,
    who: 'staff',
    people: 1,
    illness: 'covid_ancestral',
    changed: {},
    packages: presets.map((preset, index) => presetPackage(preset, String(index + 1), nameOf(preset))),
    runs: 500,
    seed: 1,
    sampled: 30,
    withRecorded: false,
  };
}

/** The lowest number that no package has as its id. */
export function nextPackageId(packages: readonly MeasurePackageInput[]): string {
  for (let number = 1; ; number++) if (!packages.some(({ id }) => id === String(number))) return String(number);
}
