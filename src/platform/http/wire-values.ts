import { z } from 'zod';
import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';

/** A calendar day that exists, `YYYY-MM-DD`, in a contract. */
export const daySchema = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'a day that exists, YYYY-MM-DD')
  .meta({ format: 'date' }) as unknown as z.ZodType<PlainDate, PlainDate>;

/** A moment in a contract, ISO text in UTC. */
export const momentSchema = z.string().meta({ format: 'date-time' }) as unknown as z.ZodType<Instant, Instant>;

/** One of the municipality's own ids. */
export const idSchema = z.string().min(1).max(200);

/** A whole number from 0. */
export const countSchema = z.number().int().nonnegative();

/** Facts that fill a text; numbers in the unit that the key names. */
export const factsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
) as unknown as z.ZodType<Facts, Facts>;
