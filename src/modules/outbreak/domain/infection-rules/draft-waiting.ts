import { addDays } from '#kernel/plain-date.ts';
import type { InfectionRule, WaitingMeasure } from '../../rules/infection-rule-types.ts';
import { negativeFrom } from './draft-contact.ts';
import type { DraftPeriod } from './draft-period.ts';
import { draft, earlierEnd, stage } from './draft-period.ts';
import type { WaitingFacts } from './period-facts.ts';

/** Waiting quarantine: until the one in quarantine, or the person themselves late enough, has tested negative. */
export function draftWaiting(facts: WaitingFacts, rule: InfectionRule, measure: WaitingMeasure): DraftPeriod {
  if (!measure.applies) return draft(rule);
  const ownDay = addDays(facts.memberExposure, measure.ownTestDay ?? 0);
  const byMember = facts.memberNegativeOn === undefined ? null : addDays(facts.memberNegativeOn, 1);
  const byOwn = measure.ownTestDay === undefined ? null : (negativeFrom(facts.tests, ownDay) ?? null);
  const byTest = earlierEnd(byMember, byOwn);
  const to = earlierEnd(facts.memberUntil, byTest);
  return draft(rule, {
    stages: stage('quarantine', facts.startsOn ?? facts.memberExposure, to),
    because: [{ code: 'outbreak.because.waiting', facts: { day: facts.memberExposure } }],
    endsWhen: byTest === null ? [{ code: 'outbreak.ends.waiting', facts: { day: ownDay } }] : [],
    testDays: measure.ownTestDay === undefined ? [] : [ownDay],
  });
}
