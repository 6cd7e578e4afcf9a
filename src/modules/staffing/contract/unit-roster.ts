import { z } from 'zod';
import { ROSTER_KINDS } from '#modules/organisation/domain/municipality.ts';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { COHORT_RULES } from '../domain/cohort/cohort-conflict.ts';
import { TEAM_PATTERNS } from '../domain/cohort/team-calendar.ts';
import { findingSchema, shiftTypeSchema } from './values.ts';

const STATES = ['solving', 'proposed', 'published', 'ended', 'discarded', 'failed'] as const;
const revision = z.number().int().positive();
const personShift = z.object({ personId: idSchema, date: daySchema, shift: idSchema.nullable() });
const rosterRow = z.object({
  staffId: idSchema,
  date: daySchema,
  shift: idSchema,
  unitId: idSchema,
  kind: z.enum(ROSTER_KINDS),
});
const finding = z.object({
  code: z.string(),
  level: z.enum(['info', 'warn', 'breach']),
  personId: z.string().optional(),
  unitId: z.string().optional(),
  date: z.string().optional(),
  shift: z.string().optional(),
  competence: z.string().optional(),
  facts: factsSchema,
  source: z.string().optional(),
});
const person = z.object({
  personId: idSchema,
  name: z.string(),
  competence: z.string(),
  guest: z.boolean(),
  contractHours: z.number().nullable(),
});

/** How a cohort roster is wanted. */
export const cohortWishSchema = z.object({
  pattern: z.enum([...TEAM_PATTERNS, 'free']),
  teams: z.number().int().min(2).max(4).nullable(),
  leastGapMinutes: z.number().int().min(-60).max(240),
  weekendShare: z.number().min(0.2).max(1),
  pins: z.record(idSchema, z.number().int().min(0).max(3)).default({}),
  fixed: z.array(personShift).default([]),
  forbidden: z.array(personShift).default([]),
});

/** How a shadow roster is wanted. */
export const shadowWishSchema = z.object({
  level: z.number().min(0.5).max(0.999),
  share: z.number().min(0).max(0.6).nullable(),
  target: z.enum(['normal', 'minimum']),
  mostPerWeek: z.number().int().min(1).max(4),
});

const cover = z.object({ asked: z.number(), missing: z.number(), minimum: z.number(), belowMinimum: z.number() });
const figures = z.object({
  cover,
  coverOf: z.array(cover.extend({ date: daySchema })),
  breaches: z.number(),
  warnings: z.number(),
  people: z.number(),
  contacts: z.number(),
  possibleContacts: z.number(),
  pairs: z.array(z.tuple([z.number(), z.number(), z.number()])),
  cases: z.array(
    z.object({
      days: z.number(),
      mean: z.number(),
      worst: z.number(),
      worstPersonId: z.string().nullable(),
      worstDate: daySchema.nullable(),
      meanBelowMinimum: z.number(),
      worstBelowMinimum: z.number(),
    }),
  ),
  loads: z.array(
    z.object({
      personId: idSchema,
      hours: z.number(),
      shifts: z.number(),
      nights: z.number(),
      weekendShifts: z.number(),
    }),
  ),
  weekendSpread: z.number(),
  nightSpread: z.number(),
  hoursUnused: z.number(),
});
export type RosterFiguresView = z.infer<typeof figures>;

const wishFigures = z.object({ asked: z.number(), met: z.number() });

/** A cohort roster as it is kept and shown. */
export const cohortDocumentSchema = z.object({
  kind: z.literal('cohort'),
  wish: cohortWishSchema,
  calendar: z.object({
    pattern: z.enum(TEAM_PATTERNS),
    teams: z.number(),
    days: z.array(z.object({ date: daySchema, teamOf: z.record(z.string(), z.number()) })),
  }),
  teamOf: z.record(z.string(), z.number()),
  rows: z.array(rosterRow),
  todayRows: z.array(rosterRow),
  people: z.array(person),
  today: figures,
  cohort: figures,
  wishes: z.object({ today: wishFigures, cohort: wishFigures }).optional(),
  findings: z.array(finding),
  conflict: z
    .object({
      rules: z.array(z.enum(COHORT_RULES)),
      proven: z.boolean(),
      belowMinimum: z.number(),
      short: z.array(
        z.object({ team: z.number(), competence: z.string(), shifts: z.number(), dates: z.array(daySchema) }),
      ),
    })
    .nullable(),
  tried: z.array(
    z.object({
      pattern: z.enum(TEAM_PATTERNS),
      teams: z.number(),
      missing: z.number(),
      belowMinimum: z.number(),
      clashes: z.number(),
    }),
  ),
  seconds: z.number(),
});
export type CohortDocumentView = z.infer<typeof cohortDocumentSchema>;

const standby = z.object({ date: daySchema, shift: idSchema, competence: z.string() });

/** A shadow roster as it is kept and shown. */
export const shadowDocumentSchema = z.object({
  kind: z.literal('shadow'),
  wish: shadowWishSchema,
  shares: z.array(
    z.object({
      competence: z.string(),
      days: z.number(),
      peopleDays: z.number(),
      awayDays: z.number(),
      share: z.number(),
      together: z.number(),
    }),
  ),
  needs: z.array(
    z.object({
      date: daySchema,
      competence: z.string(),
      scheduled: z.number(),
      away: z.number(),
      spare: z.number(),
      standby: z.number(),
    }),
  ),
  standby: z.array(standby.extend({ personId: idSchema, order: z.number() })),
  open: z.array(standby),
  rows: z.array(rosterRow),
  people: z.array(person),
  loads: z.array(
    z.object({
      personId: idSchema,
      standby: z.number(),
      weekendStandby: z.number(),
      nightStandby: z.number(),
      countedHours: z.number(),
    }),
  ),
  effect: z.array(
    z.object({
      away: z.number(),
      missingWithout: z.number(),
      missingWith: z.number(),
      belowMinimumWithout: z.number(),
      belowMinimumWith: z.number(),
    }),
  ),
  findings: z.array(finding),
});
export type ShadowDocumentView = z.infer<typeof shadowDocumentSchema>;

