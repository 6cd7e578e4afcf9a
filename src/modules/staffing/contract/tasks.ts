import { z } from 'zod';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';
import { shiftTypeSchema } from './values.ts';

const needSchema = z.object({ competence: z.string(), normal: countSchema, minimum: countSchema });

/** A task of a shift and who does it on the day asked about. */
export const taskSchema = z.object({
  task: z.string(),
  name: z.string(),
  minutes: countSchema,
  /** Who does it in ordinary operation, and who else may. */
  competence: z.string(),
  allowed: z.array(z.string()),
  doer: z.string(),
  movedTo: z.string().nullable(),
  movedFrom: daySchema.nullable(),
  movedUntil: daySchema.nullable(),
  decidedBy: z.string(),
  basis: z.string(),
  revision: z.number().int(),
});
export type TaskView = z.infer<typeof taskSchema>;

/** A unit's shift as tasks: what is asked for without and with the moves in force, and how it stands with who is there. */
export const taskSlotSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  shift: z.string(),
  date: daySchema,
  personMinutes: countSchema,
  tasks: z.array(taskSchema),
  without: z.array(needSchema),
  with: z.array(needSchema),
  /** People at work on the day, by competence. */
  present: z.array(z.object({ competence: z.string(), people: countSchema })),
  belowMinimumWithout: countSchema,
  belowMinimumWith: countSchema,
  mayMove: z.boolean(),
});
export type TaskSlot = z.infer<typeof taskSlotSchema>;

export const tasksQuerySchema = z.object({ place: idSchema.optional(), date: daySchema.optional() });
export const tasksReplySchema = z.object({
  date: daySchema,
  slots: z.array(taskSlotSchema),
  shifts: z.array(shiftTypeSchema),
});
export type TasksReply = z.infer<typeof tasksReplySchema>;

/** Moves tasks of a unit's shift to others, or back (null). Who decided and on what basis stands with them and in the decision log. */
export const moveTasksBodySchema = z.object({
  unitId: idSchema,
  shift: idSchema,
  moves: z
    .array(z.object({ task: idSchema, revision: z.number().int(), movedTo: idSchema.nullable() }))
    .min(1)
    .max(100),
  from: daySchema.optional(),
  until: daySchema.optional(),
  decidedBy: z.string().trim().min(2).max(200),
  basis: z.string().trim().min(3).max(1000),
});
export type MoveTasksBody = z.infer<typeof moveTasksBodySchema>;
export const moveTasksReplySchema = z.object({ logSeq: z.number().int() });
