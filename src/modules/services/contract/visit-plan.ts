import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

/** Minutes after midnight of the plan's day; the time before midnight is negative. */
const minuteSchema = z.number();
const waySchema = z.enum(['granted', 'shorten', 'postpone', 'phone', 'other-day', 'pause', 'late', 'undone']);
const importanceSchema = z.enum(['must', 'should', 'can_wait']);
const unmetCodeSchema = z.enum([
  'away',
  'excluded',
  'skill',
  'training',
  'duty',
  'window',
  'break',
  'infection',
  'no-time',
  'free-alone',
]);

const dayStopSchema = z.object({
  kind: z.enum(['visit', 'break']),
  visitId: z.string(),
  part: countSchema,
  startMinute: minuteSchema,
  minutes: z.number(),
});

const loanSchema = z.object({
  personId: z.string(),
  fromUnitId: z.string(),
  toUnitId: z.string(),
  fromMinute: minuteSchema,
  toMinute: minuteSchema,
  visits: countSchema,
});

/** A day's tours as they are stored. */
export const dayPlanSchema = z.object({
  date: daySchema,
  unitIds: z.array(z.string()),
  tours: z.array(z.object({ personId: z.string(), stops: z.array(dayStopSchema) })),
  ways: z.record(z.string(), waySchema),
  unmet: z.array(
    z.object({
      visitId: z.string(),
      reasons: z.array(z.object({ code: unmetCodeSchema, people: z.array(z.string()) })),
      mayBeLent: z.array(z.string()),
    }),
  ),
  notes: z.array(
    z.object({ code: z.enum(['missing-coordinates', 'narrow-window', 'more-than-two', 'no-base']), id: z.string() }),
  ),
  locks: z.array(z.string()),
  loans: z.array(loanSchema),
  seconds: z.object({ first: z.number(), total: z.number() }),
});

export const dayFindingSchema = z.object({
  code: z.string(),
  level: z.enum(['info', 'warn', 'breach']),
  personId: z.string().optional(),
  unitId: z.string().optional(),
  visitId: z.string().optional(),
  facts: factsSchema,
  source: z.string().optional(),
});

export const dayQuerySchema = z.object({ place: idSchema.optional(), date: daySchema.optional() });
export const visitPlanParamsSchema = z.object({ visitPlanId: z.coerce.number().int().positive() });

const pointSchema = z.object({ lat: z.number(), lon: z.number() });

const dayVisitViewSchema = z.object({
  visitId: z.string(),
  userId: z.string(),
  /** Null where the person is protected and the reader has not the right to the name. */
  userName: z.string().nullable(),
  protected: z.boolean(),
  unitId: z.string(),
  /** Absent where it is not known; the visit then lies at the base. Null for a protected person whose name is held back. */
  point: pointSchema.nullable(),
  serviceKind: z.string().nullable(),
  importance: importanceSchema,
  competence: z.string(),
  minutes: z.number(),
  carers: countSchema,
  earliest: minuteSchema,
  latest: minuteSchema,
  infected: z.boolean(),
  way: waySchema,
  /** Ways that an assessment in force allows, the granted one first. */
  ways: z.array(waySchema),
  locked: z.boolean(),
  mark: z.enum(['started', 'done', 'could_not']).nullable(),
  normalCarers: z.array(z.string()),
  normalStart: minuteSchema.nullable(),
});
export type DayVisitView = z.infer<typeof dayVisitViewSchema>;

const dayStopViewSchema = dayStopSchema.extend({ travelBefore: z.number() });
export type DayStopView = z.infer<typeof dayStopViewSchema>;

const dayTourViewSchema = z.object({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  unitId: z.string(),
  startMinute: minuteSchema,
  endMinute: minuteSchema,
  away: z.boolean(),
  leavesAt: minuteSchema.nullable(),
  /** Other districts that the carer may help. */
  mayWorkIn: z.array(z.string()),
  stops: z.array(dayStopViewSchema),
  visitMinutes: z.number(),
  travelMinutes: z.number(),
});
export type DayTourView = z.infer<typeof dayTourViewSchema>;

const unmetViewSchema = z.object({
  visitId: z.string(),
  reasons: z.array(z.object({ code: unmetCodeSchema, people: z.array(z.string()) })),
  mayBeLent: z.array(z.object({ personId: z.string(), name: z.string(), unitName: z.string() })),
  mayBeAsked: z.array(z.object({ personId: z.string(), name: z.string() })),
});
export type UnmetView = z.infer<typeof unmetViewSchema>;

const visitChangeSchema = z.object({
  visitId: z.string(),
  kind: z.enum(['carer', 'time', 'way', 'unmet']),
  way: waySchema,
  carersBefore: z.array(z.string()),
  carersNow: z.array(z.string()),
  startBefore: minuteSchema.nullable(),
  startNow: minuteSchema.nullable(),
});
export type VisitChangeView = z.infer<typeof visitChangeSchema>;

const protectionSchema = z.object({
  masks: countSchema,
  gloves: countSchema,
  gowns: countSchema,
  eye_protection: countSchema,
});

