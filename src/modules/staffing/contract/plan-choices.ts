import { z } from 'zod';

const price = z.number().min(-1000).max(10_000);

/** What a leader opens for beyond the ordinary when a search starts; absent: closed. Prices in points. */
export const planChoicesSchema = z.object({
  moveShifts: z
    .object({
      price,
      noticeHours: z.number().int().min(0).max(1000),
      withinDays: z.number().int().min(0).max(14),
    })
    .optional(),
  borrow: z.object({ price, basis: z.string().trim().max(500).optional() }).optional(),
  wantedHours: z.object({ price }).optional(),
  split: z.object({ leastHours: z.number().min(1).max(12) }).optional(),
  longRotations: z
    .object({ hours: z.number().min(8).max(24), overlapMinutes: z.number().int().min(0).max(120) })
    .optional(),
  arrivalTraining: z.object({ minutes: z.number().int().min(1).max(1440), price }).optional(),
  responseTeam: z.object({ price }).optional(),
  lawRules: z.boolean().optional(),
  taskShift: z.boolean().optional(),
});
export type PlanChoices = z.infer<typeof planChoicesSchema>;

/** The published shift that somebody gives up for a proposed one. */
export const insteadOfSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  date: z.string(),
  shift: z.string(),
  /** Competence that is one short there then, above its minimum. */
  leaves: z.string().nullable(),
});
