import { z } from 'zod';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';
import { POOL_SOURCES, ROSTER_KINDS } from '../domain/municipality.ts';

export const PERSON_SOURCES = ['own', ...POOL_SOURCES] as const;

/** One person in the list, as an array because there are thousands of them; `person-row.ts` names the places. */
export const personTupleSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.enum(PERSON_SOURCES),
  z.number().nullable(),
  z.number().int(),
  z.number().int(),
  z.string().nullable(),
  z.string().nullable(),
  daySchema.nullable(),
]);
export const peopleQuerySchema = z.object({
  unit: idSchema.optional(),
  left: z.enum(['0', '1']).default('0'),
});
export const peopleReplySchema = z.object({
  people: z.array(personTupleSchema),
  canCreate: z.boolean(),
  canExport: z.boolean(),
});
export type PeopleReply = z.infer<typeof peopleReplySchema>;

export const exportPeopleSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  personIds: z.array(idSchema).min(1).max(50_000),
});

/** A file in a reply; base64 so that it comes as any other reply does, under the session's token. */
export const fileReplySchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });
export type FileReply = z.infer<typeof fileReplySchema>;

const trainingSchema = z.object({ unitId: idSchema, validTo: daySchema.nullable() });
const workplaceSchema = z.object({
  workplace: z.string().trim().min(1).max(200),
  pct: z.number().min(0).max(200).nullable(),
});
const text = (max: number) => z.string().trim().max(max).nullable();

export const personFieldsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  source: z.enum(PERSON_SOURCES),
  competence: idSchema,
  homeUnitId: idSchema.nullable(),
  employmentPct: z.number().min(0).max(200).nullable(),
  weeklyHours: z.number().min(0).max(60).nullable(),
  consentRedeploy: z.boolean(),
  maxExtraShifts: z.number().int().min(0).max(30).nullable(),
  nightWorker: z.boolean(),
  outbreakTeam: z.boolean(),
  phone: text(40),
  email: text(200),
  languages: z.array(z.string().trim().min(1).max(40)).max(30),
  hprNumber: text(20),
  availableFrom: daySchema.nullable(),
  availableTo: daySchema.nullable(),
  poolUnits: z.array(idSchema).max(1000),
  leftOn: daySchema.nullable(),
  training: z.array(trainingSchema).max(500),
  workplaces: z.array(workplaceSchema).max(50),
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

export const newPersonSchema = personFieldsSchema.extend({ personId: idSchema });
export const changePersonSchema = personFieldsSchema.extend({ revision: z.number().int().positive() });

export const personQuerySchema = z.object({
  from: daySchema.optional(),
  days: z.coerce.number().int().min(1).max(70).default(42),
});
export const personDetailSchema = personFieldsSchema.extend({
  personId: z.string(),
  revision: z.number().int().positive(),
  homeUnitName: z.string().nullable(),
  homeSiteName: z.string().nullable(),
  from: daySchema,
  days: countSchema,
  roster: z.array(
    z.object({
      date: daySchema,
      shift: z.string(),
      unitId: z.string(),
      kind: z.enum(ROSTER_KINDS),
      planned: z.boolean(),
    }),
  ),
  worked: z.array(z.object({ week: z.string(), hours: z.number(), overtimeHours: z.number() })),
  canChange: z.boolean(),
  canChangeRoster: z.boolean(),
});
export type PersonDetail = z.infer<typeof personDetailSchema>;
