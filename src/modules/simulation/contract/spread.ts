import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { MEASURE_STARTS, PPE_LEVELS } from '../domain/individuals/measures.ts';
import { FANS, TOTALS } from '../domain/individuals/spread-summary.ts';
import { ILLNESSES, SPREAD_PARAMETERS } from '../rules/spread-parameters.ts';

/** Packages that may be compared with doing nothing. */
const MOST_PACKAGES = 4;
const MOST_RUNS = 2000;
const MOST_SAMPLED = 100;
const share = z.number().min(0).max(1);

/** One package of measures as it is asked for. */
export const measurePackageSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  begins: z.enum(MEASURE_STARTS),
  ppe: z.enum(PPE_LEVELS),
  rounds: z.object({ everyDays: z.number().int().min(0).max(28), staff: z.boolean(), residents: z.boolean() }),
  teams: z.number().int().min(1).max(6),
  oneSite: z.boolean(),
  visits: share,
  together: share,
  isolate: z.boolean(),
  quarantine: z.boolean(),
  vaccinated: z.object({ residents: share, staff: share }),
});
export type MeasurePackageInput = z.infer<typeof measurePackageSchema>;

const parameterShape = Object.fromEntries(
  SPREAD_PARAMETERS.map(({ key, least, most }) => [key, z.number().min(least).max(most).optional()]),
) as Record<(typeof SPREAD_PARAMETERS)[number]['key'], z.ZodOptional<z.ZodNumber>>;

/** What is compared. `place` and everything below it is where the measures hold; null: the whole municipality. */
export const spreadInputsSchema = z.object({
  from: daySchema,
  days: z.number().int().min(7).max(120),
  place: idSchema.nullable(),
  /** Where the infection comes in; null: anywhere in the place. */
  startUnit: idSchema.nullable(),
  who: z.enum(['staff', 'resident']),
  people: z.number().int().min(0).max(20),
  illness: z.enum(ILLNESSES),
  /** Isolation, quarantine and look-back by the rules of this day; absent: of the first day. */
  rulesOn: daySchema.optional(),
  /** Numbers of the model that differ from the table. */
  changed: z.object(parameterShape).strict(),
  packages: z
    .array(measurePackageSchema)
    .min(1)
    .max(MOST_PACKAGES)
    .refine(
      (list) => new Set(['nothing', ...list.map(({ id }) => id)]).size === list.length + 1,
      'each package with an id of its own, none called nothing',
    ),
  runs: z.number().int().min(10).max(MOST_RUNS),
  seed: z.number().int().min(0).max(2_000_000_000),
  /** Runs whose shifts are counted by replanning. */
  sampled: z.number().int().min(0).max(MOST_SAMPLED),
  withRecorded: z.boolean(),
});
export type SpreadInputs = z.infer<typeof spreadInputsSchema>;

/** Days that the nation's and the municipality's rules of a day give, with the version of each rule. */
export const ruleDaysSchema = z.object({
  isolationDays: countSchema,
  quarantineDays: countSchema,
  lookBackDays: countSchema,
  rules: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      title: z.string(),
      source: z.string(),
      level: z.enum(['national', 'local']),
      from: momentSchema.nullable(),
      confidence: z.enum(['high', 'medium', 'low']),
      duty: z.enum(['duty', 'advice']),
    }),
  ),
});
export type RuleDaysView = z.infer<typeof ruleDaysSchema>;
export const ruleDaysQuerySchema = z.object({ illness: z.enum(ILLNESSES), on: daySchema });

/** What was compared: as asked, and what the rules gave then; older ones have none. */
export const keptInputsSchema = spreadInputsSchema.extend({ rules: ruleDaysSchema.optional() });
export type KeptInputs = z.infer<typeof keptInputsSchema>;

