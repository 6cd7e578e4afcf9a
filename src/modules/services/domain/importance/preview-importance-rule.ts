import type { UnitsBelow } from './apply-importance-rules.ts';
import { reachesService } from './apply-importance-rules.ts';
import type { GrantedService, ImportanceCriteria } from './importance-rule.ts';

/** Somebody whom a rule reaches, with the services that it would lower. */
export interface AffectedUser {
  readonly userId: string;
  readonly unitId: string;
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
  readonly services: readonly GrantedService[];
}

/** What a rule would do: how many services of how many people, and who stands to lose most, first. */
export interface ImportancePreview {
  readonly services: number;
  readonly people: number;
  readonly musts: number;
  readonly livingAlone: number;
  /** People of vulnerability 4 or 5. */
  readonly vulnerable: number;
  readonly affected: readonly AffectedUser[];
}

/** From this vulnerability on a person counts as one of the most vulnerable. */
const VULNERABLE_FROM = 4;

/** Those whom a rule reaches, people living alone and the most vulnerable first. */
export function previewImportanceRule(
  rule: ImportanceCriteria,
  services: readonly GrantedService[],
  unitsBelow: UnitsBelow,
): ImportancePreview {
  const reached = services.filter((service) => reachesService(rule, service, unitsBelow));
  const affected = [...Map.groupBy(reached, (service) => service.userId)].flatMap(([userId, own]): AffectedUser[] => {
    const [first] = own;
    if (!first) return [];
    const { unitId, livesAlone, vulnerability } = first;
    return [{ userId, unitId, livesAlone, vulnerability, services: own }];
  });
  return {
    services: reached.length,
    people: affected.length,
    musts: reached.filter((service) => service.importance === 'must').length,
    livingAlone: affected.filter((user) => user.livesAlone).length,
    vulnerable: affected.filter((user) => (user.vulnerability ?? 0) >= VULNERABLE_FROM).length,
    affected: affected.sort(
      (a, b) =>
        Number(b.livesAlone) - Number(a.livesAlone) ||
        (b.vulnerability ?? 0) - (a.vulnerability ?? 0) ||
        (a.userId < b.userId ? -1 : 1),
    ),
  };
}
