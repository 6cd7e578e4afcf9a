import { z } from 'zod';
import { itemDaysSchema } from '#modules/equipment/contract.ts';
import { countSchema, daySchema, momentSchema } from '#platform/http/wire-values.ts';
import { changeSchema } from './changes.ts';
import { levelSchema, reasonSchema, sourceAgesSchema, worstSchema } from './picture.ts';

/** `GET /api/situation/report` (also `.pdf`, `.txt`): absent `audience`: as much as the reader may see. */
export const situationReportQuerySchema = z.object({
  place: z.string().min(1).max(200).optional(),
  audience: z.enum(['crisis_management', 'county_governor']).optional(),
  locale: z.enum(['nb', 'nn', 'en']).optional(),
});

/** A count that may be hidden because it is small, or because a hidden one could be worked out from it: `n` null. */
export const cellSchema = z.object({ n: countSchema.nullable(), hidden: z.boolean() });
export type Cell = z.infer<typeof cellSchema>;

export const infectionRowSchema = z.object({
  unitId: z.string().nullable(),
  name: z.string(),
  units: countSchema,
  unitsReported: countSchema,
  tested: cellSchema,
  infected: cellSchema,
  quarantined: cellSchema,
  sick: cellSchema,
  deaths: cellSchema,
  admissions: cellSchema,
});
export type InfectionRow = z.infer<typeof infectionRowSchema>;

export const situationReportSchema = z.object({
  audience: z.enum(['crisis_management', 'county_governor']),
  municipality: z.object({ name: z.string(), number: z.string().nullable() }),
  place: z.object({ unitId: z.string().nullable(), name: z.string() }),
  madeAt: momentSchema,
  madeBy: z.string(),
  today: daySchema,
  ages: sourceAgesSchema,
  staffing: z.object({
    unitsShort: countSchema,
    units: countSchema,
    worst: worstSchema.nullable(),
    people: countSchema,
    awayNow: cellSchema,
    awayYesterday: cellSchema,
    holes: countSchema,
    holesNext24Hours: countSchema,
    belowMinimum: countSchema,
  }),
  /** Units with a level above normal; empty for the county governor. */
  units: z.array(
    z.object({ unitId: z.string(), name: z.string(), level: levelSchema, reasons: z.array(reasonSchema) }),
  ),
  levels: z.object({ act: countSchema, watch: countSchema, normal: countSchema }),
  /** Last row: all together. */
  infection: z.array(infectionRowSchema),
  services: z.object({ normal: countSchema, reduced: countSchema, closed: countSchema, unknown: countSchema }),
  quality: z.object({ staffing: z.number().nullable(), quality: z.number().nullable(), belowNormal: countSchema }),
  visits: z.object({
    total: countSchema,
    must: countSchema,
    should: countSchema,
    canWait: countSchema,
    days: countSchema,
  }),
  equipment: z.array(itemDaysSchema),
  reports: z.object({ received: countSchema, expected: countSchema, missing: z.array(z.string()) }),
  /** The last 24 hours; empty for the county governor. */
  decisions: z.array(
    z.object({ seq: countSchema, at: momentSchema, title: z.string(), why: z.string(), actorName: z.string() }),
  ),
  changes: z.array(changeSchema),
});
export type SituationReport = z.infer<typeof situationReportSchema>;