const range = z.object({
  mean: z.number(),
  low: z.number(),
  lower: z.number(),
  median: z.number(),
  upper: z.number(),
  high: z.number(),
});
const line = z.array(z.number());
const fan = z.tuple([line, line, line, line, line]);
const difference = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  fewer: z.number(),
  more: z.number(),
});
const keyed = <Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) =>
  z.object(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);

/** One package's figures, with the names of the units it reaches. */
export const packageSummarySchema = z.object({
  id: idSchema,
  none: z.number(),
  totals: keyed(TOTALS, range),
  fans: keyed(FANS, fan),
  peakByCompetence: z.array(z.object({ competence: idSchema, peak: range, byDay: fan })),
  units: z.array(
    z.object({ unitId: idSchema, name: z.string(), reached: z.number(), residents: z.number(), staff: z.number() }),
  ),
  difference: keyed(TOTALS, difference).nullable(),
  uncovered: z
    .object({
      runs: countSchema,
      days: countSchema,
      before: z.number(),
      total: range,
      byDay: fan,
      difference: difference.nullable(),
    })
    .nullable(),
});
export type PackageSummaryView = z.infer<typeof packageSummarySchema>;

/** Figures over some runs; the first package is doing nothing. */
export const spreadFiguresSchema = z.object({
  runs: countSchema,
  days: countSchema,
  residents: countSchema,
  staff: countSchema,
  packages: z.array(packageSummarySchema),
});
export type SpreadFiguresView = z.infer<typeof spreadFiguresSchema>;

/** Over all runs, and over those in which the infection spreads if nothing is done. */
export const spreadResultSchema = spreadFiguresSchema.extend({ whenSpread: spreadFiguresSchema });
export type SpreadResultView = z.infer<typeof spreadResultSchema>;

export const SPREAD_STATES = ['running', 'done', 'stopped', 'failed'] as const;

/** A stored comparison without its figures. */
export const spreadHeadSchema = z.object({
  runId: countSchema,
  state: z.enum(SPREAD_STATES),
  inputs: keptInputsSchema,
  placeName: z.string().nullable(),
  startName: z.string().nullable(),
  createdAt: momentSchema,
  createdBy: z.string().nullable(),
  finishedAt: momentSchema.nullable(),
  seconds: z.number().nullable(),
  progress: z.object({ phase: z.enum(['waiting', 'runs', 'shifts']), done: countSchema, of: countSchema }),
  decision: z.object({ packageId: idSchema, seq: countSchema, at: momentSchema, by: z.string().nullable() }).nullable(),
});
export type SpreadHead = z.infer<typeof spreadHeadSchema>;

/** Stored comparisons, newest first. */
export const spreadRunsSchema = z.object({ runs: z.array(spreadHeadSchema) });
export type SpreadRuns = z.infer<typeof spreadRunsSchema>;

/** One stored comparison. */
export const spreadRunSchema = spreadHeadSchema.extend({
  engine: z.string(),
  fault: z.string().nullable(),
  result: spreadResultSchema.nullable(),
  /** Rosters, people or absences have changed since. */
  changedSince: z.boolean(),
  mayRun: z.boolean(),
  mayDecide: z.boolean(),
});
export type SpreadRun = z.infer<typeof spreadRunSchema>;

/** Places that may be chosen. */
export const spreadPlacesSchema = z.object({
  everywhere: z.boolean(),
  places: z.array(
    z.object({
      unitId: idSchema,
      name: z.string(),
      depth: countSchema,
      path: z.array(idSchema),
      residents: countSchema,
      staff: countSchema,
    }),
  ),
});
export type SpreadPlaces = z.infer<typeof spreadPlacesSchema>;

export const spreadStartedSchema = z.object({ runId: countSchema });
export const spreadRunParamsSchema = z.object({ runId: z.coerce.number().int().positive() });

/** Which package is chosen and why; kept in the decision log with the figures. */
export const decideSpreadSchema = z.object({ packageId: idSchema, why: z.string().trim().min(1).max(2000) });
export type DecideSpread = z.infer<typeof decideSpreadSchema>;
