import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../visit.ts';
import { IMPORTANCE_ORDER } from '../visit.ts';
import type { GrantedService, ImportanceCriteria, ImportanceRule } from './importance-rule.ts';

/** The importance of a service on a day and the rules that lowered it; `unitsBelow` gives a unit's units, itself included. */
export interface AppliedImportance {
  readonly importance: VisitImportance;
  readonly ruleIds: readonly number[];
}

export type UnitsBelow = (unitId: string) => ReadonlySet<string>;

/** Whether a rule's conditions hold for a service; only a rule that names its granted importance can reach it. */
export function reachesService(rule: ImportanceCriteria, service: GrantedService, unitsBelow: UnitsBelow): boolean {
  return (
    rule.granted.includes(service.importance) &&
    isLower(rule.becomes, service.importance) &&
    (rule.serviceKinds.length === 0 || rule.serviceKinds.includes(service.kind)) &&
    (rule.unitIds.length === 0 || rule.unitIds.some((unitId) => unitsBelow(unitId).has(service.unitId))) &&
    (rule.livesAlone === undefined || rule.livesAlone === service.livesAlone) &&
    (rule.mostVulnerable === undefined ||
      (service.vulnerability !== null && service.vulnerability <= rule.mostVulnerable))
  );
}

/** A service's importance on a day by the rules in force then: the lowest that any of them gives, never higher than granted. */
export function importanceOn(
  service: GrantedService,
  rules: readonly ImportanceRule[],
  date: PlainDate,
  unitsBelow: UnitsBelow,
): AppliedImportance {
  const reaching = rules.filter((rule) => contains(rule, date) && reachesService(rule, service, unitsBelow));
  const importance = reaching.reduce<VisitImportance>(
    (lowest, rule) => (isLower(rule.becomes, lowest) ? rule.becomes : lowest),
    service.importance,
  );
  return { importance, ruleIds: reaching.map((rule) => rule.ruleId) };
}

function isLower(a: VisitImportance, b: VisitImportance): boolean {
  return IMPORTANCE_ORDER.indexOf(a) > IMPORTANCE_ORDER.indexOf(b);
}
