import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

export const placeQuerySchema = z.object({ place: idSchema.optional() });
const importanceSchema = z.enum(['must', 'should', 'can_wait']);

/** An action as files write it: `shorten:10`, `phone`, `video`, `postpone:240`, `pause`, `relatives`, `volunteers`. */
const ACTION = /^(?:(?:shorten|postpone):[1-9]\d{0,5}|phone|video|pause|relatives|volunteers)$/;
export const actionSchema = z.string().regex(ACTION);
const choiceSchema = z.union([z.literal('keep'), actionSchema]);

/** A service with the user it is granted to; names are null where the person is protected and the reader has not the right to it. */
const serviceOfUserSchema = z.object({
  serviceId: z.string(),
  userId: z.string(),
  userName: z.string().nullable(),
  protected: z.boolean(),
  unitId: z.string(),
  unitName: z.string(),
  livesAlone: z.boolean(),
  vulnerability: z.number().nullable(),
  kind: z.string(),
  importance: importanceSchema,
  hoursPerWeek: z.number().nullable(),
  visitsPerWeek: z.number(),
});

/** A user's service in the worklist. */
export const worklistRowSchema = z.object({
  ...serviceOfUserSchema.shape,
  state: z.enum(['left', 'to-assess', 'to-sign', 'done']),
  choice: z.string().nullable(),
  chosenName: z.string().nullable(),
  chosenAt: momentSchema.nullable(),
  revision: countSchema,
  /** Somebody else who looks at it just now. */
  claimedName: z.string().nullable(),
  /** The one at work, else the one in force. */
  assessmentId: z.string().nullable(),
  inForce: z.array(z.string()),
  /** The last day on which what is in force holds. */
  lastDay: daySchema.nullable(),
});
export type WorklistRow = z.infer<typeof worklistRowSchema>;

/** `GET /api/services/review`: in the order in which it is gone through. */
export const worklistReplySchema = z.object({
  readAt: momentSchema,
  startedAt: momentSchema.nullable(),
  startedName: z.string().nullable(),
  counts: z.object({
    left: countSchema,
    toAssess: countSchema,
    toSign: countSchema,
    done: countSchema,
    all: countSchema,
  }),
  /** People with everything gone through, of all people. */
  people: z.object({ done: countSchema, all: countSchema }),
  units: z.array(z.object({ unitId: z.string(), name: z.string(), done: countSchema, all: countSchema })),
  /** Where the reader was; null: at the beginning. */
  position: z.string().nullable(),
  rows: z.array(worklistRowSchema),
  /** Rows further down that are not sent. */
  more: countSchema,
  may: z.object({ choose: z.boolean(), sign: z.boolean() }),
});
export type WorklistReply = z.infer<typeof worklistReplySchema>;

export const startRoundBodySchema = z.object({ place: idSchema.optional() });
export const startedReplySchema = z.object({ units: countSchema });
export const claimBodySchema = z.object({ serviceId: idSchema, place: idSchema.optional() });
export const claimReplySchema = z.object({ claimedName: z.string().nullable() });
export const chooseBodySchema = z.object({
  serviceId: idSchema,
  choice: choiceSchema.nullable(),
  /** As the reader saw it; 0: nobody had chosen. */
  revision: countSchema,
});
export const chosenReplySchema = z.object({ revision: countSchema });
export const prepareBodySchema = z.object({
  serviceIds: z.array(idSchema).min(1).max(200),
  /** For services whose action is not chosen yet. */
  action: actionSchema.optional(),
  /** The last day; absent: the longest that the rules allow. */
  lastDay: daySchema.optional(),
});
export const preparedReplySchema = z.object({
  assessmentIds: z.array(z.string()),
  /** Services that were left alone: kept, without an action, or begun by somebody already. */
  left: z.array(z.object({ serviceId: z.string(), code: z.string() })),
});
export type PreparedReply = z.infer<typeof preparedReplySchema>;

const answerSchema = z.object({
  choice: z.string().max(40).optional(),
  text: z.string().max(4000).optional(),
  day: daySchema.optional(),
});
export const assessmentParamsSchema = z.object({ assessmentId: idSchema });

/** One question with its answer, and what stands in the way of signing. */
export const questionViewSchema = z.object({
  question: z.string(),
  ask: z.enum(['text', 'choice', 'day']),
  choices: z.array(z.string()),
  answer: answerSchema,
  fromTemplate: z.boolean(),
  revision: countSchema,
  answeredName: z.string().nullable(),
  answeredAt: momentSchema.nullable(),
  fault: z.string().nullable(),
});
export type QuestionView = z.infer<typeof questionViewSchema>;

/** `GET /api/services/assessments/:assessmentId`; every look is kept. */
export const assessmentReplySchema = z.object({
  assessmentId: z.string(),
  ...serviceOfUserSchema.shape,
  state: z.enum(['draft', 'prepared', 'signed', 'discarded']),
  standing: z.enum(['open', 'coming', 'in-force', 'over', 'ended', 'discarded']),
  actions: z.array(z.string()),
  validFrom: daySchema,
  lastDay: daySchema.nullable(),
  longestDay: daySchema,
  recheckOn: daySchema.nullable(),
  freedHours: z.number(),
  questions: z.array(questionViewSchema),
  createdName: z.string(),
  createdAt: momentSchema,
  signedName: z.string().nullable(),
  signedCompetence: z.string().nullable(),
  signedAt: momentSchema.nullable(),
  endedFrom: daySchema.nullable(),
  endReason: z.string().nullable(),
  revision: countSchema,
  /** Null: the reader may sign; else why not. */
  mayNotSign: z.string().nullable(),
  mayWrite: z.boolean(),
  competences: z.array(z.string()),
  source: z.string(),
  /** The next one of the place that waits for a signature. */
  nextId: z.string().nullable(),
});
export type AssessmentReply = z.infer<typeof assessmentReplySchema>;

