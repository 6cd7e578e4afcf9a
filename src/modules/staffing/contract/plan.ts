import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { costTermSchema, HOLE_REASONS, openShiftSchema } from './open-shifts.ts';
import { insteadOfSchema, planChoicesSchema } from './plan-choices.ts';
import { findingSchema, rowKeySchema, shiftTypeSchema } from './values.ts';

const revisionSchema = z.number().int().positive();

/** Life of a plan; docs of each state and what may be done in it: domain/plan-life-cycle.ts. */
export const PLAN_STATES = ['solving', 'proposed', 'published', 'discarded', 'failed'] as const;
export const DECISIONS = ['accept', 'refuse', 'pin'] as const;

export const createPlanBodySchema = z.object({
  from: daySchema.optional(),
  days: z.number().int().min(1).max(42).default(14),
  /** Only this unit's holes and those below it; people come from everywhere. */
  unitId: idSchema.optional(),
  /** Wall seconds of search. */
  timeLimitSeconds: z.number().min(0.5).max(300).default(10),
  seed: z.number().int().min(1).max(2_147_483_647).default(1),
  /** What is opened for beyond the ordinary. */
  choices: planChoicesSchema.default({}),
});
export type CreatePlanBody = z.input<typeof createPlanBodySchema>;

/** How far a search is: what is found so far. */
export const planProgressSchema = z.object({
  state: z.enum(PLAN_STATES),
  phase: z.enum(['waiting', 'compile', 'greedy', 'prices', 'search', 'exact', 'explain', 'check', 'done']),
  seconds: z.number(),
  timeLimitSeconds: z.number(),
  openShifts: countSchema.nullable(),
  holesLeft: countSchema.nullable(),
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  iterations: countSchema,
  revision: revisionSchema,
});
export type PlanProgress = z.infer<typeof planProgressSchema>;

