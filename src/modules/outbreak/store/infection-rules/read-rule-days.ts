import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AskedIllness, RuleDays } from '../../domain/infection-rules/rule-days.ts';
import { ruleDaysOf } from '../../domain/infection-rules/rule-days.ts';
import { readRuleSets } from './read-rule-sets.ts';

/** How many days the nation's and the municipality's rules of a day keep people away, for models that imagine the ill. */
export async function readRuleDays(work: Pick<Work, 'trx'>, asked: AskedIllness, on: PlainDate): Promise<RuleDays> {
  return ruleDaysOf(asked, (await readRuleSets(work, asked.illness)).rules, on);
}
