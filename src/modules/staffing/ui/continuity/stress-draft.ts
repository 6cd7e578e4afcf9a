import type { PlainDate } from '#kernel/plain-date.ts';
import type { StressInputs } from '../../contract.ts';
import { NATIONAL_PLAN } from './national-plan.ts';

/** Levels that can be asked for, by name. */
export const LEVEL_SETS = {
  wide: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5],
  plan: [NATIONAL_PLAN.likelyFrom, NATIONAL_PLAN.likelyTo, NATIONAL_PLAN.worst, 0.15, 0.2, 0.3],
} as const;
export type LevelSet = keyof typeof LEVEL_SETS;

/** What a new run asks where nothing is chosen. */
export function newInputs(from: PlainDate): StressInputs {
  return {
    from,
    days: 14,
    levels: [...LEVEL_SETS.wide],
    draws: 200,
    seed: 1,
    pattern: 'independent',
    spellDays: 7,
    together: 0.3,
    quarantineDays: 10,
    contactDays: 2,
    withRecorded: false,
    measures: [],
    biasDraws: 30,
  };
}

/** Which named set some levels are; undefined for others. */
export function levelSetOf(levels: readonly number[]): LevelSet | undefined {
  const text = levels.join();
  return (Object.keys(LEVEL_SETS) as LevelSet[]).find((name) => LEVEL_SETS[name].join() === text);
}

/** What is written in the fields for measures: 0 people or teams means that it is not tried. */
export interface MeasureDraft {
  readonly train: number;
  readonly neighbours: number;
  readonly noticeHours: number;
  readonly pool: number;
  readonly teams: number;
}

/** The measures that a draft asks for, aimed at one unit and competence. */
export function measuresOf(
  draft: MeasureDraft,
  aim: { readonly unitId: string; readonly competence: string },
): StressInputs['measures'] {
  const { unitId, competence } = aim;
  const { train, neighbours, noticeHours, pool, teams } = draft;
  return [
    ...(train > 0 ? [{ kind: 'train' as const, unitId, competence, people: train }] : []),
    ...(neighbours > 0 ? [{ kind: 'agreement' as const, unitId, competence, people: neighbours, noticeHours }] : []),
    ...(pool > 0 ? [{ kind: 'pool' as const, unitId: null, competence, people: pool }] : []),
    ...(teams > 1 ? [{ kind: 'cohort' as const, teams }] : []),
  ];
}
