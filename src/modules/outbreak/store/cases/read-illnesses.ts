import type { Work } from '#platform/unit-of-work/work.ts';
import { KNOWN_ILLNESSES } from '../../rules/national-rules.ts';

/** The illnesses that have rules: those that come with the program, by id, and those that the municipality has named. */
export async function readIllnesses({ trx }: Work): Promise<{ illness: string; name: string }[]> {
  const own = await trx
    .selectFrom('ruleSet')
    .select(['ruleSet.illness', 'ruleSet.name'])
    .where('ruleSet.tenantId', '=', trx.tenantId)
    .orderBy('ruleSet.illness')
    .execute();
  const known = KNOWN_ILLNESSES.filter((illness) => own.every((one) => one.illness !== illness));
  return [...known.map((illness) => ({ illness, name: '' })), ...own];
}
