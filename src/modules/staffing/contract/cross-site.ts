import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CROSS_SITE_RULES } from '../domain/cross-site/cross-site-rule.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const revisionSchema = z.number().int().positive();

export const crossSiteQuerySchema = z.object({ days: z.coerce.number().int().min(7).max(42).default(14) });

const figuresSchema = z.object({
  sites: countSchema,
  peopleAcross: countSchema,
  links: countSchema,
  pairs: countSchema,
  reach: z.array(z.object({ steps: countSchema, mean: z.number(), most: countSchema })),
});
export type NetworkFiguresView = z.infer<typeof figuresSchema>;

const workedPlaceSchema = z.object({
  place: z.string(),
  shifts: z.number().nullable(),
  pct: z.number().nullable(),
  home: z.boolean(),
});
const personSchema = z.object({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  source: z.string(),
  supplier: z.string().nullable(),
  homeUnitId: z.string().nullable(),
  employmentPct: z.number().nullable(),
  places: z.array(workedPlaceSchema),
});
export type CrossSitePerson = z.infer<typeof personSchema>;

const placeSchema = z.object({
  place: z.string(),
  name: z.string(),
  /** Null for an outside employer. */
  siteName: z.string().nullable(),
  site: z.string(),
  people: countSchema,
  /** On the ring: radians clockwise from the top. */
  angle: z.number(),
});
export type CrossSitePlace = z.infer<typeof placeSchema>;

const edgeSchema = z.object({
  a: z.string(),
  b: z.string(),
  acrossSites: z.boolean(),
  count: countSchema,
  /** Empty for those who may not see names. */
  people: z.array(z.string()),
  /** People left if the full posts offered are taken. */
  countAfterOffers: countSchema,
});
export type CrossSiteEdge = z.infer<typeof edgeSchema>;

const ruleFields = {
  unitId: idSchema,
  rule: z.enum(CROSS_SITE_RULES),
  from: daySchema,
  to: daySchema.nullable(),
  maxSites: z.number().int().min(1).max(20).nullable(),
  named: z.array(idSchema).max(200),
  reason: words(2000),
  legalBasis: words(500),
};
export const newRuleSchema = z.object(ruleFields);
export type NewRuleBody = z.infer<typeof newRuleSchema>;
const ruleSchema = z.object({
  ruleId: z.number(),
  unitName: z.string(),
  ...ruleFields,
  state: z.enum(['proposed', 'decided', 'withdrawn']),
  proposedAt: momentSchema,
  proposedByName: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decidedByName: z.string().nullable(),
  heard: z.array(z.string()),
  revision: revisionSchema,
});
export type CrossSiteRuleView = z.infer<typeof ruleSchema>;
export const ruleStepSchema = z.object({ revision: revisionSchema });
export const endRuleSchema = z.object({ revision: revisionSchema, to: daySchema });

const holesSchema = z.object({ missing: countSchema, belowMinimum: countSchema });
export const costResultSchema = z.object({
  without: holesSchema,
  withRule: holesSchema,
  lifted: countSchema,
  liftedPeople: countSchema,
  withEmployer: countSchema,
  units: z.array(z.object({ unitId: z.string(), without: countSchema, withRule: countSchema })),
});
export type CostResult = z.infer<typeof costResultSchema>;
const costSchema = z.object({
  costId: z.number(),
  unitIds: z.array(z.string()),
  unitNames: z.array(z.string()),
  from: daySchema,
  days: countSchema,
  startedAt: momentSchema,
  startedByName: z.string().nullable(),
  finishedAt: momentSchema.nullable(),
  /** 0 to 1 while it runs here; null where it does not. */
  progress: z.number().nullable(),
  result: costResultSchema.nullable(),
  fault: z.string().nullable(),
});
export type CrossSiteCost = z.infer<typeof costSchema>;
export const newCostSchema = z.object({ unitIds: z.array(idSchema).min(1).max(500) });

export const OFFER_STATES = ['proposed', 'offered', 'accepted', 'declined'] as const;
const candidateSchema = z.object({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  pct: z.number(),
  places: z.array(workedPlaceSchema),
  linksRemoved: countSchema,
  pairsRemoved: countSchema,
  hoursNeeded: z.number(),
  hoursAvailable: z.number(),
  hoursShort: z.number(),
  offer: z
    .object({
      state: z.enum(OFFER_STATES),
      changedAt: momentSchema,
      changedByName: z.string().nullable(),
      revision: revisionSchema,
    })
    .nullable(),
});
export type FullPostView = z.infer<typeof candidateSchema>;
/** `state` null takes the offer away; `revision` null: there was none. */
export const setOfferSchema = z.object({
  state: z.enum(OFFER_STATES).nullable(),
  revision: revisionSchema.nullable(),
});

export const crossSiteReplySchema = z.object({
  today: daySchema,
  from: daySchema,
  days: countSchema,
  seesNames: z.boolean(),
  places: z.array(placeSchema),
  edges: z.array(edgeSchema),
  people: z.array(personSchema),
  figures: figuresSchema,
  figuresAfterOffers: figuresSchema,
  offered: countSchema,
  units: z.array(z.object({ unitId: z.string(), name: z.string(), siteName: z.string() })),
  rules: z.array(ruleSchema),
  /** Units closed to people of other sites by their status alone, without a rule recorded here. */
  statuses: z.array(z.object({ unitId: z.string(), unitName: z.string(), from: daySchema, to: daySchema.nullable() })),
  findings: z.array(
    z.object({
      code: z.string(),
      level: z.enum(['info', 'warn', 'breach']),
      personId: z.string(),
      unitId: z.string().nullable(),
      facts: factsSchema,
    }),
  ),
  costs: z.array(costSchema),
  candidates: z.array(candidateSchema),
});
export type CrossSiteReply = z.infer<typeof crossSiteReplySchema>;
