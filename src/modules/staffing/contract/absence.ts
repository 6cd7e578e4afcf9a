import { z } from 'zod';
import { ABSENCE_KINDS } from '#modules/organisation/domain/municipality.ts';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { rowKeySchema } from './values.ts';

const revisionSchema = z.number().int().positive();

/** An absence to be recorded. `to` is the first day back (exclusive); null while the end is not known. */
const absenceInputSchema = z
  .object({
    personId: idSchema,
    kind: z.enum(ABSENCE_KINDS),
    from: daySchema,
    to: daySchema.nullable().default(null),
    note: z.string().max(2000).default(''),
  })
  .refine((one) => one.to === null || one.to > one.from, { path: ['to'], message: 'a day after from' });
export type AbsenceInput = z.infer<typeof absenceInputSchema>;

export const recordAbsencesBodySchema = z.object({ absences: z.array(absenceInputSchema).min(1).max(1000) });

/** Tried, not saved: who would be away when; no cause is asked for. Also the staff map's brushed cells. */
export const previewAbsencesBodySchema = z.object({
  absences: z
    .array(
      z
        .object({ personId: idSchema, from: daySchema, to: daySchema.nullable().default(null) })
        .refine((one) => one.to === null || one.to > one.from, { path: ['to'], message: 'a day after from' }),
    )
    .min(1)
    .max(1000),
  /** The period that is judged; today and 14 days where absent. */
  from: daySchema.optional(),
  days: z.number().int().min(1).max(42).default(14),
  /** Also who could cover the rows that fall below minimum. */
  withCover: z.boolean().default(true),
});

/** One line of pasted text or of a file, and the person it names. */
const resolvedLineSchema = z.object({
  line: countSchema,
  text: z.string(),
  state: z.enum(['found', 'ambiguous', 'unknown', 'not-yours']),
  /** The person found, or all who fit an ambiguous line. */
  matches: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      unitId: z.string().nullable(),
      unitName: z.string().nullable(),
      competence: z.string(),
    }),
  ),
  /** From a file that has the columns. */
  kind: z.enum(ABSENCE_KINDS).optional(),
  from: daySchema.optional(),
  to: daySchema.nullable().optional(),
});
export type ResolvedLine = z.infer<typeof resolvedLineSchema>;

export const resolvePeopleBodySchema = z.object({ text: z.string().max(400_000) });
export const resolvePeopleReplySchema = z.object({
  lines: z.array(resolvedLineSchema),
  found: countSchema,
  ambiguous: countSchema,
  unknown: countSchema,
  /** Cells of a file that could not be read. */
  faults: z.array(z.object({ row: countSchema, column: z.string(), value: z.string(), expected: z.string() })),
});
export type ResolvePeopleReply = z.infer<typeof resolvePeopleReplySchema>;

/** A published shift that its person cannot take. */
export const lostShiftSchema = z.object({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  date: daySchema,
  shift: z.string(),
});

/** A demand row that is shorter after than before. `tolerable`: still at or above its minimum. */
export const openedRowSchema = rowKeySchema.extend({
  unitName: z.string(),
  normal: countSchema,
  minimum: countSchema,
  coveredBefore: countSchema,
  coveredAfter: countSchema,
  /** More people missing than before. */
  opened: countSchema,
  belowMinimumBefore: countSchema,
  belowMinimumAfter: countSchema,
  tolerable: z.boolean(),
});
export type OpenedRow = z.infer<typeof openedRowSchema>;

/** What somebody's absence opens up in the period; people missing and people below minimum, before and after. */
export const openingSchema = z.object({
  from: daySchema,
  days: countSchema,
  lostShifts: z.array(lostShiftSchema),
  rows: z.array(openedRowSchema),
  missingBefore: countSchema,
  missingAfter: countSchema,
  belowMinimumBefore: countSchema,
  belowMinimumAfter: countSchema,
  /** Rows that may stand empty, and rows that must be covered. */
  tolerableRows: countSchema,
  mustCoverRows: countSchema,
});
export type Opening = z.infer<typeof openingSchema>;

/** Who could cover one row that must be covered. `how` is the cheapest lawful way. */
const coverRowSchema = rowKeySchema.extend({
  unitName: z.string(),
  how: z.enum(['without-overtime', 'with-overtime', 'nobody']),
  /** People whom no rule forbids the shift. */
  possible: countSchema,
  overtimeHours: z.number(),
  best: z.object({ personId: z.string(), name: z.string(), homeUnitName: z.string().nullable() }).nullable(),
});