const period = { unitId: idSchema, from: daySchema, days: z.number().int().min(7).max(42) };
const search = { seed: z.number().int().default(1), timeLimitSeconds: z.number().min(2).max(300).default(30) };

/** A roster to be built for a unit. */
export const buildUnitRosterBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cohort'), wish: cohortWishSchema, ...period, ...search }),
  z.object({ kind: z.literal('shadow'), wish: shadowWishSchema, ...period, ...search }),
]);
export type BuildUnitRosterBody = z.input<typeof buildUnitRosterBodySchema>;

export const unitRosterIdSchema = z.object({ unitRosterId: z.coerce.number().int().positive() });
export const builtUnitRosterSchema = z.object({ unitRosterId: z.number() });
export const rosterRevisionSchema = z.object({ revision });

/** Changes by hand: shifts given (`shift`) or taken away (null), and people moved to a team. Moves take effect when built anew. */
export const editUnitRosterBodySchema = z.object({ revision, shifts: z.array(personShift).min(1).max(200) });
export const rebuildUnitRosterBodySchema = z.object({
  revision,
  pins: z.record(idSchema, z.number().int().min(0).max(3)).optional(),
  timeLimitSeconds: z.number().min(2).max(300).optional(),
  seed: z.number().int().optional(),
});
export const publishUnitRosterBodySchema = z.object({ revision, why: z.string().trim().min(3).max(2000) });
export const endUnitRosterBodySchema = publishUnitRosterBodySchema.extend({ from: daySchema });

/** A unit roster in short. */
export const unitRosterSummarySchema = z.object({
  unitRosterId: z.number(),
  kind: z.enum(['cohort', 'shadow']),
  state: z.enum(STATES),
  revision,
  unitId: idSchema,
  unitName: z.string(),
  from: daySchema,
  days: z.number(),
  createdAt: momentSchema,
  createdByName: z.string().nullable(),
  publishedAt: momentSchema.nullable(),
  endedFrom: daySchema.nullable(),
  fault: z.string().nullable(),
  /** For the list: contacts today and in the cohort roster, or stand-by given. */
  contactsToday: z.number().nullable(),
  contacts: z.number().nullable(),
  standby: z.number().nullable(),
});
export type UnitRosterSummary = z.infer<typeof unitRosterSummarySchema>;
export const listUnitRostersQuerySchema = z.object({ place: idSchema.optional() });
export const listUnitRostersReplySchema = z.object({
  rosters: z.array(unitRosterSummarySchema),
  units: z.array(
    z.object({
      unitId: idSchema,
      name: z.string(),
      people: countSchema,
      /** How the published roster makes people meet; null where it was not counted. */
      meeting: z.object({ atWork: countSchema, contacts: countSchema, caseMean: z.number() }).nullable(),
    }),
  ),
  /** Days that meetings were counted over, and days before a case is found. */
  meetingDays: countSchema,
  caseDays: countSchema,
  /** The last day that demand is known for, and the earliest a new roster may begin. */
  demandUntil: daySchema.nullable(),
  earliest: daySchema,
  canBuild: z.boolean(),
});
export type ListUnitRostersReply = z.infer<typeof listUnitRostersReplySchema>;

export const unitRosterReplySchema = z.object({
  roster: unitRosterSummarySchema,
  document: z.discriminatedUnion('kind', [cohortDocumentSchema, shadowDocumentSchema]).nullable(),
  findings: z.array(findingSchema),
  shifts: z.array(shiftTypeSchema),
  progress: z
    .object({
      phase: z.enum(['waiting', 'patterns', 'search', 'settle', 'explain']),
      seconds: z.number(),
      timeLimitSeconds: z.number(),
      cost: z.number().nullable(),
    })
    .nullable(),
  /** The published roster, absences or people have changed since it was built. */
  changedSince: z.array(z.enum(['roster', 'availability', 'organisation'])),
  notHeard: z.array(z.string()),
  today: daySchema,
  actions: z.array(z.enum(['stop', 'discard', 'edit', 'rebuild', 'publish', 'end'])),
});
export type UnitRosterReply = z.infer<typeof unitRosterReplySchema>;

/** What publishing would do now. */
export const unitRosterPreviewSchema = z.object({
  shifts: z.number(),
  people: z.number(),
  replaced: z.number(),
  noticeDays: z.number(),
  /** A breach stands in the way; the rest is worth knowing. */
  findings: z.array(findingSchema),
  notHeard: z.array(z.string()),
});
export type UnitRosterPreview = z.infer<typeof unitRosterPreviewSchema>;
export const publishedUnitRosterSchema = z.object({
  revision,
  shifts: z.number(),
  people: z.number(),
  messageDrafts: z.number(),
  logSeq: z.number(),
});
/** What going back gives: shifts of the ordinary roster that stand again, and those left out because rest would be too short. */
export const endedUnitRosterSchema = z.object({
  revision,
  restored: z.number(),
  leftOut: z.number(),
  kept: z.number(),
  logSeq: z.number(),
});
