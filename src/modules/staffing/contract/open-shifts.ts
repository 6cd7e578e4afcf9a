import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema } from '#platform/http/wire-values.ts';
import { COST_TERMS, HARD_RULES } from '../domain/replan/plan.ts';
import { agesSchema, periodQuerySchema, rowKeySchema, shiftTypeSchema } from './values.ts';

export const openShiftsQuerySchema = periodQuerySchema.extend({
  competence: idSchema.optional(),
  onlyBelowMinimum: z.stringbool().default(false),
});

/** A demand row short of people, as the roster and the absences stand now. */
export const openShiftSchema = rowKeySchema.extend({
  unitName: z.string(),
  normal: countSchema,
  minimum: countSchema,
  covered: countSchema,
  missing: countSchema,
  belowMinimum: countSchema,
});
export type OpenShift = z.infer<typeof openShiftSchema>;

export const openShiftsReplySchema = z.object({
  from: daySchema,
  days: countSchema,
  ages: agesSchema,
  rows: z.array(openShiftSchema),
  missing: countSchema,
  belowMinimum: countSchema,
  shifts: z.array(shiftTypeSchema),
});
export type OpenShiftsReply = z.infer<typeof openShiftsReplySchema>;

export const HOLE_REASONS = ['refused', ...HARD_RULES, 'cost'] as const;

export const costTermSchema = z.object({ code: z.enum(COST_TERMS), points: z.number() });

/** One rule tried on one person and shift; facts carry their unit in the name, `source` is what the rule rests on. */
export const ruleCheckSchema = z.object({
  rule: z.enum(HARD_RULES),
  ok: z.boolean(),
  facts: factsSchema,
  /** Law, agreement or decision that the rule rests on. */
  source: z.string().optional(),
});

/** A person who may take a shift, cheapest first. */
export const candidateSchema = z.object({
  personId: z.string(),
  name: z.string(),
  source: z.string(),
  competence: z.string(),
  homeUnitId: z.string().nullable(),
  homeUnitName: z.string().nullable(),
  /** Stands on this row in the plan that is looked at. */
  proposed: z.boolean(),
  addedCost: z.number(),
  terms: z.array(costTermSchema),
  checks: z.array(ruleCheckSchema),
});
export type CandidateView = z.infer<typeof candidateSchema>;

/** People whom the same rule stops, first rule in order; names of those whom who asks may see. */
export const excludedSchema = z.object({
  code: z.enum(HOLE_REASONS),
  people: countSchema,
  named: z.array(z.object({ personId: z.string(), name: z.string(), unitName: z.string().nullable() })),
});

export const candidatesQuerySchema = rowKeySchema.extend({
  /** A period as in the plan (absent: today and 14 days, moved so that the date lies in it). */
  from: daySchema.optional(),
  days: z.coerce.number().int().min(1).max(42).default(14),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export const candidatesReplySchema = z.object({
  row: rowKeySchema.extend({ unitName: z.string() }),
  possible: countSchema,
  candidates: z.array(candidateSchema),
  excluded: z.array(excludedSchema),
  /** Smallest sets of rules that keep people who know the unit from the shift, and could be lifted. */
  lifts: z.array(
    z.object({
      rules: z.array(z.enum(HARD_RULES)),
      people: countSchema,
      named: excludedSchema.shape.named,
    }),
  ),
});
export type CandidatesReply = z.infer<typeof candidatesReplySchema>;
