import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { lookBackOf } from '../../domain/infection-rules/look-back-of.ts';
import type { CaseFacts } from '../../domain/infection-rules/period-facts.ts';
import { readRuleSets } from '../infection-rules/read-rule-sets.ts';
import type { CaseRow } from './case-rows.ts';

/** What the rules need to know of a case. Without symptoms the day it was confirmed stands for the day of the sample. */
export function factsOfCase(
  one: Pick<CaseRow, 'illness' | 'variant' | 'onsetOn' | 'confirmedOn' | 'hasFever' | 'feverFreeAt' | 'symptomFreeAt'>,
): CaseFacts {
  return {
    kind: 'case',
    illness: one.illness,
    variant: one.variant || undefined,
    symptomsOn: one.onsetOn,
    sampledOn: one.confirmedOn,
    feverFreeAt: one.feverFreeAt ?? (one.hasFever ? null : undefined),
    symptomFreeAt: one.symptomFreeAt,
  };
}

/** Since when a case may have infected others, until now, and by which rule. */
export async function readLookBack(
  work: Work,
  one: CaseRow,
): Promise<{ readonly from: Instant; readonly to: Instant; readonly rule: string }> {
  const { rules } = await readRuleSets(work, one.illness);
  const { from, rule } = lookBackOf(factsOfCase(one), rules, work.now);
  return { from, to: work.now, rule: rule?.title ?? '' };
}
