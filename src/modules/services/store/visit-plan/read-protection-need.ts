import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ProtectionNeed } from '../../domain/visit-plan/protection-need.ts';
import { protectionNeed } from '../../domain/visit-plan/protection-need.ts';
import { standingPlan } from '../../domain/visit-plan/standing-plan.ts';
import type { CarersPort } from './carers-port.ts';
import { readDayFacts } from './read-day-facts.ts';

/** The protective equipment that a day's visits need as they stand, by district; numbers only, nobody's health. */
export async function readProtectionNeed(
  work: Work,
  port: CarersPort,
  date: PlainDate,
): Promise<ReadonlyMap<string, ProtectionNeed>> {
  const { facts, publishedWays } = await readDayFacts(work, port, date);
  return new Map(
    facts.units.map(({ unitId }) => [
      unitId,
      protectionNeed(facts, standingPlan(facts, [unitId], 'standing', publishedWays)),
    ]),
  );
}
