import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { dayOf } from '../../domain/infection-rules/count-days.ts';
import type { InfectionPeriod } from '../../domain/infection-rules/infection-period.ts';
import type { PeriodEffect } from '../../domain/infection-rules/period-effect.ts';
import { periodEffect } from '../../domain/infection-rules/period-effect.ts';
import { periodOf } from '../../domain/infection-rules/period-of.ts';
import type { Illness } from '../../rules/infection-rule-types.ts';
import { followWaiting } from '../tracing/contact-periods.ts';
import { ownerOf } from './change-periods.ts';
import type { PeriodRow } from './period-rows.ts';
import { lockPeriods, readPeriods } from './period-rows.ts';
import type { RuleSets } from './read-rule-sets.ts';
import { readRuleSets } from './read-rule-sets.ts';
import { sourceKey, writePeriods } from './write-periods.ts';

/** What a change of rules does to one period. */
export interface EffectOnPeriod {
  readonly row: PeriodRow;
  readonly next: InfectionPeriod;
  readonly effect: PeriodEffect | 'byHand';
}

/** The version that has changed, and the moment from which it counts. */
export interface RuleChange {
  readonly versionId?: number | undefined;
  readonly at: Instant;
}

/** The open periods of an illness calculated by some rules, with how they differ from what stands; nothing is written. */
export async function assessOpenPeriods(
  work: Work,
  illness: Illness,
  { rules, gaps }: RuleSets,
  change: RuleChange,
): Promise<EffectOnPeriod[]> {
  const now = change.at > work.now ? change.at : work.now;
  const day = dayOf(now);
  const takesHold = dayOf(change.at < work.now ? change.at : now);
  const rows = await readPeriods(work, { open: { illness, day: takesHold, changedBy: change.versionId } });
  return rows.map((row) => {
    const next = periodOf(row.facts, rules, { openedAt: row.openedAt, now }, gaps);
    return { row, next, effect: periodEffect(row, next, day) };
  });
}

/**
 * Calculates the open periods of an illness anew and writes those that differ, with their absences; gives what became of each.
 * Where a person has changed an absence by hand it is left, and said.
 */
export async function recalculateOpenPeriods(
  work: Work,
  illness: Illness,
  change: RuleChange,
): Promise<EffectOnPeriod[]> {
  await lockPeriods(work);
  const effects = await assessOpenPeriods(work, illness, await readRuleSets(work, illness), change);
  const changed = effects.filter(({ effect }) => effect !== 'unchanged');
  const written = await writePeriods(
    work,
    changed.map(({ row, next }) => ({ owner: ownerOf(row), was: row, facts: row.facts, next })),
    { cause: 'rule', versionId: change.versionId },
  );
  await followWaiting(
    work,
    changed.flatMap(({ row }) =>
      row.sourceKind === 'contact' && row.facts.kind === 'contact' ? [Number(row.sourceId)] : [],
    ),
  );
  return effects.map((one) =>
    written.get(sourceKey(ownerOf(one.row).source))?.byHand ? { ...one, effect: 'byHand' } : one,
  );
}
