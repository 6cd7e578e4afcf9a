import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { SUBJECT_KINDS } from '../domain/cases/infected-subject.ts';
import { INFECTED_WHERE, TEST_METHODS, TEST_RESULTS } from '../domain/cases/infection-case.ts';
import { contactViewSchema, periodViewSchema, seenRuleIdsSchema } from './tracing.ts';

const revisionSchema = z.number().int().positive();
const textSchema = z.string().max(2000);

export const illnessSchema = z.string().min(1).max(60);

/** Who: a person of the rosters or a user by id, or a visitor by name. */
export const subjectInputSchema = z
  .object({ kind: z.enum(SUBJECT_KINDS), id: idSchema.nullable().default(null), name: z.string().max(200).default('') })
  .refine((one) => (one.kind === 'visitor' ? one.name.trim() !== '' : one.id !== null), {
    path: ['id'],
    message: 'who it is',
  });

export const recordCaseBodySchema = z.object({
  subject: subjectInputSchema,
  illness: illnessSchema,
  confirmedOn: daySchema,
  onsetOn: daySchema.nullable().default(null),
  unitId: idSchema.nullable().default(null),
  phone: z.string().max(40).default(''),
  variant: z.string().max(60).default(''),
  infectedWhere: z.enum(INFECTED_WHERE).default('unknown'),
  infectedBy: z.number().int().nullable().default(null),
  note: textSchema.default(''),
});
export type RecordCaseInput = z.infer<typeof recordCaseBodySchema>;

/** Some fields of a case, with the revision that its tracer saw. */
export const changeCaseBodySchema = z.object({
  revision: revisionSchema,
  onsetOn: daySchema.nullable().optional(),
  confirmedOn: daySchema.optional(),
  unitId: idSchema.nullable().optional(),
  phone: z.string().max(40).optional(),
  variant: z.string().max(60).optional(),
  hasFever: z.boolean().optional(),
  feverFreeAt: momentSchema.nullable().optional(),
  symptomFreeAt: momentSchema.nullable().optional(),
  /** The rules whose dates its tracer saw; refused where others hold by now. */
  seenRuleIds: seenRuleIdsSchema.optional(),
  infectedWhere: z.enum(INFECTED_WHERE).optional(),
  infectedBy: z.number().int().nullable().optional(),
  note: textSchema.optional(),
});
export type ChangeCaseInput = z.infer<typeof changeCaseBodySchema>;

export const caseViewSchema = z.object({
  caseId: z.number().int(),
  illness: z.string(),
  subjectKind: z.enum(SUBJECT_KINDS),
  subjectId: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  outbreakId: z.number().int().nullable(),
  onsetOn: daySchema.nullable(),
  confirmedOn: daySchema,
  variant: z.string(),
  hasFever: z.boolean(),
  feverFreeAt: momentSchema.nullable(),
  symptomFreeAt: momentSchema.nullable(),
  infectedWhere: z.enum(INFECTED_WHERE),
  infectedBy: z.number().int().nullable(),
  note: z.string(),
  recordedAt: momentSchema,
  closedOn: daySchema.nullable(),
  withdrawnAt: momentSchema.nullable(),
  deleteAfter: daySchema,
  revision: revisionSchema,
  contacts: z.object({ proposed: countSchema, confirmed: countSchema, calls: countSchema }),
  period: periodViewSchema.nullable(),
});
export type CaseView = z.infer<typeof caseViewSchema>;

export const listCasesQuerySchema = z.object({
  place: idSchema.optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  search: z.string().max(200).optional(),
});
export const listCasesReplySchema = z.object({
  cases: z.array(caseViewSchema),
  illnesses: z.array(z.object({ illness: z.string(), name: z.string() })),
  today: daySchema,
  mayChange: z.boolean(),
});
export type ListCasesReply = z.infer<typeof listCasesReplySchema>;

export const testViewSchema = z.object({
  testId: z.number().int(),
  subjectKind: z.enum(SUBJECT_KINDS),
  subjectId: z.string().nullable(),
  name: z.string(),
  unitId: z.string().nullable(),
  illness: z.string(),
  method: z.enum(TEST_METHODS),
  roundId: z.number().int().nullable(),
  caseId: z.number().int().nullable(),
  contactId: z.number().int().nullable(),
  orderedOn: daySchema,
  sampledOn: daySchema.nullable(),
  declined: z.boolean(),
  result: z.enum(TEST_RESULTS).nullable(),
  resultOn: daySchema.nullable(),
  revision: revisionSchema,
});
export type TestView = z.infer<typeof testViewSchema>;

export const orderTestsBodySchema = z.object({
  subjects: z
    .array(subjectInputSchema.and(z.object({ unitId: idSchema.nullable().default(null) })))
    .min(1)
    .max(1000),
  illness: illnessSchema,
  method: z.enum(TEST_METHODS),
  orderedOn: daySchema,
  caseId: z.number().int().nullable().default(null),
});

