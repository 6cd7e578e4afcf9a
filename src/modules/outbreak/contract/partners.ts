import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CARES } from '../domain/partners/weigh-discharge.ts';

const text = z.string().trim().max(2000);
const revision = z.number().int().positive();
export const PARTNER_KINDS = ['hospital', 'out_of_hours', 'neighbour', 'county_governor', 'other'] as const;

export const dischargeBodySchema = z.object({
  partner: z.string().trim().min(1).max(200),
  /** The partner's own mark of the patient, never a name. */
  mark: z.string().trim().min(1).max(40),
  care: z.enum(CARES),
  infected: z.boolean(),
  readyOn: daySchema,
  needs: text.default(''),
});
export type DischargeBody = z.infer<typeof dischargeBodySchema>;

export const dischargeDecisionSchema = z.object({
  revision,
  /** Null: not yet, or back to the one who announced. */
  unitId: idSchema.nullable(),
  why: text.min(1),
});

const weighedSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  verdict: z.enum(['fits', 'tight', 'no']),
  reasons: z.array(z.object({ code: z.string(), weight: z.enum(['stops', 'strains', 'helps']), facts: factsSchema })),
});
export type WeighedUnitView = z.infer<typeof weighedSchema>;

export const dischargeViewSchema = dischargeBodySchema.extend({
  dischargeId: countSchema,
  announcedAt: momentSchema,
  state: z.enum(['announced', 'accepted', 'not_yet', 'withdrawn']),
  unitName: z.string().nullable(),
  why: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  revision,
  /** Units weighed as things stand now; empty once it is decided. */
  weighed: z.array(weighedSchema),
});
export type DischargeView = z.infer<typeof dischargeViewSchema>;

const itemBodySchema = z.object({
  kind: z.enum(['rule', 'follow_up']),
  words: text.min(1),
  owner: z.string().trim().max(200).default(''),
  dueOn: daySchema.nullable().default(null),
});

export const meetingBodySchema = z.object({
  partner: z.string().trim().min(1).max(200),
  kind: z.enum(PARTNER_KINDS),
  heldOn: daySchema,
  attendees: text.default(''),
  notes: text.default(''),
  items: z.array(itemBodySchema).max(50),
});
export type MeetingBody = z.infer<typeof meetingBodySchema>;

const itemViewSchema = itemBodySchema.extend({
  itemId: countSchema,
  doneOn: daySchema.nullable(),
  revision,
});
export type PartnerItemView = z.infer<typeof itemViewSchema>;

export const meetingViewSchema = meetingBodySchema.extend({
  meetingId: countSchema,
  writtenBy: z.string(),
  items: z.array(itemViewSchema),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;

/** `GET /api/outbreak/partners`: what is announced, weighed now; meetings, newest first. */
export const partnersReplySchema = z.object({
  today: daySchema,
  weighedAt: momentSchema,
  discharges: z.array(dischargeViewSchema),
  meetings: z.array(meetingViewSchema),
});
export type PartnersReply = z.infer<typeof partnersReplySchema>;

export const partnerRevisionSchema = z.object({ revision });
