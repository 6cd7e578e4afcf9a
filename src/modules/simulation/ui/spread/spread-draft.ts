import type { PlainDate } from '#kernel/plain-date.ts';
import type { MeasurePackageInput, SpreadInputs } from '../../contract/spread.ts';
import { NOTHING_DONE } from '../../domain/individuals/measures.ts';

/** Packages that are offered ready-made; the words are texts `preset.…`. */
export const PRESETS = ['rules', 'tests', 'masks', 'teams', 'one-site'] as const;
export type Preset = (typeof PRESETS)[number];

/** What isolation, tracing and equipment at known cases amount to; the others are added to it. */
const RULES = { begins: 'first_case', ppe: 'cases', isolate: true, quarantine: true } as const;

const CHANGES: { readonly [preset in Preset]: Partial<MeasurePackageInput> } = {
  rules: {},
  tests: { rounds: { everyDays: 3, staff: true, residents: true } },
  masks: { ppe: 'always' },
  teams: { teams: 2, oneSite: true, together: 0.3 },
  'one-site': { oneSite: true, begins: 'first_day' },
};

/** A ready-made package; `nameOf` gives its words. */
export function presetPackage(preset: Preset, id: string, nameOf: (preset: Preset) => string): MeasurePackageInput {
  return { ...NOTHING_DONE, ...RULES, ...CHANGES[preset], id, name: nameOf(preset) };
}

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
    packages: presets.map((preset, index) => presetPackage(preset, String(index + 1), nameOf)),
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
