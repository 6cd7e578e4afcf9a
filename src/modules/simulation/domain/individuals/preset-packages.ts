import type { MeasurePackage } from './measures.ts';
import { NOTHING_DONE } from './measures.ts';

/** Packages that are offered ready-made; their words are texts `preset.…`. */
export const PRESETS = ['rules', 'tests', 'masks', 'teams', 'one-site'] as const;
export type Preset = (typeof PRESETS)[number];

/** What isolation, tracing and equipment at known cases amount to; the others are added to it. */
const RULES = { begins: 'first_case', ppe: 'cases', isolate: true, quarantine: true } as const;

const CHANGES: { readonly [preset in Preset]: Partial<MeasurePackage> } = {
  rules: {},
  tests: { rounds: { everyDays: 3, staff: true, residents: true } },
  masks: { ppe: 'always' },
  teams: { teams: 2, oneSite: true, together: 0.3 },
  'one-site': { oneSite: true, begins: 'first_day' },
};

/** A ready-made package. */
export function presetPackage(preset: Preset, id: string, name: string): MeasurePackage {
  return { ...NOTHING_DONE, ...RULES, ...CHANGES[preset], id, name };
}
