import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { SUBJECT_KINDS } from '../domain/cases/infected-subject.ts';
import { TEST_METHODS, TEST_RESULTS } from '../domain/cases/infection-case.ts';
import { CALL_OUTCOMES } from '../domain/tracing/call-outcome.ts';
import { CONTACT_STATES, EXPOSURE_GROUPS, PPE_WORN } from '../domain/tracing/contact.ts';
import { CLOSENESS } from '../domain/tracing/stay.ts';
import { CONFIDENCES, RULE_LEVELS } from '../rules/infection-rule-types.ts';

const revisionSchema = z.number().int().positive();
const contactIdSchema = z.number().int().positive();

/** The rules that somebody has in front of them: dates of other rules are refused. */
export const seenRuleIdsSchema = z.array(z.string().max(120)).max(20);

/** The rule behind a date. */
export const namedRuleSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  confidence: z.enum(CONFIDENCES),
  level: z.enum(RULE_LEVELS),
  from: momentSchema.nullable(),
});

/** What a rule makes of a case or contact: what, from when, until when (exclusive), by which rules. */
export const periodViewSchema = z.object({
  kind: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  duty: z.string(),
  testDays: z.array(z.string()),
  rules: z.array(z.string()),
  /** The rule that decides the end; null: none was in force. */
  rule: namedRuleSchema.nullable().default(null),
});
export type PeriodView = z.infer<typeof periodViewSchema>;

export const groundSchema = z.object({
  place: z.string(),
  closeness: z.enum(CLOSENESS),
  from: momentSchema,
  to: momentSchema,
});

export const contactViewSchema = z.object({
  contactId: z.number().int(),
  caseId: z.number().int(),
  subjectKind: z.enum(SUBJECT_KINDS),
  subjectId: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  language: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  origin: z.enum(['finder', 'hand', 'import']),
  state: z.enum(CONTACT_STATES),
  exposureGroup: z.enum(EXPOSURE_GROUPS),
  closeness: z.enum(CLOSENESS),
  lastExposedAt: momentSchema,
  minutes: countSchema,
  grounds: z.array(groundSchema),
  ppe: z.enum(PPE_WORN),
  recoveredOn: daySchema.nullable(),
  /** Days of vaccination, divided by commas. */
  doses: z.string(),
  livesTogether: z.boolean(),
  declinesTests: z.boolean(),
  isMinor: z.boolean(),
  /** The contact of whose household this is. */
  waitsFor: z.number().int().nullable(),
  note: z.string(),
  callState: z.string(),
  calls: countSchema,
  revision: revisionSchema,
  period: periodViewSchema.nullable(),
  /** What confirming would give by the rules of now; of a confirmed one only where it asks more than what stands. */
  wouldBe: periodViewSchema.nullable(),
  /** Another contact that seems to be the same person. */
  sameAs: z.number().int().nullable(),
});
export type ContactView = z.infer<typeof contactViewSchema>;

export const listContactsQuerySchema = z.object({
  caseId: z.coerce.number().int().optional(),
  state: z.enum(CONTACT_STATES).optional(),
  search: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(5000),
});
export const contactsReplySchema = z.object({ total: countSchema, contacts: z.array(contactViewSchema) });
export type ContactsReply = z.infer<typeof contactsReplySchema>;

export const addContactBodySchema = z
  .object({
    kind: z.enum(SUBJECT_KINDS),
    id: idSchema.nullable().default(null),
    name: z.string().max(200).default(''),
    phone: z.string().max(40).default(''),
    language: z.string().max(20).default(''),
    unitId: idSchema.nullable().default(null),
    exposureGroup: z.enum(EXPOSURE_GROUPS).default('close'),
    closeness: z.enum(CLOSENESS).default('visit'),
    lastExposedAt: momentSchema,
    minutes: countSchema.default(0),
    ppe: z.enum(PPE_WORN).default('unknown'),
    note: z.string().max(2000).default(''),
  })
  .refine((one) => (one.kind === 'visitor' ? one.name.trim() !== '' : one.id !== null), {
    path: ['id'],
    message: 'who it is',
  });
export type AddContactInput = z.infer<typeof addContactBodySchema>;

/** Fields that are set on many contacts at once. */
export const contactFieldsSchema = z
  .object({
    state: z.enum(['proposed', 'confirmed', 'rejected']),
    exposureGroup: z.enum(EXPOSURE_GROUPS),
    ppe: z.enum(PPE_WORN),
    recoveredOn: daySchema.nullable(),
    livesTogether: z.boolean(),
    declinesTests: z.boolean(),
    isMinor: z.boolean(),
    doses: z.string().regex(/^(\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*)?$/),
    phone: z.string().max(40),
    language: z.string().max(20),
    note: z.string().max(2000),
  })
  .partial();
export type ContactFields = z.infer<typeof contactFieldsSchema>;

export const seenContactsSchema = z
  .array(z.object({ contactId: contactIdSchema, revision: revisionSchema }))
  .min(1)
  .max(1000);
export const changeContactsBodySchema = z.object({ contacts: seenContactsSchema, fields: contactFieldsSchema });
/** Contacts with the rules whose dates the tracer saw for each. */
export const confirmContactsBodySchema = z.object({
  contacts: z
    .array(
      z.object({ contactId: contactIdSchema, revision: revisionSchema, seenRuleIds: seenRuleIdsSchema.optional() }),
    )
    .min(1)
    .max(1000),
});