/** The must-be-covered rows judged one by one, and how many different people are free, trained and willing. */
export const coverSchema = z.object({
  rows: z.array(coverRowSchema),
  peopleAvailable: countSchema,
  withoutOvertime: countSchema,
  withOvertime: countSchema,
  nobody: countSchema,
});
export type Cover = z.infer<typeof coverSchema>;

export const previewAbsencesReplySchema = z.object({ opening: openingSchema, cover: coverSchema.nullable() });
export type PreviewAbsencesReply = z.infer<typeof previewAbsencesReplySchema>;

/** An absence as staffing may see it: when, never why. */
export const availabilityViewSchema = z.object({
  availabilityId: z.number().int(),
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  from: daySchema,
  to: daySchema.nullable(),
  workOnly: z.boolean(),
  revision: revisionSchema,
  recordedAt: momentSchema,
  withdrawnAt: momentSchema.nullable(),
  /** Whether who asks may change it. */
  mayChange: z.boolean(),
  /** Whether who asks may open its cause (each look is logged). */
  mayOpenCause: z.boolean(),
});
export type AvailabilityView = z.infer<typeof availabilityViewSchema>;

export const recordAbsencesReplySchema = z.object({
  recorded: z.array(availabilityViewSchema),
  /** Asked for, but standing already with the same person and days: not doubled. */
  alreadyRecorded: z.array(z.object({ personId: z.string(), name: z.string(), availabilityId: z.number().int() })),
  opening: openingSchema,
});
export type RecordAbsencesReply = z.infer<typeof recordAbsencesReplySchema>;

export const listAbsencesQuerySchema = z.object({
  place: idSchema.optional(),
  person: idSchema.optional(),
  /** Away on this day (absent: today), or with `upcoming` also later; `all` includes ended and withdrawn. */
  on: daySchema.optional(),
  state: z.enum(['now', 'upcoming', 'all']).default('upcoming'),
  search: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const listAbsencesReplySchema = z.object({
  total: countSchema,
  awayToday: countSchema,
  absences: z.array(availabilityViewSchema),
});
export type ListAbsencesReply = z.infer<typeof listAbsencesReplySchema>;

/** One absence with its earlier versions, newest first; days only. */
export const availabilityDetailSchema = availabilityViewSchema.extend({
  recordedByName: z.string().nullable(),
  history: z.array(
    z.object({
      revision: revisionSchema,
      from: daySchema,
      to: daySchema.nullable(),
      workOnly: z.boolean(),
      replacedAt: momentSchema,
      replacedByName: z.string().nullable(),
    }),
  ),
});
export type AvailabilityDetail = z.infer<typeof availabilityDetailSchema>;

/** The cause of an absence: health data, opened by few, each look logged. */
export const absenceCauseSchema = z.object({
  availabilityId: z.number().int(),
  kind: z.enum(ABSENCE_KINDS),
  note: z.string(),
  recordedAt: momentSchema,
  deleteAfter: daySchema,
});
export type AbsenceCauseView = z.infer<typeof absenceCauseSchema>;

export const correctAbsenceBodySchema = z
  .object({
    revision: revisionSchema,
    from: daySchema,
    to: daySchema.nullable(),
    /** Absent: the cause stays as it is. */
    kind: z.enum(ABSENCE_KINDS).optional(),
    note: z.string().max(2000).optional(),
  })
  .refine((one) => one.to === null || one.to > one.from, { path: ['to'], message: 'a day after from' });

/** `to` is the first day back. */
export const endAbsenceBodySchema = z.object({ revision: revisionSchema, to: daySchema });

/** One or many at once; withdrawing is also the undo of recording, restoring the undo of withdrawing. */
export const withdrawAbsencesBodySchema = z.object({
  absences: z
    .array(z.object({ availabilityId: z.number().int(), revision: revisionSchema }))
    .min(1)
    .max(1000),
});

/** What a change of recorded absences did, and what it opened or closed. */
export const changeAbsencesReplySchema = z.object({
  absences: z.array(availabilityViewSchema),
  opening: openingSchema,
  /** People missing less than before, where days were given back. */
  closed: countSchema,
});
export type ChangeAbsencesReply = z.infer<typeof changeAbsencesReplySchema>;

export const availabilityIdParamsSchema = z.object({ availabilityId: z.coerce.number().int().positive() });
