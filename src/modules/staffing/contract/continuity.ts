import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

const MOST_FUNCTIONS = 30;
const part = z.enum(['day', 'evening', 'night', 'all']);
const line = (most: number) => z.string().trim().max(most);

/** One thing that a unit must keep going. */
export const criticalFunctionSchema = z.object({
  functionId: line(40).min(1),
  name: line(200).min(1),
  competence: idSchema,
  people: z.number().int().min(1).max(99),
  part,
  /** 0: it may not stop. */
  canStopHours: z.number().min(0).max(2000),
  instead: line(1000),
  dependsOn: line(1000),
});
export type CriticalFunctionView = z.infer<typeof criticalFunctionSchema>;

/** What units have written down; `dueForReview`: its day has come. */
export const continuityOverviewSchema = z.object({
  units: z.array(
    z.object({
      unitId: idSchema,
      name: z.string(),
      kind: z.string(),
      functions: countSchema,
      /** 0: functions come from an import, or there are none. */
      version: countSchema,
      owner: z.string(),
      reviewOn: daySchema.nullable(),
      savedAt: momentSchema.nullable(),
      dueForReview: z.boolean(),
      mayEdit: z.boolean(),
    }),
  ),
});
export type ContinuityOverview = z.infer<typeof continuityOverviewSchema>;

/** A unit's plan with what is suggested for its kind and the versions before it. */
export const continuityPlanSchema = z.object({
  unitId: idSchema,
  name: z.string(),
  kind: z.string(),
  version: countSchema,
  owner: z.string(),
  reviewOn: daySchema.nullable(),
  savedAt: momentSchema.nullable(),
  functions: z.array(criticalFunctionSchema),
  suggested: z.array(
    z.object({ name: z.string(), part, competence: idSchema, people: countSchema, canStopHours: z.number() }),
  ),
  competences: z.array(idSchema),
  versions: z.array(
    z.object({
      version: countSchema,
      owner: z.string(),
      savedAt: momentSchema,
      savedBy: z.string().nullable(),
      functions: z.array(criticalFunctionSchema),
    }),
  ),
  mayEdit: z.boolean(),
});
export type ContinuityPlanView = z.infer<typeof continuityPlanSchema>;

/** A unit's plan as it is to be; `version` is the one that was seen. */
export const saveContinuitySchema = z.object({
  version: countSchema,
  owner: line(120).min(1),
  reviewOn: daySchema.nullable(),
  functions: z.array(criticalFunctionSchema).max(MOST_FUNCTIONS),
});
export type SaveContinuity = z.infer<typeof saveContinuitySchema>;

const measureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('train'),
    unitId: idSchema,
    competence: idSchema,
    people: z.number().int().min(1).max(50),
  }),
  z.object({
    kind: z.literal('agreement'),
    unitId: idSchema.nullable(),
    competence: idSchema,
    people: z.number().int().min(1).max(100),
    noticeHours: z.number().min(0).max(336),
  }),
  z.object({
    kind: z.literal('pool'),
    unitId: idSchema.nullable(),
    competence: idSchema,
    people: z.number().int().min(1).max(100),
  }),
  z.object({ kind: z.literal('cohort'), teams: z.number().int().min(2).max(6) }),
]);

/** What a stress test is asked. */
export const stressInputsSchema = z.object({
  from: daySchema,
  days: z.number().int().min(1).max(28),
  /** Shares of the staff, rising. */
  levels: z
    .array(z.number().gt(0).lt(1))
    .min(1)
    .max(12)
    .refine((levels) => levels.every((level, i) => i === 0 || level > (levels[i - 1] ?? 0))),
  draws: z.number().int().min(10).max(1000),
  seed: z.number().int().min(0).max(1_000_000),
  pattern: z.enum(['independent', 'clustered', 'quarantine']),
  spellDays: z.number().int().min(1).max(28),
  together: z.number().min(0).max(0.95),
  quarantineDays: z.number().int().min(1).max(28),
  contactDays: z.number().int().min(1).max(7),
  /** Whether those who are away already are so in every draw, the level coming on top. */
  withRecorded: z.boolean(),
  measures: z.array(measureSchema).max(4),
  /** Draws on which full plans are made too, to see how far the greedy step is off. */
  biasDraws: z.number().int().min(0).max(60),
});
export type StressInputs = z.infer<typeof stressInputsSchema>;

