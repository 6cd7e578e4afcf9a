import { z } from 'zod';
import { OUTBREAK_RULES } from '#modules/organisation/domain/resource-rows.ts';
import { daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

const text = (max: number) => z.string().trim().max(max).nullable();
const hours = z.number().min(0).max(5000).nullable();
const revision = z.number().int().positive();

export const PLACEMENT_STATES = ['planned', 'paused', 'completed', 'ended'] as const;
export const PLACEMENT_DECISIONS = ['move', 'pause', 'allow', 'resume', 'complete', 'end', 'catch_up'] as const;

export const placementFieldsSchema = z.object({
  unitId: idSchema,
  school: z.string().trim().min(1).max(200),
  programme: z.string().trim().min(1).max(200),
  studyYear: z.number().int().min(0).max(10).nullable(),
  student: text(200),
  supervisorId: idSchema.nullable(),
  secondSupervisorId: idSchema.nullable(),
  from: daySchema,
  to: daySchema,
  /** 1 (Monday) to 7; none: the supervisor's roster is followed. */
  weekdays: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).max(7),
  shift: idSchema,
  requiredHours: hours,
  doneHours: hours,
  goals: z.number().int().min(0).max(1000).nullable(),
  goalsDone: z.number().int().min(0).max(1000).nullable(),
  outbreakRule: z.enum(OUTBREAK_RULES),
  extraHoursPerWeek: z.number().min(0).max(60).nullable(),
});
export type PlacementFields = z.infer<typeof placementFieldsSchema>;

const attendanceSchema = z.object({
  date: daySchema,
  shift: z.string(),
  supervision: z.enum(['supervisor', 'second', 'other', 'none']),
  personName: z.string().nullable(),
  isExtra: z.boolean(),
});
export type AttendanceView = z.infer<typeof attendanceSchema>;

export const placementViewSchema = placementFieldsSchema.extend({
  placementId: z.string(),
  unitName: z.string(),
  supervisorName: z.string().nullable(),
  secondSupervisorName: z.string().nullable(),
  state: z.enum(PLACEMENT_STATES),
  pausedFrom: daySchema.nullable(),
  extraDays: z.array(daySchema),
  revision,
  /** Days of the known roster. */
  days: z.array(attendanceSchema),
  progress: z
    .object({
      plannedHours: z.number(),
      estimatedHours: z.number(),
      missingHours: z.number(),
      lostDays: z.array(daySchema),
      catchUp: z.array(daySchema),
    })
    .nullable(),
  /** The unit has an outbreak since this day, and nobody has decided what it means for the student. */
  outbreakSince: daySchema.nullable(),
  decisions: z.array(
    z.object({
      decision: z.enum(PLACEMENT_DECISIONS),
      unitName: z.string().nullable(),
      fromDay: daySchema,
      reason: z.string(),
      decidedAt: momentSchema,
      decidedBy: z.string().nullable(),
    }),
  ),
  canChange: z.boolean(),
});
export type PlacementView = z.infer<typeof placementViewSchema>;

export const placementsReplySchema = z.object({
  today: daySchema,
  /** The known roster's days `[today, rosterTo)`. */
  rosterTo: daySchema,
  placements: z.array(placementViewSchema),
  canChange: z.boolean(),
});
export type PlacementsReply = z.infer<typeof placementsReplySchema>;

/** No revision: it is new. */
export const savePlacementSchema = placementFieldsSchema.extend({ revision: revision.nullable() });
export const decidePlacementSchema = z.object({
  revision,
  decision: z.enum(PLACEMENT_DECISIONS),
  /** Where to, of a move. */
  unitId: idSchema.nullable(),
  /** Days added, of catching up. */
  days: z.array(daySchema).max(60),
  reason: z.string().trim().max(1000),
});
