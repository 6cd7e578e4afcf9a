import type { PlainDate } from '#kernel/plain-date.ts';
import type { CheckRhythmRule } from '../../rules/checks/check-rhythm.ts';
import { CHECK_RHYTHM_RULES } from '../../rules/checks/check-rhythm.ts';

/** What of a person decides how often needs are checked. */
export interface RhythmFacts {
  readonly vulnerability: number | null;
  readonly livesAlone: boolean;
  /** Staff are there day and night. */
  readonly staffed: boolean;
  /** A service is reduced by assessment today. */
  readonly reduced: boolean;
  /** The person has said no to a service. */
  readonly cancelled: boolean;
  /** Decided for this person. */
  readonly ownDays: number | null;
}

/** Why the rhythm is as it is, the line that decided last. */
export type RhythmGround = 'own' | 'staffed' | 'vulnerability' | 'alone' | 'reduced' | 'cancelled';

/** How often a person's needs are checked, and why. */
export interface Rhythm {
  readonly everyDays: number;
  readonly ground: RhythmGround;
  readonly source: string;
}

function ruleOn(day: PlainDate): CheckRhythmRule {
  const rule = CHECK_RHYTHM_RULES.findLast((one) => one.from <= day) ?? CHECK_RHYTHM_RULES[0];
  if (!rule) throw new Error('no rhythm is set');
  return rule;
}

/** How often a person's needs are checked on a day: own decision first, else the most frequent line that fits. */
export function decideRhythm(facts: RhythmFacts, day: PlainDate): Rhythm {
  const rule = ruleOn(day);
  const { source } = rule;
  if (facts.ownDays !== null) return { everyDays: facts.ownDays, ground: 'own', source };
  const known = Math.round(facts.vulnerability ?? rule.unknownAs);
  const vulnerability = (known >= 1 && known <= 5 ? known : rule.unknownAs) as 1 | 2 | 3 | 4 | 5;
  const byVulnerability = rule.byVulnerability[vulnerability];
  let everyDays = facts.staffed ? rule.staffedDays : byVulnerability;
  let ground: RhythmGround = facts.staffed ? 'staffed' : 'vulnerability';
  const atMost = (days: number, why: RhythmGround) => {
    if (days >= everyDays) return;
    everyDays = days;
    ground = why;
  };
  if (facts.livesAlone && !facts.staffed) atMost(Math.max(1, Math.floor(byVulnerability / rule.aloneDivisor)), 'alone');
  const whenReduced = facts.livesAlone ? rule.reducedAlone : rule.reducedOthers;
  if (facts.reduced) atMost(whenReduced, 'reduced');
  if (facts.cancelled) atMost(whenReduced, 'cancelled');
  return { everyDays, ground, source };
}
