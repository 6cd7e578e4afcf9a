import { z } from 'zod';
import { itemDaysSchema } from '#modules/equipment/contract.ts';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { nextHoleSchema, overdueReportSchema, stripDaySchema, trendDaySchema } from './picture.ts';

/** At most this many of anything in one unit: more is a slip of the finger. */
const reported = z.number().int().min(0).max(9999);

/**
 * What a unit reports. infected, quarantined, sick, beds, occupiedBeds: as it stands now, residents and staff together ·
 * tested, deaths, admissions: since the report before · announcedDischarges, vacantShifts: the next 24 hours ·
 * ratings against normal: 1 much worse, 3 as normal, 5 much better.
 */
export const reportFiguresSchema = z.object({
  tested: reported,
  infected: reported,
  quarantined: reported,
  sick: reported,
  deaths: reported,
  admissions: reported,
  announcedDischarges: reported,
  vacantShifts: reported,
  beds: reported.nullable(),
  occupiedBeds: reported.nullable(),
  serviceStatus: z.enum(['normal', 'reduced', 'closed']),
  staffingRating: z.number().int().min(1).max(5),
  qualityRating: z.number().int().min(1).max(5),
  freeText: z.string().max(500),
  equipment: z.array(z.object({ item: idSchema, counted: z.number().min(0).max(10_000_000) })).max(200),
});
export type ReportFigures = z.infer<typeof reportFiguresSchema>;

export const storedReportSchema = reportFiguresSchema.extend({
  unitId: z.string(),
  slotDate: daySchema,
  slotMinute: countSchema,
  revision: countSchema,
  reportedAt: momentSchema,
  reportedByName: z.string().nullable(),
  unchanged: z.boolean(),
  confirmedFindings: z.array(z.string()),
});
export type StoredReport = z.infer<typeof storedReportSchema>;

/** Something that does not look right; the reporter corrects it or confirms it. `code` is a key in the texts. */
export const reportFindingSchema = z.object({
  code: z.string(),
  level: z.enum(['info', 'warn', 'breach']),
  facts: factsSchema,
});
export type ReportFinding = z.infer<typeof reportFindingSchema>;

/** A slot named by its day and minute after midnight, Norwegian time. */
export const slotSchema = z.object({ slotDate: daySchema, slotMinute: z.number().int().min(0).max(1439) });

export const reportFormQuerySchema = z.object({
  unit: idSchema,
  slotDate: daySchema.optional(),
  slotMinute: z.coerce.number().int().min(0).max(1439).optional(),
});

/** `GET /api/situation/reports/form`: all that the form shows, and what the reporter gets back. */
export const reportFormSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  kind: z.string(),
  slotDate: daySchema,
  slotMinute: countSchema,
  dueAt: momentSchema,
  overdue: z.boolean(),
  nextDueAt: momentSchema.nullable(),
  /** The unit's times of the day, minutes after midnight. */
  schedule: z.array(countSchema),
  /** The report of this slot, if any; a new one corrects it. */
  current: storedReportSchema.nullable(),
  /** The newest report of an earlier slot; `unchanged` repeats it. */
  previous: storedReportSchema.nullable(),
  /** What the form starts with. */
  prefill: reportFiguresSchema,
  /** Items counted at the unit's site, the shortest-lasting first. */
  items: z.array(itemDaysSchema),
  /** Whether counts in the report become counts of the site: true where the unit is alone at its site. */
  countsAreStock: z.boolean(),
  trend: z.array(trendDaySchema),
  strip: z.array(stripDaySchema),
  holes: countSchema,
  nextHole: nextHoleSchema.nullable(),
  mayReport: z.boolean(),
});
export type ReportForm = z.infer<typeof reportFormSchema>;

/** `POST /api/situation/reports/check`: findings without saving. */
export const checkBodySchema = slotSchema.extend({ unitId: idSchema, figures: reportFiguresSchema });
export const checkReplySchema = z.object({ findings: z.array(reportFindingSchema) });
export type CheckReply = z.infer<typeof checkReplySchema>;

/** `POST /api/situation/reports`: `revision` is the one the reporter saw in this slot, 0 for none. */
export const sendReportBodySchema = checkBodySchema.extend({
  revision: countSchema,
  confirmedFindings: z.array(z.string().max(100)).max(50).default([]),
});
/** `POST /api/situation/reports/unchanged`: repeats the report before, in one tap. */
export const sendUnchangedBodySchema = slotSchema.extend({ unitId: idSchema, revision: countSchema });
export const sendReportReplySchema = z.object({ report: storedReportSchema, tasksClosed: countSchema });
export type SendReportReply = z.infer<typeof sendReportReplySchema>;

/** `GET /api/situation/reports`: the state of each unit that the reader may see. */
export const reportsReplySchema = z.object({
  today: daySchema,
  calculatedAt: momentSchema,
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      sectorName: z.string().nullable(),
      state: z.enum(['reported', 'open', 'overdue', 'none-expected']),
      dueAt: momentSchema.nullable(),
      nextDueAt: momentSchema.nullable(),
      schedule: z.array(countSchema),
      latest: storedReportSchema.nullable(),
      mayReport: z.boolean(),
    }),
  ),
  overdue: z.array(overdueReportSchema),
  mayRemind: z.boolean(),
});
export type ReportsReply = z.infer<typeof reportsReplySchema>;

/** `GET /api/situation/reports/history`: every revision of one slot, newest first. */
export const reportHistoryQuerySchema = z.object({
  unit: idSchema,
  slotDate: daySchema,
  slotMinute: z.coerce.number().int().min(0).max(1439),
});
export const reportHistorySchema = z.object({ revisions: z.array(storedReportSchema) });
export type ReportHistory = z.infer<typeof reportHistorySchema>;

/** `POST /api/situation/reports/remind`: reminds the leaders of units whose report is overdue. */
export const remindBodySchema = z.object({ unitIds: z.array(idSchema).min(1).max(2000) });
export const remindReplySchema = z.object({ reminded: countSchema, escalated: countSchema, notOverdue: countSchema });
export type RemindReply = z.infer<typeof remindReplySchema>;

/** `PUT /api/situation/schedules/:unitId`: the unit's times from a day on; none: the unit does not report. */
export const scheduleBodySchema = z.object({
  validFrom: daySchema,
  slotMinutes: z.array(z.number().int().min(0).max(1439).multipleOf(15)).max(8),
});
