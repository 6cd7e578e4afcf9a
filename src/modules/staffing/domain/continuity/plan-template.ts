import type { FunctionPart } from '#modules/organisation/domain/critical-function-row.ts';
import type { DemandRow, ShiftType, UnitKind } from '#modules/organisation/domain/municipality.ts';
import { partOfDay } from '../staff-map/part-of-day.ts';

/** Names of suggested functions; keys in the texts. */
export const TEMPLATE_NAMES = [
  'medicines',
  'care',
  'night-watch',
  'presence',
  'visits',
  'treatment',
  'alarm',
  'day-offer',
  'meals',
  'infection-cleaning',
  'sampling',
  'vaccination',
  'main-task',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** A suggestion for a unit's plan, on the competence and the number that its own minimum asks for. */
export interface SuggestedFunction {
  readonly name: TemplateName;
  readonly part: FunctionPart;
  readonly competence: string;
  readonly people: number;
  readonly canStopHours: number;
}

/** Who is suggested: the competence with the dearest hole in that part of the day, or the one most asked for. */
type Who = 'dearest' | 'most';

interface Rule {
  readonly name: TemplateName;
  readonly part: FunctionPart;
  readonly who: Who;
  readonly canStopHours: number;
}

// biome-ignore format: one row a suggestion
const RULES: { readonly [kind in UnitKind]: readonly Rule[] } = {
  nursing_home_ward: [
    { name: 'medicines', part: 'day', who: 'dearest', canStopHours: 0 },
    { name: 'care', part: 'day', who: 'most', canStopHours: 4 },
    { name: 'care', part: 'evening', who: 'most', canStopHours: 4 },
    { name: 'night-watch', part: 'night', who: 'most', canStopHours: 0 },
  ],
  staffed_home: [
    { name: 'presence', part: 'day', who: 'most', canStopHours: 0 },
    { name: 'medicines', part: 'evening', who: 'dearest', canStopHours: 12 },
    { name: 'night-watch', part: 'night', who: 'most', canStopHours: 0 },
  ],
  home_care: [
    { name: 'visits', part: 'day', who: 'most', canStopHours: 0 },
    { name: 'treatment', part: 'day', who: 'dearest', canStopHours: 0 },
    { name: 'alarm', part: 'evening', who: 'most', canStopHours: 0 },
    { name: 'alarm', part: 'night', who: 'most', canStopHours: 0 },
  ],
  isolation_ward: [
    { name: 'treatment', part: 'day', who: 'dearest', canStopHours: 0 },
    { name: 'care', part: 'evening', who: 'most', canStopHours: 0 },
    { name: 'night-watch', part: 'night', who: 'dearest', canStopHours: 0 },
  ],
  day_centre: [{ name: 'day-offer', part: 'day', who: 'most', canStopHours: 168 }],
  kitchen: [{ name: 'meals', part: 'day', who: 'most', canStopHours: 24 }],
  cleaning: [{ name: 'infection-cleaning', part: 'day', who: 'most', canStopHours: 24 }],
  test_station: [{ name: 'sampling', part: 'day', who: 'most', canStopHours: 48 }],
  vaccination: [{ name: 'vaccination', part: 'day', who: 'dearest', canStopHours: 72 }],
  other: [{ name: 'main-task', part: 'day', who: 'most', canStopHours: 24 }],
};

/** Suggestions for a unit of a kind; parts of the day in which it asks for nobody are left out. */
export function suggestFunctions(
  kind: UnitKind,
  demand: readonly DemandRow[],
  shifts: readonly ShiftType[],
  weightOf: (competence: string) => number,
): SuggestedFunction[] {
  const parts = new Map(shifts.map((type) => [type.shift, partOfDay(type.startMinute)]));
  return RULES[kind].flatMap(({ name, part, who, canStopHours }): SuggestedFunction[] => {
    const rows = demand.filter((row) => parts.get(row.shift) === part && row.normal > 0);
    const rank = (row: DemandRow) => (who === 'dearest' ? weightOf(row.competence) : row.minimum);
    const [first, ...others] = rows;
    if (!first) return [];
    const best = others.reduce((so, row) => (rank(row) > rank(so) ? row : so), first);
    return [{ name, part, competence: best.competence, people: Math.max(1, best.minimum), canStopHours }];
  });
}
