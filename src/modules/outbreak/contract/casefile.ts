import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { OUTBREAK_LEVELS, SOURCE_CERTAINTIES } from '../domain/casefile/outbreak.ts';
import { SUBJECT_KINDS } from '../domain/cases/infected-subject.ts';
import { CLOSENESS } from '../domain/tracing/stay.ts';
import { OUTBREAK_DUTIES } from '../rules/outbreak-duties.ts';
import { illnessSchema } from './cases.ts';

const revisionSchema = z.number().int().positive();
const whySchema = z.string().max(2000);
const neededWhySchema = whySchema.refine((text) => text.trim() !== '', { message: 'a reason' });
const dutyNames = OUTBREAK_DUTIES.map((row) => row.duty);

export const openOutbreakBodySchema = z.object({
  unitId: idSchema,
  illness: illnessSchema,
  responsible: z.string().max(200).default(''),
  level: z.enum(OUTBREAK_LEVELS).default('unit'),
  note: whySchema.default(''),
  why: neededWhySchema,
});
export type OpenOutbreakInput = z.infer<typeof openOutbreakBodySchema>;

export const dismissOutbreakBodySchema = z.object({ unitId: idSchema, illness: illnessSchema, why: neededWhySchema });

/** Some fields of an outbreak, with the revision that its reader saw. */
export const changeOutbreakBodySchema = z.object({
  revision: revisionSchema,
  responsible: z.string().max(200).optional(),
  level: z.enum(OUTBREAK_LEVELS).optional(),
  note: whySchema.optional(),
  why: whySchema.optional(),
});
export type ChangeOutbreakInput = z.infer<typeof changeOutbreakBodySchema>;

export const closeOutbreakBodySchema = z.object({ revision: revisionSchema, why: whySchema.default('') });

export const tickDutyBodySchema = z.object({ note: whySchema.default(''), overrideWhy: whySchema.default('') });
export type TickDutyInput = z.infer<typeof tickDutyBodySchema>;

export const confirmSourceBodySchema = z.object({
  revision: revisionSchema,
  infectedBy: z.number().int().positive().nullable(),
  certainty: z.enum(SOURCE_CERTAINTIES).default('likely'),
});
export type ConfirmSourceInput = z.infer<typeof confirmSourceBodySchema>;

export const outbreakParamsSchema = z.object({ outbreakId: z.coerce.number().int().positive() });
export const dutyParamsSchema = outbreakParamsSchema.extend({ duty: z.enum(dutyNames) });
export const sourceParamsSchema = z.object({ caseId: z.coerce.number().int().positive() });
export const outbreakIdSchema = z.object({ outbreakId: z.number().int() });

export const outbreakViewSchema = z.object({
  outbreakId: z.number().int(),
  unitId: z.string(),
  unitName: z.string(),
  illness: z.string(),
  level: z.enum(OUTBREAK_LEVELS),
  responsible: z.string(),
  note: z.string(),
  openedOn: daySchema,
  closedOn: daySchema.nullable(),
  revision: revisionSchema,
  counts: z.object({
    cases: countSchema,
    staff: countSchema,
    residents: countSchema,
    visitors: countSchema,
    newWeek: countSchema,
  }),
  closing: z.object({
    lastDay: daySchema,
    from: daySchema,
    isDue: z.boolean(),
    quietDays: countSchema,
    source: z.string(),
  }),
  dutiesDone: countSchema,
  duties: countSchema,
});
export type OutbreakView = z.infer<typeof outbreakViewSchema>;

export const outbreakProposalSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  illness: z.string(),
  cases: countSchema,
  firstDay: daySchema,
  lastDay: daySchema,
  windowDays: countSchema,
});
export type OutbreakProposalView = z.infer<typeof outbreakProposalSchema>;

export const outbreaksReplySchema = z.object({
  outbreaks: z.array(outbreakViewSchema),
  proposals: z.array(outbreakProposalSchema),
  illnesses: z.array(z.object({ illness: z.string(), name: z.string() })),
  today: daySchema,
  mayChange: z.boolean(),
});
export type OutbreaksReply = z.infer<typeof outbreaksReplySchema>;

const curveDaySchema = z.object({
  date: daySchema,
  residents: countSchema,
  staff: countSchema,
  visitors: countSchema,
});

/** A case in the file. `name` is empty for who may not see it: then it is known by kind and number. */
export const fileCaseSchema = z.object({
  caseId: z.number().int(),
  kind: z.enum(SUBJECT_KINDS),
  number: countSchema,
  name: z.string(),
  unitName: z.string().nullable(),
  day: daySchema,
  onsetOn: daySchema.nullable(),
  confirmedOn: daySchema,
  infectedBy: z.number().int().nullable(),
  certainty: z.enum(SOURCE_CERTAINTIES),
  withdrawn: z.boolean(),
  revision: revisionSchema,
  /** Of another unit, here because it infected or was infected by one of these. */
  outside: z.boolean(),
});
export type FileCase = z.infer<typeof fileCaseSchema>;

export const sourceReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('met'), closeness: z.enum(CLOSENESS), minutes: countSchema }),
  z.object({ code: z.literal('confirmed') }),
  z.object({ code: z.literal('same-unit') }),
  z.object({ code: z.literal('days'), days: z.number().int() }),
  z.object({ code: z.literal('first-in-unit') }),
]);

export const fileDutySchema = z.object({
  duty: z.enum(dutyNames),
  source: z.string(),
  withinHours: countSchema,
  after: z.array(z.enum(dutyNames)),
  dueAt: momentSchema,
  doneAt: momentSchema.nullable(),
  doneByName: z.string().nullable(),
  note: z.string(),
  overrideWhy: z.string(),
});
export type FileDuty = z.infer<typeof fileDutySchema>;

export const outbreakFileSchema = z.object({
  outbreak: outbreakViewSchema,
  now: momentSchema,
  today: daySchema,
  mayChange: z.boolean(),
  mayTick: z.boolean(),
  /** Whether names are shown. */
  named: z.boolean(),
  cases: z.array(fileCaseSchema),
  curves: z.object({ onset: z.array(curveDaySchema), test: z.array(curveDaySchema) }),
  sources: z.array(
    z.object({
      caseId: z.number().int(),
      candidates: z.array(
        z.object({ caseId: z.number().int(), points: z.number(), reasons: z.array(sourceReasonSchema) }),
      ),
    }),
  ),
  events: z.array(
    z.object({
      at: z.string(),
      kind: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      caseId: z.number().int().nullable(),
    }),
  ),
  duties: z.array(fileDutySchema),
  /** Work left: by kind with its facts, and where it is done. */
  tasks: z.array(
    z.object({
      taskId: z.number().int(),
      kind: z.string(),
      unitName: z.string().nullable(),
      role: z.string(),
      dueAt: momentSchema,
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
  left: z.object({ proposed: countSchema, calls: countSchema, tests: countSchema }),
  /** Units told that a case of the staff works there too. */
  told: z.array(z.object({ unitId: z.string(), unitName: z.string(), at: momentSchema, isSeen: z.boolean() })),
});
export type OutbreakFile = z.infer<typeof outbreakFileSchema>;
