import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { WORKED } from '../domain/closures/closure.ts';
import { BURDEN_GROUPS } from '../domain/measures/burden.ts';
import { CHANNELS, TRAITS } from '../domain/measures/contact-kind.ts';

const text = (max: number) => z.string().trim().max(max);
export const MEASURE_WORKED = [...WORKED, 'absent'] as const;
export const DEVICES = ['unknown', 'none', 'phone', 'smartphone', 'tablet', 'one_button', 'computer'] as const;
export const ABILITIES = ['unknown', 'alone', 'with_help', 'cannot'] as const;

export const contactQuerySchema = z.object({ place: idSchema.optional() });

const kindSchema = z.object({
  kindId: z.string(),
  /** Null: the built-in name of the kind. */
  name: z.string().nullable(),
  channel: z.enum(CHANNELS),
  notFor: z.array(z.enum(TRAITS)),
  ground: z.string(),
  from: daySchema,
  inUse: z.boolean(),
  /** 0: as it comes, never changed here. */
  revision: countSchema,
});
export type ContactKindView = z.infer<typeof kindSchema>;

const volunteerSchema = z.object({
  volunteerId: countSchema,
  revision: countSchema,
  name: z.string(),
  organisation: z.string(),
  phone: z.string(),
  kinds: z.array(z.string()),
  days: z.array(z.number().int().min(1).max(7)),
  languages: z.array(z.string()),
  active: z.boolean(),
});
export type VolunteerView = z.infer<typeof volunteerSchema>;

const profileSchema = z.object({
  traits: z.array(z.enum(TRAITS)),
  device: z.enum(DEVICES),
  ability: z.enum(ABILITIES),
  help: text(300),
  loan: text(200),
  loanOut: daySchema.nullable(),
  loanBack: daySchema.nullable(),
  outcome: z.enum(WORKED).nullable(),
  note: text(1000),
});

const rowSchema = profileSchema.extend({
  userId: z.string(),
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  livesAlone: z.boolean(),
  languages: z.array(z.string()),
  days: z.array(countSchema),
  lastOn: daySchema.nullable(),
  week: countSchema,
  fortnight: countSchema,
  onlyScreen: z.boolean(),
  /** Kilometres from the middle of the places of work; null where the home is unknown. */
  km: z.number().nullable(),
  revision: countSchema,
});
export type ContactRow = z.infer<typeof rowSchema>;

const measureSchema = z.object({
  measureId: countSchema,
  revision: countSchema,
  kindId: z.string(),
  onDay: daySchema,
  atMinute: countSchema.nullable(),
  title: z.string(),
  carriedBy: z.string(),
  state: z.enum(['planned', 'done', 'called_off']),
  doneBy: z.string().nullable(),
  people: z.array(
    z.object({
      userId: z.string(),
      name: z.string().nullable(),
      worked: z.enum(MEASURE_WORKED).nullable(),
      note: z.string(),
    }),
  ),
});
export type MeasureView = z.infer<typeof measureSchema>;

export const contactReplySchema = z.object({
  today: daySchema,
  rows: z.array(rowSchema),
  measures: z.array(measureSchema),
  kinds: z.array(kindSchema),
  volunteers: z.array(volunteerSchema),
});
export type ContactReply = z.infer<typeof contactReplySchema>;

export const planMeasureSchema = z.object({
  kindId: idSchema,
  onDay: daySchema,
  atMinute: z.number().int().min(0).max(1439).nullable(),
  title: text(200),
  volunteerId: countSchema.nullable(),
  carriedBy: text(200),
  userIds: z.array(idSchema).min(1).max(200),
  /** Why it is planned also for those whom the kind does not fit; empty: it is refused then. */
  despite: text(500),
});
export type PlanMeasure = z.infer<typeof planMeasureSchema>;

export const finishMeasureSchema = z.object({
  revision: countSchema,
  people: z.array(z.object({ userId: idSchema, worked: z.enum(MEASURE_WORKED), note: text(1000) })).min(1),
});
export type FinishMeasure = z.infer<typeof finishMeasureSchema>;

export const revisionSchema = z.object({ revision: countSchema });
export const saveProfileSchema = profileSchema.extend({ revision: countSchema });
export type SaveProfile = z.infer<typeof saveProfileSchema>;
export const saveKindSchema = z.object({
  revision: countSchema,
  name: text(100).min(2),
  channel: z.enum(CHANNELS),
  notFor: z.array(z.enum(TRAITS)),
  ground: text(500),
  inUse: z.boolean(),
});
export type SaveKind = z.infer<typeof saveKindSchema>;
export const saveVolunteerSchema = volunteerSchema.omit({ volunteerId: true }).extend({
  volunteerId: countSchema.nullable(),
  name: text(200).min(2),
  kinds: z.array(idSchema).min(1),
  days: z.array(z.number().int().min(1).max(7)).min(1),
});
export type SaveVolunteer = z.infer<typeof saveVolunteerSchema>;

const reviewSchema = z.object({
  at: momentSchema,
  by: z.string(),
  alternatives: z.string(),
  conclusion: z.enum(['keep', 'ease', 'end']),
});
const restrictionSchema = z.object({
  subjectKind: z.enum(['closure', 'visits']),
  subjectId: z.string(),
  title: z.string(),
  /** `closed`, `reduced`, or the level of a limit on visits. */
  level: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  from: daySchema,
  to: daySchema.nullable(),
  days: countSchema,
  decidedBy: z.string(),
  alternatives: z.string(),
  groups: z.array(z.object({ group: z.enum(BURDEN_GROUPS), people: countSchema, personDays: countSchema })),
  reviews: z.array(reviewSchema),
  reviewDue: z.boolean(),
});
export type RestrictionView = z.infer<typeof restrictionSchema>;
export const burdenReplySchema = z.object({
  today: daySchema,
  restrictions: z.array(restrictionSchema),
  canReview: z.boolean(),
});
export type BurdenReply = z.infer<typeof burdenReplySchema>;
export const reviewBurdenSchema = z.object({
  subjectKind: z.enum(['closure', 'visits']),
  subjectId: idSchema,
  alternatives: text(1000).min(3),
  conclusion: z.enum(['keep', 'ease', 'end']),
});
export type ReviewBurden = z.infer<typeof reviewBurdenSchema>;