const spread = z.object({ mean: z.number(), error: z.number(), low: z.number(), high: z.number() });
const bounds = z.object({ mean: z.number(), low: z.number(), high: z.number() });
const breaks = z.object({
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  error: z.number().nullable(),
});
const levelFigures = z.object({
  level: z.number(),
  held: spread,
  heldBefore: z.number(),
  missing: spread,
  holds: z.number(),
});
const functionFigures = z.object({
  key: z.string(),
  kind: z.enum(['minimum', 'critical']),
  unitId: idSchema,
  competence: idSchema,
  part,
  people: countSchema,
  canStopHours: z.number(),
  name: z.string(),
  breaksAt: breaks,
  levels: z.array(
    z.object({
      level: z.number(),
      holds: z.number(),
      hours: z.number(),
      hoursHigh: z.number(),
      longestHours: z.number(),
      longestHigh: z.number(),
    }),
  ),
});
export type StressFunction = z.infer<typeof functionFigures>;

/** A stress test's figures; units that the reader does not see are left out. */
export const stressResultSchema = z.object({
  draws: countSchema,
  municipality: z.object({
    places: countSchema,
    levels: z.array(levelFigures.omit({ holds: true }).extend({ absence: z.number(), unitsHolding: spread })),
  }),
  units: z.array(
    z.object({
      unitId: idSchema,
      name: z.string(),
      places: countSchema,
      breaksAt: breaks,
      levels: z.array(levelFigures),
    }),
  ),
  /** How many units the figures of the whole rest on. */
  unitCount: countSchema,
  competences: z.array(
    z.object({
      competence: idSchema,
      places: countSchema,
      levels: z.array(z.object({ level: z.number(), missing: spread })),
    }),
  ),
  functions: z.array(functionFigures),
  measures: z.array(
    z.object({
      measure: measureSchema,
      trained: z.array(z.string()),
      levels: z.array(z.object({ level: z.number(), missing: spread, difference: bounds, unitsHolding: z.number() })),
      firstBreaksAt: breaks,
      unitBreaksAt: breaks,
    }),
  ),
  bias: z
    .object({
      draws: countSchema,
      secondsPerPlan: z.number(),
      greedyMissing: z.number(),
      planMissing: z.number(),
      share: bounds.nullable(),
      extra: bounds,
    })
    .nullable(),
});
export type StressResultView = z.infer<typeof stressResultSchema>;
export type StressUnit = StressResultView['units'][number];
export type StressMeasureView = StressResultView['measures'][number];

export const STRESS_STATES = ['running', 'done', 'stopped', 'failed'] as const;

const runHead = {
  runId: z.number().int(),
  state: z.enum(STRESS_STATES),
  inputs: stressInputsSchema,
  createdAt: momentSchema,
  createdBy: z.string().nullable(),
  finishedAt: momentSchema.nullable(),
  seconds: z.number().nullable(),
  progress: z.object({
    phase: z.enum(['waiting', 'draws', 'bias']),
    done: countSchema,
    of: countSchema,
  }),
};

/** Stored stress tests, newest first. */
export const stressRunsSchema = z.object({
  runs: z.array(z.object({ ...runHead, draws: countSchema, firstBreak: z.number().nullable() })),
});
export type StressRuns = z.infer<typeof stressRunsSchema>;
export type StressRunHead = StressRuns['runs'][number];

/** One stress test. `changedSince`: roster, people, demand or functions have changed after it began. */
export const stressRunSchema = z.object({
  ...runHead,
  fault: z.string().nullable(),
  result: stressResultSchema.nullable(),
  changedSince: z.boolean(),
  /** Names of people whom a measure trains. */
  names: z.record(z.string(), z.string()),
  mayRun: z.boolean(),
  /** People that agreements in force give, by competence. */
  agreements: z.array(
    z.object({ party: z.string(), competence: z.string(), people: countSchema, noticeHours: countSchema }),
  ),
});
export type StressRun = z.infer<typeof stressRunSchema>;

export const stressStartedSchema = z.object({ runId: z.number().int() });
export const runIdParamsSchema = z.object({ runId: z.coerce.number().int() });
export const unitIdParamsSchema = z.object({ unitId: idSchema });
