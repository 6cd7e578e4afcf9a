import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { agesSchema, periodQuerySchema, shiftTypeSchema } from './values.ts';

const listed = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(idSchema).max(500),
);

export const staffMapQuerySchema = periodQuerySchema.extend({
  /** Only these competences; none: all. */
  competence: listed,
  /** Only these units (within the place); none: all. */
  unit: listed,
  /** Only units that are below minimum on some day of the period. */
  belowMinimum: z.stringbool().default(false),
  /** Only people who are free and may be moved on some day of the period. */
  canMove: z.stringbool().default(false),
  /** Only people with a night shift in the period or who are night workers. */
  night: z.stringbool().default(false),
  search: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** A person's day. Nothing in it: free. */
const cellSchema = z.object({
  duties: z
    .array(
      z.object({
        shift: z.string(),
        /** Where, when it is not the person's own unit. */
        unitId: z.string().optional(),
        /** Absent: an ordinary shift. */
        kind: z.enum(['extra', 'overtime', 'on_call']).optional(),
        /** Published, but the person is away. */
        lost: z.literal(true).optional(),
      }),
    )
    .optional(),
  away: z.literal(true).optional(),
  workOnly: z.literal(true).optional(),
  /** Free, willing, trained elsewhere, with enough rest on both sides for at least one shift. */
  movable: z.literal(true).optional(),
});
export type StaffMapCell = z.infer<typeof cellSchema>;

const staffMapRowSchema = z.object({
  personId: z.string(),
  name: z.string(),
  unitId: z.string(),
  competence: z.string(),
  /** Employed here, or from the pool, … */
  source: z.string(),
  nightWorker: z.boolean(),
  consent: z.boolean(),
  outbreakTeam: z.boolean(),
  /** Works for somebody else too; which days is not known here. */
  otherEmployer: z.boolean(),
  /** Stretches away, `to` the first day back; no cause. */
  away: z.array(z.object({ from: daySchema, to: daySchema.nullable() })),
  /** Other units the person is trained for today or later in the period. */
  canGoTo: z.array(z.object({ unitId: z.string(), trainedUntil: daySchema.nullable() })),
  cells: z.array(cellSchema),
});
export type StaffMapRow = z.infer<typeof staffMapRowSchema>;

/** Per day: people covering, and how many it takes. */
const levelsSchema = z.object({
  competence: z.string(),
  normal: z.array(countSchema),
  minimum: z.array(countSchema),
  covered: z.array(countSchema),
  belowMinimum: z.array(countSchema),
});

export const staffMapReplySchema = z.object({
  from: daySchema,
  days: countSchema,
  today: daySchema,
  place: z.object({ unitId: z.string().nullable(), name: z.string().nullable() }),
  ages: agesSchema.extend({ oldestAbsenceAt: momentSchema.nullable(), rosterImportedAt: momentSchema.nullable() }),
  headline: z.object({
    /** Today, or the first day of a period that today is not in. */
    date: daySchema,
    people: countSchema,
    awayToday: countSchema,
    workOnlyToday: countSchema,
    atWorkToday: countSchema,
    freeAndMovableToday: countSchema,
    /** The row of the next days that is furthest below minimum, and how many people may take it by the map's simple check. */
    worst: z
      .object({
        unitId: z.string(),
        unitName: z.string(),
        date: daySchema,
        shift: z.string(),
        competence: z.string(),
        missing: countSchema,
        belowMinimum: countSchema,
        mayTake: countSchema,
      })
      .nullable(),
  }),
  shifts: z.array(shiftTypeSchema),
  competences: z.array(levelsSchema),
  /** Units with rows on this page. */
  units: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      kind: z.string(),
      people: countSchema,
      /** Rows that pass the filter, and the number of the first of them among all rows. */
      shown: countSchema,
      firstRow: countSchema,
      awayToday: countSchema,
      missing: z.array(countSchema),
      belowMinimum: z.array(countSchema),
      holes: countSchema,
      competences: z.array(levelsSchema),
    }),
  ),
  /** Names of units mentioned in rows and outside `units`. */
  otherUnits: z.array(z.object({ unitId: z.string(), name: z.string() })),
  totalRows: countSchema,
  offset: countSchema,
  rows: z.array(staffMapRowSchema),
});
export type StaffMapReply = z.infer<typeof staffMapReplySchema>;
