import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import {
  IMPROVEMENT_STATES,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
  SUITABILITY_VERDICTS,
} from '../domain/suitability/suitability.ts';

const text = z.string().trim().max(2000);
const short = z.string().trim().max(200);
const revision = z.number().int().positive();
const question = z.enum(SUITABILITY_QUESTIONS);

/** Answers by question; what is left out is not known. */
export const suitabilityAnswersSchema = z.partialRecord(
  question,
  z.object({ answer: z.enum(SUITABILITY_ANSWERS), note: z.string().trim().max(500).default('') }),
);

export const assessBuildingSchema = z.object({
  assessedOn: daySchema,
  tookPart: short.min(1),
  note: text.default(''),
  answers: suitabilityAnswersSchema,
});
export type AssessBuilding = z.infer<typeof assessBuildingSchema>;

export const buildingAssessmentSchema = assessBuildingSchema.extend({
  assessmentId: countSchema,
  verdict: z.enum(SUITABILITY_VERDICTS),
  stale: z.boolean(),
  writtenBy: z.string(),
  writtenAt: momentSchema,
});
export type BuildingAssessmentView = z.infer<typeof buildingAssessmentSchema>;

export const improvementBodySchema = z.object({
  siteId: idSchema,
  question: question.nullable(),
  words: text.min(1),
  /** Whole kroner. */
  cost: z.number().int().nonnegative().max(1_000_000_000).nullable(),
  owner: short,
  dueOn: daySchema.nullable(),
});
export type ImprovementBody = z.infer<typeof improvementBodySchema>;
export const changeImprovementSchema = improvementBodySchema.omit({ siteId: true }).extend({ revision });

export const decideImprovementSchema = z.object({
  revision,
  approve: z.boolean(),
  why: text.min(1),
  owner: short,
  dueOn: daySchema.nullable(),
});
export type DecideImprovement = z.infer<typeof decideImprovementSchema>;
export const improvementDoneSchema = z.object({ revision, done: z.boolean() });

export const improvementSchema = improvementBodySchema.extend({
  improvementId: countSchema,
  siteName: z.string(),
  state: z.enum(IMPROVEMENT_STATES),
  why: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  doneOn: daySchema.nullable(),
  overdue: z.boolean(),
  revision,
});
export type ImprovementView = z.infer<typeof improvementSchema>;

export const PREMISES_USES = ['beds', 'testing', 'vaccination', 'staff', 'storage', 'meeting'] as const;
export const premisesBodySchema = z.object({
  name: short.min(1),
  /** The building that it may relieve; null: any. */
  siteId: idSchema.nullable(),
  use: z.enum(PREMISES_USES),
  places: countSchema.max(100_000),
  contact: short.min(1),
  readyHours: countSchema.max(10_000),
  agreed: z.boolean(),
  note: text.default(''),
});
export type PremisesBody = z.infer<typeof premisesBodySchema>;
export const changePremisesSchema = premisesBodySchema.extend({ revision });
export const premisesSchema = premisesBodySchema.extend({
  premisesId: countSchema,
  siteName: z.string().nullable(),
  revision,
});
export type PremisesView = z.infer<typeof premisesSchema>;

export const suitabilityReplySchema = z.object({
  today: daySchema,
  buildings: z.array(
    z.object({
      siteId: idSchema,
      name: z.string(),
      units: z.array(z.string()),
      assessment: buildingAssessmentSchema.nullable(),
      earlier: z.array(buildingAssessmentSchema.pick({ assessmentId: true, assessedOn: true, verdict: true })),
      mayAssess: z.boolean(),
    }),
  ),
  improvements: z.array(improvementSchema),
  costs: z.object({ proposed: countSchema, approved: countSchema, done: countSchema, withoutCost: countSchema }),
  premises: z.array(premisesSchema),
  mayDecide: z.boolean(),
});
export type SuitabilityReply = z.infer<typeof suitabilityReplySchema>;
export type BuildingView = SuitabilityReply['buildings'][number];

export const suitabilityRevisionSchema = z.object({ revision });
export const suitabilitySheetSchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });
