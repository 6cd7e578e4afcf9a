import { z } from 'zod';
import { APPLICANT_STAGES, VACANCY_REASONS } from '#modules/organisation/domain/resource-rows.ts';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';

const series = z.array(z.number());
const revision = z.number().int().positive();
const pct = z.number().positive().max(100);

export const CAPACITY_ASSUMPTIONS = ['normalAbsence', 'fullWeekHours'] as const;

/** A value the forecast rests on: what was reckoned, and what somebody has put in its place. */
export const assumptionSchema = z.object({
  name: z.enum(CAPACITY_ASSUMPTIONS),
  value: z.number(),
  reckoned: z.number(),
  /** Days and first day of the history reckoned from; none: assumed. */
  from: daySchema.nullable(),
  days: countSchema,
  changed: z.object({ reason: z.string(), by: z.string().nullable() }).nullable(),
});
export type AssumptionView = z.infer<typeof assumptionSchema>;

/** Full posts of a competence by week: asked for, there without new people, there with those who have said yes. */
export const capacitySchema = z.object({
  competence: z.string(),
  demand: series,
  without: series,
  with: series,
  worstWeek: z.string(),
  worstWithout: z.number(),
  worstWith: z.number(),
  firstWeek: z.string().nullable(),
});
export type CapacityView = z.infer<typeof capacitySchema>;

export const unitCapacitySchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  competence: z.string(),
  /** Full posts lacking, mean over the weeks. */
  without: z.number(),
  with: z.number(),
});
export type UnitCapacity = z.infer<typeof unitCapacitySchema>;

export const vacancyFieldsSchema = z.object({
  unitId: idSchema,
  competence: idSchema,
  pct,
  vacantFrom: daySchema,
  reason: z.enum(VACANCY_REASONS),
});
export const vacancyViewSchema = vacancyFieldsSchema.extend({
  vacancyId: z.string(),
  unitName: z.string(),
  holderName: z.string().nullable(),
  revision,
  stages: z.record(z.enum(APPLICANT_STAGES), countSchema),
  canChange: z.boolean(),
});
export type VacancyView = z.infer<typeof vacancyViewSchema>;

export const applicantFieldsSchema = z.object({
  vacancyId: idSchema,
  name: z.string().trim().min(1).max(200),
  stage: z.enum(APPLICANT_STAGES),
  received: daySchema,
  campaignId: idSchema.nullable(),
  startsOn: daySchema.nullable(),
  pct: pct.nullable(),
});
export const applicantViewSchema = applicantFieldsSchema.extend({
  applicantId: z.string(),
  deleteAfter: daySchema.nullable(),
  revision,
});
export type ApplicantView = z.infer<typeof applicantViewSchema>;

export const campaignFieldsSchema = z.object({
  title: z.string().trim().min(1).max(200),
  channel: z.string().trim().max(200),
  from: daySchema,
  to: daySchema.nullable(),
});
export const campaignViewSchema = campaignFieldsSchema.extend({
  campaignId: z.string(),
  revision,
  applicants: countSchema,
  accepted: countSchema,
});
export type CampaignView = z.infer<typeof campaignViewSchema>;

export const recruitingReplySchema = z.object({
  today: daySchema,
  weeks: z.array(z.string()),
  /** Weeks from the first whose demand is known; later ones are like these. */
  knownWeeks: countSchema,
  assumptions: z.array(assumptionSchema),
  competences: z.array(capacitySchema),
  units: z.array(unitCapacitySchema),
  accepted: countSchema,
  offered: countSchema,
  vacancies: z.array(vacancyViewSchema),
  /** Of vacancies that the reader may work with. */
  applicants: z.array(applicantViewSchema),
  campaigns: z.array(campaignViewSchema),
  canChange: z.boolean(),
  canChangeAll: z.boolean(),
});
export type RecruitingReply = z.infer<typeof recruitingReplySchema>;

/** No revision: it is new. */
export const saveVacancySchema = vacancyFieldsSchema.extend({ revision: revision.nullable() });
export const saveApplicantSchema = applicantFieldsSchema.extend({ revision: revision.nullable() });
export const saveCampaignSchema = campaignFieldsSchema.extend({ revision: revision.nullable() });
export const closeVacancySchema = z.object({ revision });
export const setAssumptionSchema = z.object({
  name: z.enum(CAPACITY_ASSUMPTIONS),
  /** Null takes back to what is reckoned. */
  value: z.number().min(0).max(60).nullable(),
  reason: z.string().trim().max(500),
});
