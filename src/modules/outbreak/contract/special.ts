import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { EQUIPMENT_GROUPS, SPECIAL_KINDS } from '../rules/special-unit-templates.ts';

const MOST_PEOPLE = 200;
const revision = z.number().int().positive();

export const specialNeedSchema = z.object({
  shift: idSchema,
  competence: idSchema,
  normal: countSchema.max(MOST_PEOPLE),
  minimum: countSchema.max(MOST_PEOPLE),
  weekdaysOnly: z.boolean(),
});
export const specialEquipmentSchema = z.object({ group: z.enum(EQUIPMENT_GROUPS), perDay: countSchema.max(1_000_000) });

const plan = {
  kind: z.enum(SPECIAL_KINDS),
  siteId: idSchema,
  openFrom: daySchema,
  /** First day without it. */
  openTo: daySchema,
  needs: z.array(specialNeedSchema).min(1).max(60),
};
export const previewSpecialSchema = z.object(plan);
export type PreviewSpecial = z.infer<typeof previewSpecialSchema>;

export const openSpecialSchema = z.object({
  ...plan,
  name: z.string().trim().min(1).max(120),
  places: countSchema.max(100_000),
  equipment: z.array(specialEquipmentSchema).max(EQUIPMENT_GROUPS.length),
  why: z.string().trim().min(1).max(2000),
});
export type OpenSpecial = z.infer<typeof openSpecialSchema>;

export const closeSpecialSchema = z.object({
  revision,
  on: daySchema,
  why: z.string().trim().min(1).max(2000),
});
export type CloseSpecial = z.infer<typeof closeSpecialSchema>;
export const specialClosedSchema = z.object({ revision, shiftsLeft: countSchema });

/** Holes under the minimum in the whole municipality with and without the unit. */
export const specialEffectSchema = z.object({
  days: z.array(z.object({ date: daySchema, before: countSchema, after: countSchema })),
  asked: countSchema,
});
export type SpecialEffectView = z.infer<typeof specialEffectSchema>;

const stockSchema = z.object({
  group: z.enum(EQUIPMENT_GROUPS),
  usable: countSchema,
  usePerDay: z.number().nullable(),
});

export const specialUnitSchema = z.object({
  specialId: countSchema,
  kind: z.enum(SPECIAL_KINDS),
  unitId: idSchema,
  name: z.string(),
  siteName: z.string(),
  openFrom: daySchema,
  openTo: daySchema,
  places: countSchema,
  needs: z.array(specialNeedSchema),
  equipment: z.array(specialEquipmentSchema),
  why: z.string(),
  decidedBy: z.string(),
  decidedAt: momentSchema,
  state: z.enum(['planned', 'open', 'closed']),
  shiftsPerWeek: countSchema,
  /** Minimum shifts of the coming week that nobody has; null where it is not open then. */
  holes: countSchema.nullable(),
  revision,
});
export type SpecialUnitView = z.infer<typeof specialUnitSchema>;

export const specialReplySchema = z.object({
  today: daySchema,
  units: z.array(specialUnitSchema),
  templates: z.array(
    z.object({
      kind: z.enum(SPECIAL_KINDS),
      places: countSchema,
      needs: z.array(specialNeedSchema),
      equipment: z.array(specialEquipmentSchema),
      shiftsPerWeek: countSchema,
    }),
  ),
  stock: z.array(stockSchema),
  sites: z.array(z.object({ siteId: idSchema, name: z.string() })),
  shifts: z.array(z.string()),
  competences: z.array(z.string()),
  /** False where the municipality has no demand of its own: then a special unit's would stand alone and hide the others'. */
  demandKnown: z.boolean(),
  mayDecide: z.boolean(),
});
export type SpecialReply = z.infer<typeof specialReplySchema>;
