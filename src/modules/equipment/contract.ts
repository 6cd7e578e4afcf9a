import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

const piecesSchema = z.number().nonnegative();
const deliverySchema = z.object({ date: daySchema, inDays: z.number().int(), quantity: piecesSchema });

/** Days until nothing is left without deliveries: most likely, and the limits of 9 outcomes of 10. `capped`: at least `mid`. */
export const daysSchema = z.object({
  mid: z.number().nonnegative(),
  low: z.number().nonnegative(),
  high: z.number().nonnegative(),
  capped: z.boolean(),
});

/** One item over some sites, as if its pieces were shared among them. */
export const itemDaysSchema = z.object({
  item: z.string(),
  group: z.string().nullable(),
  usable: piecesSchema,
  expired: piecesSchema,
  expiringBeforeUse: piecesSchema,
  usePerDay: piecesSchema.nullable(),
  /** Null where too few counts tell the use. */
  days: daysSchema.nullable(),
  level: z.enum(['normal', 'watch', 'act']),
  /** Oldest of the newest counts of the sites, and its moment where it is known. */
  countedOn: daySchema.nullable(),
  countedAt: momentSchema.nullable(),
  nextDelivery: deliverySchema.nullable(),
  /** Expected on a day that has passed (`inDays` negative). */
  lateDelivery: deliverySchema.nullable(),
  sites: countSchema,
  /** Sites where the item lasts shorter than `limitDays`, and sites whose use is not known (left out of the days). */
  sitesBelowLimit: countSchema,
  sitesUnknown: countSchema,
});
export type ItemDays = z.infer<typeof itemDaysSchema>;

/** The same for one site. */
export const siteItemSchema = z.object({
  siteId: z.string(),
  siteName: z.string(),
  item: z.string(),
  usable: piecesSchema,
  expired: piecesSchema,
  expiringBeforeUse: piecesSchema,
  usePerDay: piecesSchema.nullable(),
  days: daysSchema.nullable(),
  level: z.enum(['normal', 'watch', 'act']),
  unknown: z.enum(['never-counted', 'counted-once', 'no-usable-gap']).nullable(),
  countedOn: daySchema.nullable(),
  countedAt: momentSchema.nullable(),
  nextDelivery: deliverySchema.nullable(),
  lateDelivery: deliverySchema.nullable(),
});
export type SiteItem = z.infer<typeof siteItemSchema>;

export const stockQuerySchema = z.object({ place: idSchema.optional() });

/** `GET /api/equipment/stock`: items shortest-lasting first. */
export const stockReplySchema = z.object({
  today: daySchema,
  calculatedAt: momentSchema,
  stockChangedAt: momentSchema.nullable(),
  limitDays: countSchema,
  actDays: countSchema,
  items: z.array(itemDaysSchema),
  sites: z.array(siteItemSchema),
  /** Sites where the reader may record counts. */
  countable: z.array(z.object({ siteId: z.string(), name: z.string() })),
});
export type StockReply = z.infer<typeof stockReplySchema>;

export const stockWhyQuerySchema = z.object({ item: idSchema, site: idSchema });

/** `GET /api/equipment/stock/why`: what the days of one item at one site were worked out from. */
export const stockWhySchema = z.object({
  item: z.string(),
  siteId: z.string(),
  siteName: z.string(),
  counted: piecesSchema.nullable(),
  countedOn: daySchema.nullable(),
  receivedSince: piecesSchema,
  expired: piecesSchema,
  usable: piecesSchema,
  usePerDay: piecesSchema.nullable(),
  /** Standard deviation of one day's use. */
  dailySpread: piecesSchema.nullable(),
  lowerBound: z.boolean(),
  days: daysSchema.nullable(),
  /** The counts between which the use was worked out, newest first; `chosen`: the estimate rests on it. */
  gaps: z.array(
    z.object({
      from: daySchema,
      to: daySchema,
      before: piecesSchema,
      received: piecesSchema,
      after: piecesSchema,
      used: z.number(),
      inStockDays: z.number().nonnegative(),
      ranOut: z.boolean(),
      excluded: z.enum(['more-than-possible', 'out-of-stock']).nullable(),
      chosen: z.boolean(),
    }),
  ),
  parameters: z.object({
    windowDays: countSchema,
    longWindowDays: countSchema,
    halfLifeDays: z.number(),
    limitDays: countSchema,
    actDays: countSchema,
  }),
});
export type StockWhy = z.infer<typeof stockWhySchema>;

/** `POST /api/equipment/counts`. */
export const countsBodySchema = z.object({
  siteId: idSchema,
  counts: z
    .array(z.object({ item: idSchema, counted: piecesSchema.max(10_000_000) }))
    .min(1)
    .max(200),
});
