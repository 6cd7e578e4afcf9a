import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

/** Minutes after midnight of the day. */
const minuteSchema = z.number();
const markSchema = z.enum(['started', 'done', 'could_not']);
const pointSchema = z.object({ lat: z.number(), lon: z.number() });
export const couldNotReasonSchema = z.enum([
  'not-home',
  'no-answer',
  'said-no',
  'no-key',
  'elsewhere',
  'no-time',
  'unsafe',
  'other',
]);
export type CouldNotReason = z.infer<typeof couldNotReasonSchema>;

/** `POST /api/services/visit-marks`: what a carer tells, for the moment `at` by the device's clock. */
export const markBodySchema = z.object({
  visitId: idSchema,
  state: z.enum(['open', 'started', 'done', 'could_not']).optional(),
  reason: couldNotReasonSchema.optional(),
  at: momentSchema,
  startedAt: momentSchema.optional(),
  endedAt: momentSchema.optional(),
  note: z.string().max(2000).optional(),
  wasThere: z.boolean().optional(),
});
export type MarkBody = z.infer<typeof markBodySchema>;
export const markReplySchema = z.object({
  visitId: z.string(),
  state: z.boolean(),
  times: z.boolean(),
  note: z.boolean(),
});

export const myTourQuerySchema = z.object({ date: daySchema.optional() });

/** Who somebody is and where they live; null throughout where a protected person's details are held back. */
const whereSchema = z.object({
  userName: z.string().nullable(),
  address: z.string().nullable(),
  room: z.string().nullable(),
  point: pointSchema.nullable(),
  /** What those who come must know: hearing, key, dog. */
  carerNotes: z.string().nullable(),
  ability: z.string().nullable(),
  livesAlone: z.boolean(),
  languages: z.array(z.string()),
});
export type TourWhere = z.infer<typeof whereSchema>;

const myVisitSchema = whereSchema.extend({
  visitId: z.string(),
  userId: z.string(),
  protected: z.boolean(),
  unitId: z.string(),
  serviceKind: z.string().nullable(),
  startMinute: minuteSchema,
  minutes: z.number(),
  grantedMinutes: z.number(),
  way: z.string(),
  /** What assessments in force allow instead, as `shorten:10`, `phone`. */
  actions: z.array(z.string()),
  infected: z.boolean(),
  carers: countSchema,
  together: z.array(z.string()),
  mark: markSchema.nullable(),
  markAt: momentSchema.nullable(),
  /** Another than the reader who has told of it. */
  markBy: z.string().nullable(),
  reason: couldNotReasonSchema.nullable(),
  startedAt: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
  note: z.string().nullable(),
  noteAt: momentSchema.nullable(),
  /** Against the list that the carer last said to have seen, else the normal plan. */
  change: z.enum(['new', 'time']).nullable(),
  startBefore: minuteSchema.nullable(),
});
export type MyVisit = z.infer<typeof myVisitSchema>;

/** `GET /api/services/my-tour`: my own visits of a day in order, as they stand. */
export const myTourReplySchema = z.object({
  date: daySchema,
  calculatedAt: momentSchema,
  source: z.enum(['published', 'normal']),
  visits: z.array(myVisitSchema),
  /** Visits that were mine and are so no more. */
  gone: z.array(
    z.object({
      visitId: z.string(),
      userName: z.string().nullable(),
      startMinute: minuteSchema,
      to: z.array(z.string()),
    }),
  ),
  phones: z.array(
    z.object({ unitId: z.string(), unitName: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
  ),
  ppe: z.object({ items: z.array(z.enum(['mask', 'eye', 'gown', 'gloves'])), source: z.string() }).nullable(),
});
export type MyTourReply = z.infer<typeof myTourReplySchema>;

/** `POST /api/services/my-tour/seen`: the list as it was shown when the carer said to have seen it. */
export const seenTourBodySchema = z.object({
  date: daySchema,
  visits: z.array(z.object({ visitId: idSchema, startMinute: minuteSchema })).max(200),
  at: momentSchema,
});

/** `POST /api/services/my-tour/looks`: visits looked at without contact. */
export const tourLooksBodySchema = z.object({ visitIds: z.array(idSchema).min(1).max(200), at: momentSchema });

/** `POST /api/services/my-tour/protected`: who a protected person is, for the carer of the day. */
export const protectedBodySchema = z.object({ visitId: idSchema });
export const protectedReplySchema = whereSchema;

/** `PUT /api/services/duty-phones/:unitId` */
export const dutyPhoneParamsSchema = z.object({ unitId: idSchema });
export const dutyPhoneBodySchema = z.object({
  name: z.string().trim().min(1).max(120),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d ]{8,20}$/),
});
