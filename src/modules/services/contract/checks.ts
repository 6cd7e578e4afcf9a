import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { NEEDS_QUESTIONS, NEEDS_STEPS } from '../domain/checks/needs-question.ts';

const stepSchema = z.union(NEEDS_STEPS.map((step) => z.literal(step)));
const answersSchema = z.partialRecord(z.enum(NEEDS_QUESTIONS), stepSchema);

export const rhythmGroundSchema = z.enum(['own', 'staffed', 'vulnerability', 'alone', 'reduced', 'cancelled']);
const stateSchema = z.enum(['overdue', 'never', 'today', 'later']);

export const checksQuerySchema = z.object({ place: idSchema.optional() });

const checkRowSchema = z.object({
  userId: z.string(),
  /** Null where the person is protected and the reader has not the right to the name. */
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  livesAlone: z.boolean(),
  vulnerability: z.number().nullable(),
  everyDays: countSchema,
  ground: rhythmGroundSchema,
  lastAt: momentSchema.nullable(),
  lastBy: z.string().nullable(),
  dueOn: daySchema,
  daysLate: countSchema,
  state: stateSchema,
  /** The last check showed decline that nobody has answered for yet. */
  decline: z.boolean(),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

export const checksReplySchema = z.object({
  today: daySchema,
  source: z.string(),
  rows: z.array(checkRowSchema),
  /** People checked in time, per unit, the fullest picture of who is seen. */
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      people: countSchema,
      inTime: countSchema,
      overdue: countSchema,
      never: countSchema,
    }),
  ),
  /** The reader sees only those they visit themselves. */
  ownOnly: z.boolean(),
});
export type ChecksReply = z.infer<typeof checksReplySchema>;

const declineSchema = z.object({
  grounds: z.array(z.enum(['much', 'many', 'serious'])),
  worse: z.array(z.object({ question: z.enum(NEEDS_QUESTIONS), usual: z.number().nullable(), now: z.number() })),
  against: countSchema,
  source: z.string(),
});

const madeCheckSchema = z.object({
  checkId: countSchema,
  madeAt: momentSchema,
  madeBy: z.string(),
  answers: answersSchema,
  note: z.string(),
  decline: declineSchema.nullable(),
  done: z.object({ at: momentSchema, by: z.string(), text: z.string() }).nullable(),
});
export type MadeCheck = z.infer<typeof madeCheckSchema>;

export const personChecksReplySchema = z.object({
  person: checkRowSchema,
  checks: z.array(madeCheckSchema),
  rhythm: z.object({
    revision: countSchema,
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
    /** What the rule alone would give. */
    ruleDays: countSchema,
    source: z.string(),
  }),
  canDecide: z.boolean(),
});
export type PersonChecksReply = z.infer<typeof personChecksReplySchema>;

export const makeCheckSchema = z.object({
  answers: answersSchema.refine((answers) => Object.keys(answers).length > 0, 'at least one answer'),
  note: z.string().trim().max(2000),
  /** When it was made, by the page's clock; a phone without contact sends it later. */
  madeAt: momentSchema,
});
export type MakeCheck = z.infer<typeof makeCheckSchema>;

export const madeCheckReplySchema = z.object({ checkId: countSchema, decline: declineSchema.nullable() });
export type MadeCheckReply = z.infer<typeof madeCheckReplySchema>;

export const closeDeclineSchema = z.object({ text: z.string().trim().min(3).max(2000) });

export const decideRhythmSchema = z.object({
  /** Null: by the rule again. */
  everyDays: z.number().int().min(1).max(90).nullable(),
  reason: z.string().trim().max(500),
  revision: countSchema,
});
