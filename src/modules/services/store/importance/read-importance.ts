import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { importanceOn } from '../../domain/importance/apply-importance-rules.ts';
import type { VisitImportance } from '../../domain/visit.ts';
import { readGrantedServices } from './read-granted-services.ts';
import { readRulesInForce, readUnitsBelow } from './read-rules-in-force.ts';

/** What a service's importance is; a service that is not known, or not granted that day, is `must`. */
export type ImportanceOf = (serviceId: string) => VisitImportance;

/** The importance of every granted service on a day: as granted, lowered by the openly decided rules in force. */
export async function readImportance(work: Work, date: PlainDate): Promise<ImportanceOf> {
  const { trx } = work;
  const granted = await trx
    .selectFrom('service')
    .select(['service.serviceId', 'service.importance'])
    .where('service.tenantId', '=', trx.tenantId)
    .execute();
  const importance = new Map(granted.map((row) => [row.serviceId, row.importance as VisitImportance]));
  for (const [serviceId, lowered] of await readLoweredServices(work, date)) importance.set(serviceId, lowered);
  return (serviceId) => importance.get(serviceId) ?? 'must';
}

/** Only the services that rules in force on a day have lowered, and to what; by default there are none. */
export async function readLoweredServices(work: Work, date: PlainDate): Promise<ReadonlyMap<string, VisitImportance>> {
  const rules = await readRulesInForce(work, date, addDays(date, 1));
  const lowered = new Map<string, VisitImportance>();
  if (rules.length === 0) return lowered;
  const unitsBelow = await readUnitsBelow(
    work,
    rules.flatMap((rule) => rule.unitIds),
  );
  const granted = [...new Set(rules.flatMap((rule) => rule.granted))];
  // A rule that names no kind reaches all of them.
  const kinds = rules.every((rule) => rule.serviceKinds.length > 0)
    ? [...new Set(rules.flatMap((rule) => rule.serviceKinds))]
    : undefined;
  for (const service of await readGrantedServices(work, date, { granted, kinds })) {
    const { importance, ruleIds } = importanceOn(service, rules, date, unitsBelow);
    if (ruleIds.length > 0) lowered.set(service.serviceId, importance);
  }
  return lowered;
}