/** What confirming has opened: who is away, and which shifts that leaves. */
export const confirmReplySchema = z.object({
  confirmed: z.array(z.object({ contactId: z.number().int(), revision: revisionSchema })),
  periods: countSchema,
  /** Staff whom the rule sends home, and from which units. */
  away: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      from: daySchema,
      to: daySchema.nullable(),
      workOnly: z.boolean(),
    }),
  ),
  units: z.array(z.object({ unitId: z.string(), unitName: z.string(), away: countSchema })),
});
export type ConfirmReply = z.infer<typeof confirmReplySchema>;

export const changedContactsReplySchema = z.object({
  contacts: z.array(z.object({ contactId: z.number().int(), revision: revisionSchema })),
});

/** Who lives with a contact and is to wait with them. */
export const householdBodySchema = z.object({
  members: z
    .array(
      z.object({
        kind: z.enum(SUBJECT_KINDS),
        id: idSchema.nullable().default(null),
        name: z.string().max(200).default(''),
        phone: z.string().max(40).default(''),
      }),
    )
    .min(1)
    .max(20),
});

/** A test of a contact, whoever took it; without a result it waits. */
export const contactTestBodySchema = z.object({
  method: z.enum(TEST_METHODS),
  sampledOn: daySchema,
  result: z.enum(TEST_RESULTS).nullable().default(null),
  resultOn: daySchema.nullable().default(null),
});

/** What has come of a contact's test. */
export const contactTestReplySchema = z.object({
  madeCases: z.array(z.object({ caseId: z.number().int(), name: z.string(), proposed: countSchema })),
});
export type ContactTestReply = z.infer<typeof contactTestReplySchema>;

export const mergeContactsBodySchema = z.object({
  keep: z.object({ contactId: contactIdSchema, revision: revisionSchema }),
  merge: z.object({ contactId: contactIdSchema, revision: revisionSchema }),
});
export const splitContactBodySchema = z.object({ contactId: contactIdSchema });

/** Somebody to be called: what a caller needs, and nothing about the case. */
export const callItemSchema = z.object({
  contactId: z.number().int(),
  name: z.string(),
  phone: z.string(),
  language: z.string(),
  unitName: z.string().nullable(),
  lastExposedOn: daySchema,
  state: z.enum(['waiting', 'later', 'escalated', 'reached', 'unreachable', 'changed']),
  callBackAt: momentSchema.nullable(),
  calls: countSchema,
  caller: z.string().nullable(),
  mine: z.boolean(),
});
export type CallItem = z.infer<typeof callItemSchema>;

export const callListReplySchema = z.object({
  items: z.array(callItemSchema),
  left: countSchema,
  doneToday: countSchema,
  callers: z.array(z.object({ name: z.string(), calling: z.string() })),
  mayEscalateTo: z.boolean(),
});
export type CallList = z.infer<typeof callListReplySchema>;

/** One call: whom, what to say, with the dates of the rule as it stands now. */
export const callSchema = z.object({
  contactId: z.number().int(),
  name: z.string(),
  phone: z.string(),
  language: z.string(),
  illness: z.string(),
  unitName: z.string().nullable(),
  lastExposedOn: daySchema,
  claimedUntil: momentSchema,
  period: periodViewSchema.nullable(),
  /** What was said the last time, where it is another than now. */
  toldBefore: periodViewSchema.nullable(),
  calls: z.array(
    z.object({ at: momentSchema, by: z.string().nullable(), outcome: z.enum(CALL_OUTCOMES), note: z.string() }),
  ),
});
export type Call = z.infer<typeof callSchema>;

export const claimBodySchema = z.object({ contactId: contactIdSchema.nullable().default(null) });
export const claimReplySchema = z.object({ call: callSchema.nullable() });
export type ClaimReply = z.infer<typeof claimReplySchema>;

export const endCallBodySchema = z.object({
  outcome: z.enum(CALL_OUTCOMES),
  answers: z.record(z.string(), z.string().max(500)).default({}),
  note: z.string().max(2000).default(''),
  callBackAt: momentSchema.nullable().default(null),
  /** What was said on the phone, as the page showed it. */
  told: periodViewSchema.nullable(),
  /** The rules behind those dates; refused where others hold by now. */
  seenRuleIds: seenRuleIdsSchema.optional(),
});
export type EndCallInput = z.infer<typeof endCallBodySchema>;

export const contactIdParamsSchema = z.object({ contactId: z.coerce.number().int().positive() });

/** Where the infection is: numbers by unit. */
export const overviewSchema = z.object({
  today: daySchema,
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      open: countSchema,
      staff: countSchema,
      residents: countSchema,
      newToday: countSchema,
      awayStaff: countSchema.nullable(),
      contacts: countSchema.nullable(),
      outbreakId: z.number().int().nullable(),
    }),
  ),
  /** New cases by day, the last four weeks. */
  days: z
    .array(z.object({ date: daySchema, staff: countSchema, residents: countSchema, visitors: countSchema }))
    .nullable(),
  totals: z
    .object({
      open: countSchema,
      newToday: countSchema,
      proposed: countSchema,
      callsLeft: countSchema,
      testsWaiting: countSchema,
    })
    .nullable(),
  /** Only that there is a case in the unit, as its leader may see it. */
  brief: z.boolean(),
});
export type Overview = z.infer<typeof overviewSchema>;
