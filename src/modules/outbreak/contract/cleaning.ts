import { z } from 'zod';
import { ZONES } from '#modules/organisation/domain/room-rows.ts';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CLEANING_STATES } from '../domain/cleaning/cleaning-task.ts';
import { CLEANING_PICTURES, MACHINE_KINDS } from '../rules/cleaning-methods.ts';

const revisionSchema = z.number().int().positive();
const words = (most: number) => z.string().trim().max(most);

const cleaningTaskSchema = z.object({
  taskId: countSchema,
  roomId: z.string(),
  roomName: z.string(),
  floor: z.number(),
  siteId: z.string(),
  siteName: z.string(),
  unitName: z.string().nullable(),
  zone: z.enum(ZONES),
  method: z.string(),
  methodVersion: z.string(),
  reason: z.string(),
  area: z.string(),
  earliestAt: momentSchema,
  dueAt: momentSchema,
  state: z.enum(CLEANING_STATES),
  urgency: z.enum(['settled', 'waits', 'soon', 'overdue']),
  minutes: countSchema,
  needsTraining: z.boolean(),
  machineKinds: z.array(z.enum(MACHINE_KINDS)),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  supplier: z.string().nullable(),
  doneAt: momentSchema.nullable(),
  doneByName: z.string().nullable(),
  checkedAt: momentSchema.nullable(),
  revision: revisionSchema,
  steps: z.array(z.object({ step: z.string(), picture: z.enum(CLEANING_PICTURES), done: z.boolean() })),
  booking: z
    .object({ machineId: z.string(), machineName: z.string(), startsAt: momentSchema, endsAt: momentSchema })
    .nullable(),
});
export type CleaningTaskView = z.infer<typeof cleaningTaskSchema>;

export const myCleaningReplySchema = z.object({ now: momentSchema, tasks: z.array(cleaningTaskSchema) });
export type MyCleaningReply = z.infer<typeof myCleaningReplySchema>;

export const cleaningOverviewSchema = z.object({
  now: momentSchema,
  today: daySchema,
  /** Whether the reader leads cleaning; others see their own rooms, and neither cleaners nor contracts. */
  leads: z.boolean(),
  tasks: z.array(cleaningTaskSchema),
  machines: z.array(
    z.object({
      machineId: z.string(),
      name: z.string(),
      kind: z.enum(MACHINE_KINDS),
      siteId: z.string().nullable(),
      siteName: z.string().nullable(),
      outOfOrder: z.boolean(),
      revision: revisionSchema,
      bookings: z.array(z.object({ taskId: countSchema, startsAt: momentSchema, endsAt: momentSchema })),
    }),
  ),
  cleaners: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      unitName: z.string().nullable(),
      trained: z.array(z.object({ method: z.string(), validTo: daySchema.nullable() })),
      /** Shifts on the roster today. */
      shifts: z.array(z.string()),
    }),
  ),
  contracts: z.array(
    z.object({
      supplier: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      methods: z.array(z.string()),
      answerHours: countSchema,
      validFrom: daySchema.nullable(),
      validTo: daySchema.nullable(),
      price: z.string(),
      note: z.string(),
      revision: revisionSchema,
    }),
  ),
  checks: z.array(
    z.object({
      checkId: countSchema,
      taskId: countSchema.nullable(),
      supplier: z.string().nullable(),
      siteName: z.string(),
      roomName: z.string().nullable(),
      checkedAt: momentSchema,
      checkedByName: z.string().nullable(),
      result: z.enum(['ok', 'remarks', 'failed']),
      note: z.string(),
      followUp: z.string(),
      followUpBy: daySchema.nullable(),
      followedUpAt: momentSchema.nullable(),
      followedUpNote: z.string(),
    }),
  ),
  methods: z.array(
    z.object({
      method: z.string(),
      minutes: countSchema,
      airMinutes: countSchema,
      dueHours: countSchema,
      needsTraining: z.boolean(),
      source: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
      from: daySchema,
    }),
  ),
});
export type CleaningOverview = z.infer<typeof cleaningOverviewSchema>;

export const orderCleaningSchema = z.object({
  roomIds: z.array(idSchema).min(1).max(200),
  /** Null: what fits each room as it is now. */
  method: idSchema.nullable(),
  reason: words(300).min(1),
  area: words(200).default(''),
  dueAt: momentSchema.nullable().default(null),
});
export const tickStepSchema = z.object({ step: idSchema, done: z.boolean() });
export const assignCleaningSchema = z.object({
  revision: revisionSchema,
  personId: idSchema.nullable(),
  supplier: idSchema.nullable(),
});
export const checkCleaningSchema = z.object({
  revision: revisionSchema,
  result: z.enum(['ok', 'remarks', 'failed']),
  note: words(1000).default(''),
  followUp: words(500).default(''),
  followUpBy: daySchema.nullable().default(null),
});
export const withdrawCleaningSchema = z.object({ revision: revisionSchema, why: words(300).min(1) });
export const bookMachineSchema = z.object({ machineId: idSchema, startsAt: momentSchema.nullable().default(null) });
export const bookedSchema = z.object({ startsAt: momentSchema, endsAt: momentSchema });
export type Booked = z.infer<typeof bookedSchema>;
export const machineSchema = z.object({
  machineId: idSchema,
  name: words(80).min(1),
  kind: z.enum(MACHINE_KINDS),
  siteId: idSchema.nullable(),
  outOfOrder: z.boolean(),
  revision: z.number().int().min(0),
});
export const trainingSchema = z.object({
  personId: idSchema,
  method: idSchema,
  trainedOn: daySchema,
  validTo: daySchema.nullable(),
});
export const contractSchema = z.object({
  supplier: words(120).min(1),
  methods: z.array(idSchema).min(1).max(20),
  answerHours: z.number().int().min(0).max(720),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  price: words(200).default(''),
  note: words(1000).default(''),
  revision: z.number().int().min(0),
});
export const followUpSchema = z.object({ note: words(500).min(1) });
