import { z } from 'zod';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PolicyOverrides, RuleOverrides } from '../domain/municipality.ts';
import { POOL_SOURCES, RULE_NAMES } from '../domain/municipality.ts';

const day = z.string().transform((text, context) => {
  const date = parsePlainDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'a calendar day' });
  return z.NEVER;
});
const datedValue = z.object({
  value: z.number(),
  from: day.optional(),
  to: day.optional(),
  source: z.string().optional(),
});
const rules = z.partialRecord(z.enum(RULE_NAMES), z.union([z.number(), z.array(datedValue)]));
const policy = z.object({
  weights: z.record(z.string(), z.number()).optional(),
  belowMinimumFactor: z.number().optional(),
  sameSite: z.number().optional(),
  otherSite: z.number().optional(),
  overQualified: z.number().optional(),
  night: z.number().optional(),
  source: z.partialRecord(z.enum([...POOL_SOURCES, 'own']), z.number()).optional(),
  extraStep: z.number().optional(),
  overtime: z.number().optional(),
});

/** The municipality's own values of dated rules and of the plan's prices; empty where it has set none. */
export async function readMunicipalitySetting(
  work: Pick<Work, 'trx'>,
): Promise<{ readonly rules: RuleOverrides; readonly policy: PolicyOverrides }> {
  const row = await work.trx
    .selectFrom('municipalitySetting')
    .select(['municipalitySetting.rules', 'municipalitySetting.policy'])
    .where('municipalitySetting.tenantId', '=', work.trx.tenantId)
    .executeTakeFirst();
  return row ? { rules: rules.parse(row.rules), policy: policy.parse(row.policy) } : { rules: {}, policy: {} };
}
