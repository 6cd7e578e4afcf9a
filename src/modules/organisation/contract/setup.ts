import { z } from 'zod';
import { countSchema, idSchema } from '#platform/http/wire-values.ts';

const nameSchema = z.string().trim().min(1).max(200);
const revisionSchema = z.number().int().positive();
/** What a change answers: the number that takes it back. */
export const editedSchema = z.object({ editId: z.number() });
export type Edited = z.infer<typeof editedSchema>;

export const siteSchema = z.object({
  siteId: idSchema,
  name: nameSchema,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
});
export const siteRowSchema = siteSchema.extend({ revision: revisionSchema, units: countSchema });
export const changeSiteSchema = siteSchema.omit({ siteId: true }).extend({ revision: revisionSchema });
export type SiteRow = z.infer<typeof siteRowSchema>;

const minuteSchema = z.number().int().min(0).max(1440);
export const shiftSchema = z.object({
  shift: idSchema,
  startMinute: minuteSchema.max(1439),
  endMinute: minuteSchema,
  breakMinutes: z.number().int().min(0).max(240),
  passive: z.boolean(),
});
export const shiftRowSchema = shiftSchema.extend({ revision: revisionSchema, demandRows: countSchema });
export const changeShiftSchema = shiftSchema.omit({ shift: true }).extend({ revision: revisionSchema });
export type ShiftRow = z.infer<typeof shiftRowSchema>;

export const competenceSchema = z.object({
  competence: idSchema,
  covers: z.array(idSchema).max(100),
  weight: z.number().min(0).max(1_000_000).nullable(),
});
export const competenceRowSchema = competenceSchema.extend({ revision: revisionSchema, people: countSchema });
export const changeCompetenceSchema = competenceSchema.omit({ competence: true }).extend({ revision: revisionSchema });
export type CompetenceRow = z.infer<typeof competenceRowSchema>;

export const removeSchema = z.object({ revision: revisionSchema });

/** Names that forms and filters choose among, the same for everyone in the municipality. */
export const catalogueSchema = z.object({
  units: z.array(z.object({ unitId: z.string(), name: z.string(), parentId: z.string().nullable(), kind: z.string() })),
  sites: z.array(z.object({ siteId: z.string(), name: z.string() })),
  competences: z.array(z.string()),
  shifts: z.array(z.object({ shift: z.string(), startMinute: z.number(), endMinute: z.number() })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
