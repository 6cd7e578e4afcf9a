import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { agesSchema, findingSchema, rowKeySchema } from './values.ts';

const nextHoleSchema = rowKeySchema.extend({ startsAt: momentSchema, missing: countSchema, belowMinimum: countSchema });

/** Staffing of one unit, per day of the period. */
export const unitOutlookSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  days: z.array(
    z.object({
      date: daySchema,
      normal: countSchema,
      minimum: countSchema,
      covered: countSchema,
      missing: countSchema,
      belowMinimum: countSchema,
    }),
  ),
  /** People missing on shifts that start in the next 24 hours, and in the whole period. */
  holesNext24Hours: countSchema,
  holes: countSchema,
  belowMinimum: countSchema,
  nextHole: nextHoleSchema.nullable(),
  awayNow: countSchema,
  awayYesterday: countSchema,
});
export type UnitOutlook = z.infer<typeof unitOutlookSchema>;

/** `readStaffingOutlook`: what the situation needs of staffing. */
export const staffingOutlookSchema = z.object({
  from: daySchema,
  days: countSchema,
  ages: agesSchema,
  units: z.array(unitOutlookSchema),
  people: countSchema,
  awayNow: countSchema,
  awayYesterday: countSchema,
  holesNext24Hours: countSchema,
  holes: countSchema,
  belowMinimum: countSchema,
  /** Newest first: who fell out or came back where (numbers only), and plans published. */
  changes: z.array(
    z.object({
      at: momentSchema,
      kind: z.enum(['away', 'back', 'corrected', 'plan-published', 'plan-unpublished']),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      people: countSchema,
      planId: z.number().int().nullable(),
    }),
  ),
});
export type StaffingOutlook = z.infer<typeof staffingOutlookSchema>;

export const rosterFindingsQuerySchema = z.object({
  place: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(500),
});
export const rosterFindingsReplySchema = z.object({
  ages: agesSchema,
  breaches: countSchema,
  warnings: countSchema,
  byCode: z.array(z.object({ code: z.string(), findings: countSchema, people: countSchema })),
  findings: z.array(findingSchema),
});
export type RosterFindingsReply = z.infer<typeof rosterFindingsReplySchema>;

/** One of my own shifts. */
const myShiftSchema = z.object({
  date: daySchema,
  shift: z.string(),
  startsAt: momentSchema,
  endsAt: momentSchema,
  unitId: z.string(),
  unitName: z.string(),
  siteName: z.string(),
  kind: z.enum(['normal', 'extra', 'overtime', 'on_call']),
  foreign: z.boolean(),
  /** Falls in a stretch I am away. */
  away: z.boolean(),
});
export type MyShift = z.infer<typeof myShiftSchema>;

export const myShiftsReplySchema = z.object({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  homeUnitName: z.string().nullable(),
  rosterChangedAt: momentSchema.nullable(),
  next: myShiftSchema.nullable(),
  shifts: z.array(myShiftSchema),
  away: z.array(z.object({ from: daySchema, to: daySchema.nullable(), workOnly: z.boolean() })),
  training: z.array(z.object({ unitId: z.string(), unitName: z.string(), validTo: daySchema.nullable() })),
  /** When I last confirmed that I have seen my shifts; null: never, and then nothing counts as changed. */
  seenAt: momentSchema.nullable(),
  changes: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'moved']),
      date: daySchema,
      shift: z.string(),
      unitName: z.string(),
      /** What it was, for a moved one. */
      before: z.object({ shift: z.string(), unitName: z.string() }).nullable(),
    }),
  ),
});
export type MyShiftsReply = z.infer<typeof myShiftsReplySchema>;