export const beginBodySchema = z.object({ serviceId: idSchema });
export const begunReplySchema = z.object({ assessmentId: z.string() });
export const answerBodySchema = z.object({ question: idSchema, answer: answerSchema, revision: countSchema });
export const answeredReplySchema = z.object({
  /** Of the answer. */
  revision: countSchema,
  assessmentRevision: countSchema,
  state: z.enum(['draft', 'prepared', 'signed', 'discarded']),
  faults: z.array(z.object({ question: z.string(), fault: z.string() })),
});
export type AnsweredReply = z.infer<typeof answeredReplySchema>;
export const termsBodySchema = z.object({
  actions: z.array(actionSchema).min(1).max(5),
  validFrom: daySchema,
  revision: countSchema,
});
export const revisionBodySchema = z.object({ revision: countSchema });
export const signBodySchema = z.object({ revision: countSchema, recheckOn: daySchema.optional() });
export const endBodySchema = z.object({
  revision: countSchema,
  reason: z.enum(['resumed', 'person-wishes', 'worse', 'mistake', 'other']),
  /** The first day as granted again; absent: today. */
  from: daySchema.optional(),
});
export const assessmentChangedSchema = z.object({ revision: countSchema });

/** A reduction that is in force, coming, or over within the last days. */
export const reductionSchema = z.object({
  assessmentId: z.string(),
  serviceId: z.string(),
  userId: z.string(),
  userName: z.string().nullable(),
  protected: z.boolean(),
  livesAlone: z.boolean(),
  vulnerability: z.number().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  kind: z.string(),
  importance: importanceSchema,
  actions: z.array(z.string()),
  standing: z.enum(['coming', 'in-force', 'over', 'ended']),
  validFrom: daySchema,
  lastDay: daySchema,
  daysLeft: z.number().int(),
  recheckOn: daySchema.nullable(),
  freedHours: z.number(),
  signedName: z.string(),
  signedAt: momentSchema,
  revision: countSchema,
});
export type Reduction = z.infer<typeof reductionSchema>;

/** A temporary action of the night. `overdue`: its assessment should have been there. */
export const temporarySchema = z.object({
  temporaryId: countSchema,
  serviceId: z.string(),
  userId: z.string(),
  userName: z.string().nullable(),
  protected: z.boolean(),
  unitId: z.string(),
  unitName: z.string(),
  kind: z.string(),
  importance: importanceSchema,
  action: z.string(),
  reason: z.string(),
  startsAt: momentSchema,
  endsAt: momentSchema,
  dueAt: momentSchema,
  madeName: z.string(),
  running: z.boolean(),
  overdue: z.boolean(),
  assessedAt: momentSchema.nullable(),
});
export type Temporary = z.infer<typeof temporarySchema>;

/** `GET /api/services/reductions`. */
export const reductionsReplySchema = z.object({
  readAt: momentSchema,
  today: daySchema,
  noticeDays: countSchema,
  inForce: countSchema,
  freedHours: z.number(),
  expiring: countSchema,
  recheckDue: countSchema,
  overdue: countSchema,
  reductions: z.array(reductionSchema),
  temporary: z.array(temporarySchema),
  may: z.object({ write: z.boolean(), read: z.boolean() }),
});
export type ReductionsReply = z.infer<typeof reductionsReplySchema>;
export const sheetReplySchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });

/** `GET /api/services/night`: what is to be done in the next hours, and what may be done instead. */
export const nightReplySchema = z.object({
  now: momentSchema,
  visits: z.array(
    z.object({
      visitId: z.string(),
      serviceId: z.string(),
      userId: z.string(),
      userName: z.string().nullable(),
      protected: z.boolean(),
      unitName: z.string(),
      kind: z.string(),
      importance: importanceSchema,
      date: daySchema,
      startMinute: countSchema,
      minutes: countSchema,
      /** Null: something may be done; else why not (competence, already running, earlier one not assessed). */
      blocked: z.string().nullable(),
      options: z.array(z.object({ id: z.string(), action: z.string(), endsAt: momentSchema, dueAt: momentSchema })),
    }),
  ),
  running: z.array(temporarySchema),
});
export type NightReply = z.infer<typeof nightReplySchema>;
export const temporaryBodySchema = z.object({
  serviceId: idSchema,
  option: z.enum(['moved', 'phone-then-visit']),
  reason: z.enum(['no-carer', 'emergency', 'no-way', 'infection', 'other']),
});
export const temporaryMadeSchema = z.object({ temporaryId: countSchema, told: countSchema });
export const temporaryParamsSchema = z.object({ temporaryId: z.coerce.number().int().positive() });

/** `GET /api/services/assessments/:assessmentId/letter`. */
export const letterReplySchema = z.object({
  locale: z.string(),
  locales: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  toldAt: momentSchema.nullable(),
  toldName: z.string().nullable(),
  toldHow: z.string().nullable(),
  contacts: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
});
export type LetterReply = z.infer<typeof letterReplySchema>;
export const letterQuerySchema = z.object({ locale: z.enum(['nb', 'nn', 'en']).optional() });
export const toldBodySchema = z.object({
  how: z.enum(['letter', 'phone', 'in-person', 'message']),
  locale: z.enum(['nb', 'nn', 'en']),
});
