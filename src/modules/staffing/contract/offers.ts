import { z } from 'zod';
import { countSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import {
  ANSWER_WAYS,
  OFFER_ANSWERS,
  OFFER_DECIDERS,
  OFFER_MODES,
  OFFER_STATES,
  ROW_ANSWER_STATES,
} from '../domain/offers/offer.ts';
import { costTermSchema } from './open-shifts.ts';
import { rowKeySchema, shiftTypeSchema } from './values.ts';

const rowsSchema = z.array(rowKeySchema).min(1).max(20);
const rowNosSchema = z.array(z.number().int().positive()).max(20);
const givenMomentSchema = z.iso.datetime({ offset: true }) as unknown as z.ZodType<
  z.infer<typeof momentSchema>,
  string
>;

export const previewOfferBodySchema = z.object({ rows: rowsSchema });

export const askPeopleBodySchema = z.object({
  rows: rowsSchema,
  people: z.array(idSchema).min(1).max(500),
  mode: z.enum(OFFER_MODES),
  decidedBy: z.enum(OFFER_DECIDERS).default('person'),
  deadline: givenMomentSchema,
  note: z.string().trim().max(300).default(''),
});
export type AskPeopleBody = z.input<typeof askPeopleBodySchema>;

export const offeredShiftSchema = rowKeySchema.extend({
  rowNo: z.number().int(),
  unitName: z.string(),
  siteName: z.string(),
  places: countSchema,
  startsAt: momentSchema,
  endsAt: momentSchema,
});

/** Somebody who may take some of the shifts asked about, cheapest first. */
export const mayAskSchema = z.object({
  personId: z.string(),
  name: z.string(),
  source: z.string(),
  competence: z.string(),
  homeUnitName: z.string().nullable(),
  rowNos: rowNosSchema,
  addedCost: z.number(),
  terms: z.array(costTermSchema),
  channel: z.enum(['sms', 'email', 'none']),
  /** Other open questions that wait for this person. */
  waiting: countSchema,
});
export type MayAsk = z.infer<typeof mayAskSchema>;

export const previewOfferReplySchema = z.object({
  rows: z.array(offeredShiftSchema),
  people: z.array(mayAskSchema),
  /** A deadline that leaves time to find somebody else. */
  deadline: momentSchema,
  text: z.object({ subject: z.string(), body: z.string() }),
  shifts: z.array(shiftTypeSchema),
});
export type PreviewOfferReply = z.infer<typeof previewOfferReplySchema>;

export const offerCountsSchema = z.object({
  booked: countSchema,
  yes: countSchema,
  no: countSchema,
  call: countSchema,
  seen: countSchema,
  asked: countSchema,
});
export type OfferCounts = z.infer<typeof offerCountsSchema>;

export const offerShiftSchema = offeredShiftSchema.extend({
  booked: countSchema,
  /** Places left to give. */
  left: countSchema,
  /** Covered otherwise meanwhile. */
  closed: z.boolean(),
});
export type OfferShift = z.infer<typeof offerShiftSchema>;

export const offerSummarySchema = z.object({
  offerId: z.number().int(),
  state: z.enum(OFFER_STATES),
  mode: z.enum(OFFER_MODES),
  decidedBy: z.enum(OFFER_DECIDERS),
  deadline: momentSchema,
  createdAt: momentSchema,
  createdByName: z.string(),
  revision: z.number().int(),
  rows: z.array(offerShiftSchema),
  counts: offerCountsSchema,
});
export type OfferSummary = z.infer<typeof offerSummarySchema>;

export const offersQuerySchema = z.object({ place: idSchema.optional() });
export const offersReplySchema = z.object({
  offers: z.array(offerSummarySchema),
  shifts: z.array(shiftTypeSchema),
});
export type OffersReply = z.infer<typeof offersReplySchema>;

export const rowAnswerSchema = z.object({
  rowNo: z.number().int(),
  state: z.enum(ROW_ANSWER_STATES),
  code: z.string().nullable(),
  kind: z.enum(['extra', 'overtime']).nullable(),
});
export type RowAnswerView = z.infer<typeof rowAnswerSchema>;

export const offerPersonSchema = z.object({
  personId: z.string(),
  name: z.string(),
  source: z.string(),
  competence: z.string(),
  homeUnitName: z.string().nullable(),
  phone: z.string().nullable(),
  state: z.enum(['booked', 'yes', 'no', 'call', 'seen', 'asked']),
  rowNos: rowNosSchema,
  askedAt: momentSchema,
  remindedAt: momentSchema.nullable(),
  seenAt: momentSchema.nullable(),
  answeredAt: momentSchema.nullable(),
  via: z.enum(ANSWER_WAYS).nullable(),
  reason: z.string(),
  answers: z.array(rowAnswerSchema),
  /** Where the person stands among all who may take each shift now; `code`: the rule in the way. */
  fit: z.array(
    z.object({
      rowNo: z.number().int(),
      rank: z.number().int().nullable(),
      addedCost: z.number(),
      terms: z.array(costTermSchema),
      code: z.string().nullable(),
    }),
  ),
});
export type OfferPerson = z.infer<typeof offerPersonSchema>;

export const offerReplySchema = offerSummarySchema.extend({
  note: z.string(),
  people: z.array(offerPersonSchema),
  actions: z.array(z.string()),
  shifts: z.array(shiftTypeSchema),
});
export type OfferReply = z.infer<typeof offerReplySchema>;

export const offerParamsSchema = z.object({ offerId: z.coerce.number().int().positive() });
export const offerPersonParamsSchema = offerParamsSchema.extend({ personId: idSchema });
const revisionSchema = z.object({ revision: z.number().int().positive() });
export const offerRevisionBodySchema = revisionSchema;
export const widenOfferBodySchema = revisionSchema.extend({ people: z.array(idSchema).min(1).max(500) });
export const remindBodySchema = revisionSchema.extend({ people: z.array(idSchema).min(1).max(500).optional() });
export const extendOfferBodySchema = revisionSchema.extend({ deadline: givenMomentSchema });
export const choosePersonBodySchema = revisionSchema.extend({ personId: idSchema, rowNo: z.number().int().positive() });
export const undoBookingBodySchema = choosePersonBodySchema.extend({ why: z.string().trim().min(1).max(500) });
export const changedOfferReplySchema = z.object({ offerId: z.number().int(), revision: z.number().int() });
export const offerLinkReplySchema = z.object({ path: z.string(), expiresAt: momentSchema });

const answerFields = {
  answer: z.enum(OFFER_ANSWERS),
  rowNos: rowNosSchema.default([]),
  reason: z.string().trim().max(300).default(''),
};
export const answerOfferBodySchema = z.object(answerFields);
export const recordAnswerBodySchema = z.object({ ...answerFields, personId: idSchema });
export const answeredReplySchema = z.object({ rows: z.array(rowAnswerSchema) });
export const giveBackBodySchema = z.object({ rowNo: z.number().int().positive() });

/** A question as the one who is asked sees it. */
export const myOfferSchema = z.object({
  offerId: z.number().int(),
  state: z.enum(OFFER_STATES),
  mode: z.enum(OFFER_MODES),
  deadline: momentSchema,
  note: z.string(),
  answer: z.enum(OFFER_ANSWERS).nullable(),
  rows: z.array(
    offeredShiftSchema.extend({
      isOpen: z.boolean(),
      answer: rowAnswerSchema.nullable(),
      /** Until when the person may give a booked shift back; null where that has passed. */
      giveBackUntil: momentSchema.nullable(),
    }),
  ),
});
export type MyOffer = z.infer<typeof myOfferSchema>;
export const myOffersReplySchema = z.object({ offers: z.array(myOfferSchema) });
export type MyOffersReply = z.infer<typeof myOffersReplySchema>;

const tokenSchema = z.string().min(20).max(100);
export const linkBodySchema = z.object({ token: tokenSchema });
export const linkAnswerBodySchema = answerOfferBodySchema.extend({ token: tokenSchema });
export const linkGiveBackBodySchema = giveBackBodySchema.extend({ token: tokenSchema });