/** What is known of tests now; absent fields stay. A positive result makes a case. */
export const recordResultsBodySchema = z.object({
  tests: z
    .array(
      z.object({
        testId: z.number().int(),
        revision: revisionSchema,
        sampledOn: daySchema.nullable().optional(),
        declined: z.boolean().optional(),
        result: z.enum(TEST_RESULTS).nullable().optional(),
        resultOn: daySchema.nullable().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type TestChange = z.infer<typeof recordResultsBodySchema>['tests'][number];

export const testsReplySchema = z.object({
  tests: z.array(testViewSchema),
  /** Cases that positive results have made. */
  madeCases: z.array(z.object({ caseId: z.number().int(), name: z.string(), proposed: countSchema })),
});
export type TestsReply = z.infer<typeof testsReplySchema>;

export const roundViewSchema = z.object({
  roundId: z.number().int(),
  unitId: z.string(),
  unitName: z.string(),
  illness: z.string(),
  method: z.enum(TEST_METHODS),
  plannedOn: daySchema,
  note: z.string(),
  closedAt: momentSchema.nullable(),
  people: countSchema,
  sampled: countSchema,
  answered: countSchema,
  positive: countSchema,
});
export type RoundView = z.infer<typeof roundViewSchema>;

export const startRoundBodySchema = z.object({
  unitId: idSchema,
  illness: illnessSchema,
  method: z.enum(TEST_METHODS),
  plannedOn: daySchema,
  note: textSchema.default(''),
});

export const roundsReplySchema = z.object({
  rounds: z.array(roundViewSchema),
  /** Ordered outside rounds and without a result. */
  waiting: z.array(testViewSchema),
  illnesses: z.array(z.object({ illness: z.string(), name: z.string() })),
  today: daySchema,
});
export type RoundsReply = z.infer<typeof roundsReplySchema>;
export const roundReplySchema = z.object({ round: roundViewSchema, tests: z.array(testViewSchema) });
export type RoundReply = z.infer<typeof roundReplySchema>;

/** People who were together, as told in the interview. */
export const circleInputSchema = z
  .object({
    kind: z.enum(['car', 'break', 'household', 'visitor']),
    fromAt: momentSchema,
    toAt: momentSchema,
    members: z
      .array(subjectInputSchema.and(z.object({ phone: z.string().max(40).default('') })))
      .min(1)
      .max(100),
    note: textSchema.default(''),
  })
  .refine((one) => one.toAt > one.fromAt, { path: ['toAt'], message: 'a moment after fromAt' });
export type CircleInput = z.infer<typeof circleInputSchema>;

export const circleViewSchema = z.object({
  circleId: z.number().int(),
  kind: z.enum(['car', 'break', 'household', 'visitor']),
  fromAt: momentSchema,
  toAt: momentSchema,
  members: z.array(z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string().nullable(), name: z.string() })),
  note: z.string(),
});

export const caseEventSchema = z.object({
  at: z.string(),
  kind: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CaseEventView = z.infer<typeof caseEventSchema>;

export const caseReplySchema = z.object({
  case: caseViewSchema,
  /** Since when and until when it may have infected others. */
  lookBack: z.object({ from: momentSchema, to: momentSchema, rule: z.string() }),
  contacts: z.array(contactViewSchema),
  tests: z.array(testViewSchema),
  circles: z.array(circleViewSchema),
  events: z.array(caseEventSchema),
  /** Those it may have been infected by, and those it has infected. */
  infectedByName: z.string().nullable(),
  infected: z.array(z.object({ caseId: z.number().int(), name: z.string() })),
  today: daySchema,
});
export type CaseReply = z.infer<typeof caseReplySchema>;

/** Everything that a case has caused. */
export const consequencesSchema = z.object({
  contacts: z.array(z.object({ contactId: z.number().int(), name: z.string(), state: z.string() })),
  periods: z.array(
    z.object({ name: z.string(), kind: z.string(), from: daySchema, to: daySchema.nullable(), isCase: z.boolean() }),
  ),
  plans: z.array(z.object({ planId: z.number().int(), state: z.string(), people: countSchema })),
  tasks: countSchema,
  infected: countSchema,
  /** Whether a published plan stands on its absences. */
  standing: z.boolean(),
});
export type Consequences = z.infer<typeof consequencesSchema>;

export const withdrawCaseBodySchema = z.object({
  revision: revisionSchema,
  why: z.string().min(1).max(2000),
  /** Also where a published plan stands on it; a task asks the coordinator to look at the plan. */
  evenPlanned: z.boolean().default(false),
});
export const withdrawnReplySchema = z.object({
  caseId: z.number().int(),
  revision: revisionSchema,
  consequences: consequencesSchema,
});

export const caseIdParamsSchema = z.object({ caseId: z.coerce.number().int().positive() });
export const roundIdParamsSchema = z.object({ roundId: z.coerce.number().int().positive() });

/** Who works and who lives in a unit, to choose from. */
export const unitPeopleSchema = z.object({
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  residents: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type UnitPeople = z.infer<typeof unitPeopleSchema>;

/** People found by name. */
export const foundPeopleSchema = z.object({
  people: z.array(
    z.object({ kind: z.enum(['staff', 'resident']), id: z.string(), name: z.string(), unitId: z.string().nullable() }),
  ),
  total: countSchema,
});
export type FoundPeople = z.infer<typeof foundPeopleSchema>;