/** A plan in the list, and the line at the bottom of its page. */
export const planSummarySchema = z.object({
  planId: z.number().int(),
  state: z.enum(PLAN_STATES),
  revision: revisionSchema,
  /** Counts the proposals that replaced each other, from 1. */
  draft: countSchema,
  replacesPlanId: z.number().int().nullable(),
  from: daySchema,
  days: countSchema,
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  createdAt: momentSchema,
  createdByName: z.string().nullable(),
  solvedAt: momentSchema.nullable(),
  publishedAt: momentSchema.nullable(),
  publishedByName: z.string().nullable(),
  /** What was opened for beyond the ordinary. */
  choices: planChoicesSchema,
  /** Why it failed: a key in the texts. */
  fault: z.string().nullable(),
  /** Figures of the proposal without what is refused; null while nothing is found. */
  figures: z
    .object({
      openBefore: countSchema,
      openAfter: countSchema,
      belowMinimumBefore: countSchema,
      belowMinimumAfter: countSchema,
      people: countSchema,
      shifts: countSchema,
      breaches: countSchema,
      /** People given at least one shift that begins in overtime. */
      peopleInOvertime: countSchema,
      movedPeople: countSchema,
      accepted: countSchema,
      refused: countSchema,
      pinned: countSchema,
      cost: z.number(),
      bound: z.number().nullable(),
      optimal: z.boolean(),
      secondsToFirst: z.number(),
      secondsTotal: z.number(),
    })
    .nullable(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** A proposed shift; `decision` is the word of a person, with who and when. */
export const planAssignmentSchema = rowKeySchema.extend({
  personId: z.string(),
  name: z.string(),
  source: z.string(),
  ownCompetence: z.string(),
  unitName: z.string(),
  homeUnitId: z.string().nullable(),
  homeUnitName: z.string().nullable(),
  cost: z.number(),
  terms: z.array(costTermSchema),
  because: z.array(z.object({ code: z.string(), facts: factsSchema })),
  insteadOf: insteadOfSchema.nullable(),
  decision: z
    .object({
      decisionId: z.number().int(),
      decision: z.enum(DECISIONS),
      at: momentSchema,
      byName: z.string().nullable(),
    })
    .nullable(),
});
export type PlanAssignment = z.infer<typeof planAssignmentSchema>;

/** Somebody picked who does not stand in the proposal: comes with the next search. An absent field of the row means any. */
export const pickedPersonSchema = rowKeySchema.partial().extend({
  decisionId: z.number().int(),
  personId: z.string(),
  name: z.string(),
  at: momentSchema,
  byName: z.string().nullable(),
});
export type PickedPerson = z.infer<typeof pickedPersonSchema>;

/** A row that stays short, and how many people each rule stops. */
export const planHoleSchema = openShiftSchema.extend({
  reasons: z.array(z.object({ code: z.enum(HOLE_REASONS), people: countSchema })),
});
export type PlanHole = z.infer<typeof planHoleSchema>;

/** What has changed under a plan since it was made. */
export const planBasisSchema = z.object({
  rosterAt: momentSchema.nullable(),
  availabilityAt: momentSchema.nullable(),
  changedSince: z.array(z.enum(['roster', 'availability', 'organisation'])),
});

export const planReplySchema = planSummarySchema.extend({
  basis: planBasisSchema,
  open: z.array(openShiftSchema),
  assignments: z.array(planAssignmentSchema),
  holes: z.array(planHoleSchema),
  /** Pins that the proposal does not have (`pinsNotInPlan`). */
  picked: z.array(pickedPersonSchema),
  findings: z.array(findingSchema),
  shifts: z.array(shiftTypeSchema),
  /** What who asks may do now. */
  actions: z.array(z.enum(['stop', 'decide', 'replan', 'publish', 'unpublish', 'discard', 'retry'])),
});
export type PlanReply = z.infer<typeof planReplySchema>;

export const listPlansQuerySchema = z.object({
  place: idSchema.optional(),
  state: z.enum(PLAN_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const listPlansReplySchema = z.object({ plans: z.array(planSummarySchema) });

/** A decision on one proposed shift, or (fields left out) on any shift of the person in the plan. */
export const decideBodySchema = z.object({
  revision: revisionSchema,
  decisions: z
    .array(
      z.object({
        personId: idSchema,
        unitId: idSchema.optional(),
        date: daySchema.optional(),
        shift: idSchema.optional(),
        competence: idSchema.optional(),
        decision: z.enum(DECISIONS),
      }),
    )
    .min(1)
    .max(2000),
});
export type DecideBody = z.infer<typeof decideBodySchema>;
export const decideReplySchema = z.object({
  revision: revisionSchema,
  decisionIds: z.array(z.number().int()),
  figures: planSummarySchema.shape.figures,
});
export type DecideReply = z.infer<typeof decideReplySchema>;

export const undoDecisionsBodySchema = z.object({
  revision: revisionSchema,
  decisionIds: z.array(z.number().int()).min(1).max(2000),
});
export const replanBodySchema = z.object({
  revision: revisionSchema,
  timeLimitSeconds: z.number().min(0.5).max(300).default(10),
  seed: z.number().int().min(1).max(2_147_483_647).optional(),
  /** Absent: as for the plan before. */
  choices: planChoicesSchema.optional(),
});
export const revisionBodySchema = z.object({ revision: revisionSchema });

/** Publishing takes every proposed shift that nobody has refused. `why` goes into the decision log. */
export const publishBodySchema = z.object({ revision: revisionSchema, why: z.string().trim().min(3).max(4000) });
export const publishReplySchema = z.object({
  revision: revisionSchema,
  publishedAt: momentSchema,
  shifts: countSchema,
  people: countSchema,
  messageDrafts: countSchema,
  logSeq: z.number().int(),
});
export type PublishReply = z.infer<typeof publishReplySchema>;

/** What publishing would do, and what stands in its way now. */
export const publishPreviewSchema = z.object({
  shifts: countSchema,
  people: countSchema,
  refused: countSchema,
  holesLeft: countSchema,
  belowMinimumLeft: countSchema,
  changedSince: planBasisSchema.shape.changedSince,
  /** Pinned people who are not in the proposal: they come with a new search, not with publishing. */
  pinsNotInPlan: countSchema,
  breaches: z.array(findingSchema),
});
export type PublishPreview = z.infer<typeof publishPreviewSchema>;

export const planIdParamsSchema = z.object({ planId: z.coerce.number().int().positive() });
export const createdPlanReplySchema = z.object({ planId: z.number().int() });

export const comparePlansQuerySchema = z.object({ first: z.coerce.number().int(), second: z.coerce.number().int() });
const sideSchema = z.object({ first: z.number(), second: z.number() });

/** Two proposals side by side: rows that differ, what each person gets, cost by term. */
export const comparePlansReplySchema = z.object({
  first: planSummarySchema,
  second: planSummarySchema,
  rows: z.array(
    rowKeySchema.extend({
      unitName: z.string(),
      first: z.array(z.object({ personId: z.string(), name: z.string() })),
      second: z.array(z.object({ personId: z.string(), name: z.string() })),
      missing: sideSchema,
    }),
  ),
  people: z.array(z.object({ personId: z.string(), name: z.string(), shifts: sideSchema, cost: sideSchema })),
  terms: z.array(z.object({ code: z.string(), first: z.number(), second: z.number() })),
  sameShifts: countSchema,
});
export type ComparePlansReply = z.infer<typeof comparePlansReplySchema>;

export const planGridQuerySchema = z.object({ people: z.enum(['touched', 'all']).default('touched') });

/** A day of a person in the plan's grid. */
const gridCellSchema = z.object({
  away: z.literal(true).optional(),
  duties: z
    .array(
      z.object({
        shift: z.string(),
        unitId: z.string(),
        /** `stands` as before; `proposed` by the plan; `refused` by a person; `published` by this plan. */
        state: z.enum(['stands', 'proposed', 'refused', 'published']),
        decision: z.enum(DECISIONS).optional(),
        competence: z.string().optional(),
      }),
    )
    .optional(),
});

/** The roster with the proposal in it: units with holes or proposed shifts, their rows of the demand and their people. */
export const planGridReplySchema = z.object({
  from: daySchema,
  days: countSchema,
  units: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      /** Per demand row with holes: what is missing before and after the plan, per day. */
      rows: z.array(
        z.object({
          competence: z.string(),
          shift: z.string(),
          missingBefore: z.array(countSchema),
          missingAfter: z.array(countSchema),
        }),
      ),
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          competence: z.string(),
          source: z.string(),
          /** Where the person belongs, when it is another unit. */
          fromUnitName: z.string().nullable(),
          awayUntil: daySchema.nullable(),
          cells: z.array(gridCellSchema),
        }),
      ),
      /** People of the unit away in the period and not shown. */
      awayPeople: countSchema,
    }),
  ),
});
export type PlanGridReply = z.infer<typeof planGridReplySchema>;