/** `GET /api/services/day`: the day's tours, of the newest plan that is open, else as they stand. */
export const dayReplySchema = z.object({
  date: daySchema,
  calculatedAt: momentSchema,
  unitIds: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), name: z.string(), base: pointSchema.nullable() })),
  plan: z
    .object({
      visitPlanId: z.number(),
      state: z.enum(['solving', 'draft', 'published', 'superseded', 'discarded', 'failed']),
      revision: z.number(),
      fault: z.string().nullable(),
      createdBy: z.string().nullable(),
      createdAt: momentSchema,
      solvedAt: momentSchema.nullable(),
      publishedAt: momentSchema.nullable(),
      seconds: z.object({ first: z.number(), total: z.number() }).nullable(),
      fromMinute: z.number().nullable(),
      unitIds: z.array(z.string()),
    })
    .nullable(),
  actions: z.array(z.enum(['plan', 'edit', 'publish', 'unpublish', 'discard', 'stop'])),
  nowMinute: z.number().nullable(),
  visits: z.array(dayVisitViewSchema),
  tours: z.array(dayTourViewSchema),
  unmet: z.array(unmetViewSchema),
  findings: z.array(dayFindingSchema),
  notes: dayPlanSchema.shape.notes,
  /** Carers who are late by their own marks, those furthest behind first. */
  late: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      minutes: z.number(),
      visitId: z.string(),
      told: z.enum(['started', 'ended', 'lasts']),
      left: countSchema,
    }),
  ),
  loans: z.array(loanSchema),
  changes: z.array(visitChangeSchema),
  figures: z.object({
    visits: countSchema,
    made: countSchema,
    unmet: countSchema,
    unmetMust: countSchema,
    carers: countSchema,
    away: countSchema,
    withCarerPresent: countSchema,
    keptCarer: countSchema,
    byKnown: countSchema,
    travelMinutes: z.number(),
    visitMinutes: z.number(),
    /** What the visits use up: pieces, gloves in pairs; and how often somebody is at a home with infection. */
    protection: z.object({
      infected: countSchema,
      pieces: protectionSchema,
    }),
  }),
  /** The municipality's land, as rings of [lon, lat]; empty where it is not known. */
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
});
export type DayReply = z.infer<typeof dayReplySchema>;

/** `GET /api/services/protection-need`: what the day's visits use up as they stand, by district. */
export const protectionNeedReplySchema = z.object({
  date: daySchema,
  units: z.array(
    z.object({ unitId: z.string(), infected: countSchema, ordinary: countSchema, pieces: protectionSchema }),
  ),
});

export const createVisitPlanBodySchema = z.object({
  date: daySchema.optional(),
  unitIds: z.array(idSchema).min(1).max(200),
  lending: z.boolean().default(false),
  /** Plans the rest of the day, what has begun stays. */
  restOfDay: z.boolean().default(false),
  /** Keeps locks of this plan. */
  around: z.number().int().positive().optional(),
  seed: z.number().int().default(1),
  timeLimitSeconds: z.number().min(0.5).max(300).default(15),
});
export const createdVisitPlanSchema = z.object({ visitPlanId: z.number() });

export const visitPlanProgressSchema = z.object({
  state: z.string(),
  phase: z.enum(['waiting', 'districts', 'lending', 'done']),
  seconds: z.number(),
  timeLimitSeconds: z.number(),
  districts: countSchema,
  done: countSchema,
});
export type VisitPlanProgress = z.infer<typeof visitPlanProgressSchema>;

export const editVisitPlanBodySchema = z.object({
  revision: z.number(),
  edit: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('move'),
      visitId: idSchema,
      part: z.number().int().min(1).max(2),
      personId: idSchema,
      startMinute: minuteSchema.optional(),
    }),
    z.object({ kind: z.literal('way'), visitId: idSchema, way: waySchema }),
    z.object({ kind: z.literal('lock'), visitId: idSchema }),
    z.object({ kind: z.literal('unlock'), visitId: idSchema }),
  ]),
});
export const revisionSchema = z.object({ revision: z.number() });
export const publishVisitPlanBodySchema = z.object({
  revision: z.number(),
  why: z.string().trim().max(2000).default(''),
  /** Somebody has seen that these many musts are unmet, and publishes all the same. */
  knownUnmetMusts: countSchema.default(0),
});
export const publishedVisitPlanSchema = z.object({
  revision: z.number(),
  visits: countSchema,
  people: countSchema,
  messageDrafts: countSchema,
  logSeq: z.number(),
});

export const roomsQuerySchema = z.object({ visitId: idSchema, part: z.coerce.number().int().min(1).max(2).default(1) });
/** `GET …/rooms`: every carer with where the visit fits, or what stands in the way. */
export const roomsReplySchema = z.object({
  rooms: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      unitName: z.string(),
      competence: z.string(),
      startMinute: minuteSchema.nullable(),
      addedTravel: z.number().nullable(),
      known: z.boolean(),
      isNow: z.boolean(),
      obstacle: unmetCodeSchema.nullable(),
    }),
  ),
});
export type RoomsReply = z.infer<typeof roomsReplySchema>;

export const leaveBodySchema = z.object({ date: daySchema, personId: idSchema, fromMinute: minuteSchema.nullable() });
