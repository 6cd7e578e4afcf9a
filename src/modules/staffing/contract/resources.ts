import { z } from 'zod';
import { POOL_ORIGINS, WORK_PERIODS } from '#modules/organisation/domain/resource-rows.ts';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';

const text = (max: number) => z.string().trim().max(max).nullable();
const number = (most: number) => z.number().min(0).max(most).nullable();

/** What is kept of somebody who may be called, and edited by hand. */
export const registerFieldsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  origin: z.enum(POOL_ORIGINS),
  competence: idSchema,
  phone: text(40),
  email: text(200),
  languages: z.array(z.string().trim().min(1).max(40)).max(30),
  title: text(200),
  hprNumber: text(20),
  lastPractised: z.number().int().min(1950).max(2100).nullable(),
  employer: text(200),
  leaderConsent: z.boolean().nullable(),
  availablePct: number(100),
  studyYear: z.number().int().min(0).max(10).nullable(),
  mayDo: text(500),
  hoursPerWeek: number(60),
  startsOn: daySchema.nullable(),
  supplier: text(200),
  timesUsed: z.number().int().min(0).max(10_000).nullable(),
  arrivalTrainingMinutes: z.number().int().min(0).max(10_000).nullable(),
  coreRank: z.number().int().min(1).max(10_000).nullable(),
  willingOutbreak: z.boolean().nullable(),
  availableFrom: daySchema.nullable(),
  availableTo: daySchema.nullable(),
  /** Units they are trained for; empty is any. */
  units: z.array(idSchema).max(1000),
  willingUnits: z.array(idSchema).max(1000),
  periods: z.array(z.enum(WORK_PERIODS)).max(4),
  distanceKm: number(3000),
});
export type RegisterFields = z.infer<typeof registerFieldsSchema>;

export const registerPersonSchema = registerFieldsSchema.extend({
  personId: z.string(),
  revision: z.number().int().positive(),
  outbreakTeam: z.boolean(),
  lastUsed: daySchema.nullable(),
  confirmedOn: daySchema.nullable(),
  /** Can be called today. */
  available: z.boolean(),
  confirmation: z.enum(['fresh', 'again', 'old', 'never']),
});
export type RegisterPerson = z.infer<typeof registerPersonSchema>;

export const supplierFieldsSchema = z.object({
  phone: text(40),
  email: text(200),
  arrivalTrainingMinutes: z.number().int().min(0).max(10_000).nullable(),
  noCrossSite: z.boolean(),
  noticeHours: number(1000),
  hourPrice: number(100_000),
  validTo: daySchema.nullable(),
  terms: text(2000),
});
export const saveSupplierSchema = supplierFieldsSchema.extend({
  /** Null for one that is new. */
  revision: z.number().int().positive().nullable(),
});
export const supplierViewSchema = supplierFieldsSchema.extend({
  supplier: z.string(),
  revision: z.number().int().positive(),
  people: countSchema,
  core: countSchema,
});
export type SupplierView = z.infer<typeof supplierViewSchema>;

export const registerReplySchema = z.object({
  today: daySchema,
  days: countSchema,
  people: z.array(registerPersonSchema),
  suppliers: z.array(supplierViewSchema),
  available: countSchema,
  trainedForHole: z.array(z.string()),
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      missing: countSchema,
      trained: z.array(z.string()),
      onlyTraining: z.array(z.string()),
    }),
  ),
  canChange: z.boolean(),
});
export type RegisterReply = z.infer<typeof registerReplySchema>;

export const changeRegisterPersonSchema = registerFieldsSchema.extend({ revision: z.number().int().positive() });
export const registerParamsSchema = z.object({ personId: idSchema });

/** What is done to several at once. */
export const registerActionSchema = z.object({
  personIds: z.array(idSchema).min(1).max(5000),
  action: z.discriminatedUnion('do', [
    z.object({ do: z.literal('confirm') }),
    z.object({ do: z.literal('available') }),
    z.object({ do: z.literal('unavailable') }),
    z.object({ do: z.literal('train'), unitId: idSchema }),
  ]),
});
export type RegisterAction = z.infer<typeof registerActionSchema>;
export const exportRegisterSchema = z.object({ personIds: z.array(idSchema).min(1).max(50_000) });
export const sentFileSchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });
export const editedReplySchema = z.object({ editId: z.number().int().positive() });
