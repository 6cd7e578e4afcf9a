import { z } from 'zod';
import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { POOL_SOURCES } from '#modules/organisation/domain/municipality.ts';
import { factsSchema } from '#platform/http/wire-values.ts';
import { planChoicesSchema } from '../contract/plan-choices.ts';
import { findingSchema } from '../contract/values.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import type { Plan } from '../domain/replan/plan.ts';
import { BECAUSE_CODES, HARD_RULES } from '../domain/replan/plan.ts';

const date = z.string().refine((text) => parsePlainDate(text) !== undefined) as unknown as z.ZodType<PlainDate>;
const openRow = z.object({
  unitId: z.string(),
  date,
  shift: z.string(),
  competence: z.string(),
  missing: z.number(),
  belowMinimum: z.number(),
});
const finding = findingSchema.omit({ personName: true, unitName: true });

/** A plan as it is kept. */
const planSchema = z.object({
  municipality: z.string(),
  from: date,
  days: z.number(),
  status: z.enum(['optimal', 'feasible']),
  cost: z.number(),
  bound: z.number().nullable(),
  seconds: z.object({ first: z.number(), total: z.number() }),
  open: z.array(openRow),
  assignments: z.array(
    openRow.omit({ missing: true, belowMinimum: true }).extend({
      personId: z.string(),
      source: z.enum(['own', ...POOL_SOURCES]),
      cost: z.number(),
      because: z.array(z.object({ code: z.enum(BECAUSE_CODES), facts: factsSchema })),
      insteadOf: z.object({ unitId: z.string(), date, shift: z.string(), leaves: z.string().optional() }).optional(),
    }),
  ),
  uncovered: z.array(
    openRow.extend({
      reasons: z.array(z.object({ code: z.enum(['refused', ...HARD_RULES, 'cost']), people: z.number() })),
    }),
  ),
  findings: z.array(finding.extend({ decision: z.enum(['pin', 'refuse']).optional() })),
  choices: planChoicesSchema.optional(),
  parts: z
    .array(
      z.object({
        shift: z.string(),
        startMinute: z.number(),
        endMinute: z.number(),
        breakMinutes: z.number(),
        passive: z.boolean(),
      }),
    )
    .optional(),
});

/** What was opened for, out of the database. */
export function parseChoices(stored: unknown): ReplanChoices {
  return planChoicesSchema.parse(stored) as ReplanChoices;
}

/** A plan out of the database. */
export function parsePlan(stored: unknown): Plan {
  return planSchema.parse(stored) as Plan;
}

/** Findings out of the database. */
export function parseFindings(stored: unknown): Finding[] {
  return z.array(finding).parse(stored);
}
