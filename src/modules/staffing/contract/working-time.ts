import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { findingSchema } from './values.ts';

/** One limit of an agreement; `paragraph` is the rule it rests on, `most` how far the law lets it go (null: no bound). */
const limitSchema = z.object({
  parameter: z.string(),
  value: z.number(),
  ruleId: z.string(),
  paragraph: z.string(),
  most: z.number().nullable(),
});

export const agreementViewSchema = z.object({
  agreementId: z.string(),
  title: z.string(),
  basis: z.enum(['individual', 'local_union', 'national_union', 'labour_inspection']),
  from: daySchema,
  to: daySchema.nullable(),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  competences: z.array(z.string()),
  reference: z.string(),
  signatories: z.string(),
  compensation: z.string(),
  limits: z.array(limitSchema),
  revision: countSchema,
  state: z.enum(['coming', 'in-force', 'ended']),
});
export type WorkingTimeAgreementView = z.infer<typeof agreementViewSchema>;

export const recordViewSchema = z.object({
  recordId: z.string(),
  ruleId: z.string(),
  paragraph: z.string(),
  what: z.string(),
  reason: z.string(),
  decidedBy: z.string(),
  decidedOn: daySchema,
  from: daySchema,
  to: daySchema.nullable(),
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  compensation: z.enum(['none', 'rest', 'pay', 'rest_and_pay', 'other']),
  compensationNote: z.string(),
  logSeq: z.number().nullable(),
});
export type WorkingTimeRecordView = z.infer<typeof recordViewSchema>;

const forecastSchema = z.object({
  personId: z.string(),
  personName: z.string(),
  unitName: z.string().nullable(),
  limit: z.enum(['overtimeWeek', 'overtimeFourWeeks', 'overtimeYear', 'averageWeek', 'sundays', 'nights']),
  used: z.number(),
  most: z.number(),
  left: z.number(),
  on: daySchema,
  reachedOn: daySchema.nullable(),
  expectedOn: daySchema.nullable(),
  otherEmployer: z.boolean(),
  source: z.string(),
});
export type LimitForecastView = z.infer<typeof forecastSchema>;

const ruleSchema = z.object({
  ruleId: z.string(),
  paragraph: z.string(),
  kind: z.enum(['limit', 'classification', 'basis', 'record', 'overview']),
  values: z.array(z.object({ parameter: z.string(), value: z.number(), from: daySchema, source: z.string() })),
  compensation: z.boolean(),
  recorded: z.boolean(),
});
export type LawRuleView = z.infer<typeof ruleSchema>;

const reassessmentSchema = z.object({
  at: momentSchema,
  by: z.string().nullable(),
  title: z.string(),
  from: daySchema,
  to: daySchema,
  gone: countSchema,
  added: countSchema,
});

export const workingTimeQuerySchema = z.object({ place: idSchema.optional() });
export const workingTimeReplySchema = z.object({
  calculatedAt: momentSchema,
  today: daySchema,
  from: daySchema,
  to: daySchema,
  people: countSchema,
  findings: z.array(findingSchema),
  forecasts: z.array(forecastSchema),
  agreements: z.array(agreementViewSchema),
  records: z.array(recordViewSchema),
  rules: z.array(ruleSchema),
  reassessments: z.array(reassessmentSchema),
  lawUrl: z.string(),
});
export type WorkingTimeReply = z.infer<typeof workingTimeReplySchema>;

export const agreementBodySchema = z.object({
  title: z.string().trim().min(1).max(200),
  basis: agreementViewSchema.shape.basis,
  from: daySchema,
  to: daySchema.nullable(),
  units: z.array(idSchema).max(500),
  people: z.array(idSchema).max(500),
  competences: z.array(idSchema).max(50),
  reference: z.string().max(500),
  signatories: z.string().max(500),
  compensation: z.string().max(1000),
  limits: z
    .array(z.object({ parameter: z.string(), value: z.number().min(0).max(1000) }))
    .min(1)
    .max(20),
});
export type AgreementBody = z.infer<typeof agreementBodySchema>;
export const changeAgreementBodySchema = agreementBodySchema.extend({ revision: countSchema });
export const previewAgreementBodySchema = agreementBodySchema.extend({ agreementId: idSchema.optional() });
export const endAgreementBodySchema = z.object({ revision: countSchema, lastDay: daySchema });

export const agreementChangesSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** What the law does not let be as it is in the agreement itself. */
  faults: z.array(findingSchema),
  gone: z.array(findingSchema),
  added: z.array(findingSchema),
});
export type AgreementChanges = z.infer<typeof agreementChangesSchema>;
export const changedAgreementReplySchema = z.object({
  agreementId: z.string(),
  editId: z.number(),
  changes: agreementChangesSchema,
});

export const recordBodySchema = z.object({
  ruleId: z.string(),
  what: z.string().trim().min(1).max(300),
  reason: z.string().trim().min(1).max(2000),
  decidedBy: z.string().trim().min(1).max(200),
  decidedOn: daySchema,
  from: daySchema,
  to: daySchema.nullable(),
  people: z.array(idSchema).max(500),
  units: z.array(idSchema).max(500),
  compensation: recordViewSchema.shape.compensation,
  compensationNote: z.string().max(1000),
});
export type RecordBody = z.infer<typeof recordBodySchema>;
export const recordedReplySchema = z.object({ recordId: z.string(), editId: z.number(), logSeq: z.number() });

/** Terms of employment that the law asks about; hours at 100 % follow from the position where none are agreed. */
const termsSchema = z.object({
  rotaClass: z.enum(['ordinary', 'rota_38', 'continuous_36', 'three_part']),
  position: z.enum(['ordinary', 'leader', 'independent']),
  heavyStrain: z.boolean(),
  agreedWeekHours: z.number().min(0).max(60).nullable(),
});
const termsOfPersonSchema = z.object({
  personId: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  terms: termsSchema.nullable(),
});
export type TermsOfPerson = z.infer<typeof termsOfPersonSchema>;
export const termsReplySchema = z.object({ people: z.array(termsOfPersonSchema) });
export type TermsReply = z.infer<typeof termsReplySchema>;
export const termsParamsSchema = z.object({ personId: idSchema });
export const termsBodySchema = termsSchema.extend({ before: termsSchema.nullable() });
export type TermsBody = z.infer<typeof termsBodySchema>;
export const savedTermsReplySchema = z.object({ editId: z.number() });

export const agreementParamsSchema = z.object({ agreementId: idSchema });

export const hoursQuerySchema = z.object({
  place: idSchema.optional(),
  personId: idSchema.optional(),
  from: daySchema,
  to: daySchema,
});
export const hoursFileReplySchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });
