import { z } from 'zod';
import { itemDaysSchema } from '#modules/equipment/contract.ts';
import { taskSchema } from '#modules/log/contract.ts';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { changeSchema } from './changes.ts';

/** How much trouble: as normal, keep an eye on it, somebody must act. */
export const LEVELS = ['normal', 'watch', 'act'] as const;
export const levelSchema = z.enum(LEVELS);

/** `place` is a unit with everything below it; absent: all that the reader may see. */
export const placeQuerySchema = z.object({ place: idSchema.optional() });

/** Why a unit (or an item) has its level: `code` is a key in the texts, heaviest first. */
export const reasonSchema = z.object({ code: z.string(), level: levelSchema, facts: factsSchema });
export type ReasonView = z.infer<typeof reasonSchema>;

/** How old the sources of the figures are; null where nothing was ever recorded. */
export const sourceAgesSchema = z.object({
  calculatedAt: momentSchema,
  roster: momentSchema.nullable(),
  availability: momentSchema.nullable(),
  reports: momentSchema.nullable(),
  stock: momentSchema.nullable(),
  visits: momentSchema.nullable(),
});
export type SourceAges = z.infer<typeof sourceAgesSchema>;

/** People on one day: covered against normal and minimum; `missing` and `belowMinimum` are summed over the day's shifts. */
export const stripDaySchema = z.object({
  date: daySchema,
  normal: countSchema,
  minimum: countSchema,
  covered: countSchema,
  missing: countSchema,
  belowMinimum: countSchema,
});
export type StripDayView = z.infer<typeof stripDaySchema>;

export const nextHoleSchema = z.object({
  date: daySchema,
  shift: z.string(),
  startsAt: momentSchema,
  competence: z.string(),
  missing: countSchema,
  belowMinimum: countSchema,
});

export const reportStateSchema = z.object({
  state: z.enum(['reported', 'open', 'overdue', 'none-expected']),
  /** When the newest report came; null: never. */
  reportedAt: momentSchema.nullable(),
  /** The slot that counts now. */
  dueAt: momentSchema.nullable(),
  nextDueAt: momentSchema.nullable(),
});

export const unitPictureSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  kind: z.string(),
  siteName: z.string(),
  /** The topmost unit above it; null where there is none. */
  sectorId: z.string().nullable(),
  sectorName: z.string().nullable(),
  level: levelSchema,
  reasons: z.array(reasonSchema),
  strip: z.array(stripDaySchema),
  holes: countSchema,
  holesNext24Hours: countSchema,
  belowMinimum: countSchema,
  nextHole: nextHoleSchema.nullable(),
  awayNow: countSchema,
  beds: countSchema.nullable(),
  occupiedBeds: countSchema.nullable(),
  infected: countSchema.nullable(),
  serviceStatus: z.enum(['normal', 'reduced', 'closed']).nullable(),
  staffingRating: countSchema.nullable(),
  qualityRating: countSchema.nullable(),
  outbreak: z.boolean(),
  report: reportStateSchema,
});
export type UnitPicture = z.infer<typeof unitPictureSchema>;

/** Sums over the units of a sector (or of the whole place), with the heaviest level among them. */
export const groupPictureSchema = z.object({
  unitId: z.string().nullable(),
  name: z.string(),
  units: countSchema,
  unitsAct: countSchema,
  unitsWatch: countSchema,
  unitsShortNext24Hours: countSchema,
  level: levelSchema,
  holes: countSchema,
  holesNext24Hours: countSchema,
  belowMinimum: countSchema,
  awayNow: countSchema,
  awayYesterday: countSchema,
  strip: z.array(stripDaySchema),
  infected: countSchema,
  quarantined: countSchema,
  sick: countSchema,
  unitsReported: countSchema,
  unitsExpected: countSchema,
});
export type GroupPicture = z.infer<typeof groupPictureSchema>;

/** A unit whose report has not come in time. */
export const overdueReportSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  slotDate: daySchema,
  slotMinute: countSchema,
  dueAt: momentSchema,
  lastReportedAt: momentSchema.nullable(),
  /** Reports missed in a row, this one included. */
  slotsMissed: countSchema,
  /** When the leader first got a task about it. */
  notifiedAt: momentSchema.nullable(),
  reminders: countSchema,
  lastRemindedAt: momentSchema.nullable(),
  escalatedAt: momentSchema.nullable(),
});
export type OverdueReport = z.infer<typeof overdueReportSchema>;

/** Sums of the reports per day; the last report of each unit on the day counts. Null ratings: nobody reported. */
export const trendDaySchema = z.object({
  date: daySchema,
  unitsReported: countSchema,
  unitsExpected: countSchema,
  tested: countSchema,
  infected: countSchema,
  quarantined: countSchema,
  sick: countSchema,
  deaths: countSchema,
  admissions: countSchema,
  vacantShifts: countSchema,
  staffingRating: z.number().nullable(),
  qualityRating: z.number().nullable(),
});
export type TrendDay = z.infer<typeof trendDaySchema>;

export const worstSchema = nextHoleSchema.extend({ unitId: z.string(), unitName: z.string() });

/** `GET /api/situation`: the picture of a place. */
export const situationSchema = z.object({
  place: z.object({
    unitId: z.string().nullable(),
    name: z.string(),
    /** From the top down to the place itself. */
    path: z.array(z.object({ unitId: z.string(), name: z.string() })),
  }),
  today: daySchema,
  ages: sourceAgesSchema,
  /** The first line: n of m units lack people in the next 24 hours, and the worst of them. */
  answer: z.object({
    state: z.enum(['no-units', 'no-demand', 'all-covered', 'short']),
    unitsShort: countSchema,
    units: countSchema,
    worst: worstSchema.nullable(),
  }),
  total: groupPictureSchema,
  /** By the units directly below the place; empty for a single unit. */
  sectors: z.array(groupPictureSchema),
  /** Heaviest first, then by name. */
  units: z.array(unitPictureSchema),
  tiles: z.object({
    away: z.object({ now: countSchema, yesterday: countSchema }),
    holes: z.object({ period: countSchema, next24Hours: countSchema, belowMinimum: countSchema }),
    visits: z.object({
      total: countSchema,
      must: countSchema,
      should: countSchema,
      canWait: countSchema,
      days: countSchema,
    }),
    /** Reductions that run out within two days, and assessments of the night that did not come. */
    assessments: z.object({ expiring: countSchema, overdue: countSchema }),
    /** People whom nobody has looked after in time; `alone`: of those, people who live alone. */
    checks: z.object({ overdue: countSchema, alone: countSchema }),
    equipment: z.object({ belowLimit: countSchema, items: countSchema, limitDays: countSchema }),
    reports: z.object({
      missing: countSchema,
      expected: countSchema,
      received: countSchema,
      dueAt: momentSchema.nullable(),
      nextDueAt: momentSchema.nullable(),
    }),
  }),
  /** `since` is when the reader last looked; null: never, then the last 24 hours are shown and nothing counts as new. */
  changes: z.object({ since: momentSchema.nullable(), newCount: countSchema, items: z.array(changeSchema) }),
  trend: z.array(trendDaySchema),
  overdueReports: z.array(overdueReportSchema),
  equipment: z.array(itemDaysSchema),
  tasks: z.array(taskSchema),
});
export type Situation = z.infer<typeof situationSchema>;

/** `POST /api/situation/seen`: the reader has seen everything up to a moment (`ages.calculatedAt` of the picture shown). */
export const seenBodySchema = z.object({ seenAt: momentSchema });
