import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AffectedView, ClosurePreview } from '../../contract/closures.ts';
import type { AffectedPerson } from '../../domain/closures/closure-load.ts';
import { addLoads, loadByUnit, loadOf, NO_LOAD, worstOffFirst } from '../../domain/closures/closure-load.ts';
import { loadRuleOn } from '../../rules/closures/load-rule.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import type { CheckScope } from '../checks/check-scope.ts';
import { readCheckScope } from '../checks/check-scope.ts';

/** What a closure reaches: these kinds of services, granted on one of its days, to people of a place and below it. */
export interface ClosureReach {
  readonly serviceKinds: readonly string[];
  readonly place: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A person who loses something, with what. */
export interface AffectedRow extends AffectedPerson {
  readonly name: string;
  readonly protected: boolean;
  readonly unitName: string;
  readonly serviceIds: readonly string[];
  readonly kinds: readonly string[];
}

type Row = Omit<AffectedRow, 'dayHours' | 'stayHours' | 'serviceIds' | 'kinds'> & {
  services: { id: string; kind: string; hours: number }[];
};

/** Everybody whom a closure reaches, whoever asks; a service that another decided closure has taken is not taken again. */
export async function readAffected({ trx }: Pick<Work, 'trx'>, reach: ClosureReach): Promise<AffectedRow[]> {
  const { serviceKinds, place, from, to } = reach;
  const units = place === null ? null : [...((await findUnitsBelow(trx, [place])).get(place) ?? [])];
  const { rows } = await sql<Row>`
    SELECT service_user.user_id, service_user.name, service_user.protected, service_user.unit_id, unit.name AS unit_name,
      service_user.lives_alone, service_user.vulnerability,
      (SELECT count(*)::integer FROM relative WHERE relative.tenant_id = service_user.tenant_id
        AND relative.user_id = service_user.user_id) AS relatives,
      jsonb_agg(jsonb_build_object('id', service.service_id, 'kind', service.kind, 'hours', coalesce(service.hours_per_week, 0))
        ORDER BY service.service_id) AS services
    FROM service
    JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    WHERE service.tenant_id = ${trx.tenantId} AND service.kind = ANY(${[...serviceKinds]}::text[])
      AND (service.granted_from IS NULL OR ${to}::date IS NULL OR service.granted_from < ${to}::date)
      AND (service.granted_to IS NULL OR service.granted_to > ${from}::date)
      AND (${units}::text[] IS NULL OR service_user.unit_id = ANY(${units}::text[]))
      AND NOT EXISTS (SELECT 1 FROM closure_person
        JOIN closure ON closure.tenant_id = closure_person.tenant_id AND closure.closure_id = closure_person.closure_id
        WHERE closure_person.tenant_id = service.tenant_id AND closure_person.user_id = service.user_id
          AND service.service_id = ANY(closure_person.service_ids) AND closure.state = 'decided'
          AND (closure.valid_to IS NULL OR closure.valid_to > ${from}::date)
          AND (${to}::date IS NULL OR closure.valid_from < ${to}::date))
    GROUP BY service_user.tenant_id, service_user.user_id, unit.name`.execute(trx);
  return rows.map(({ services, ...row }) => ({
    ...row,
    ...hoursOf(services),
    serviceIds: services.map((service) => service.id),
    kinds: [...new Set(services.map((service) => service.kind))],
  }));
}

/** Hours of day activity and of stays among some services. */
export function hoursOf(services: readonly { readonly kind: string; readonly hours: number }[]) {
  const sum = (isStay: boolean) =>
    services
      .filter((service) => (serviceClassOf(service.kind) === 'residence') === isStay)
      .reduce((hours, service) => hours + service.hours, 0);
  return { dayHours: sum(false), stayHours: sum(true) };
}

/** What a closure that is not decided would do: the load per unit for all, the people for those who may know of them. */
export async function previewClosure(
  work: Work,
  reach: ClosureReach & { readonly lostPercent: number },
): Promise<ClosurePreview> {
  const scope = await readCheckScope(work);
  return viewLoad(await readAffected(work, reach), reach, scope);
}

/** The load and the people of a closure as one reader may see them. */
export function viewLoad(
  affected: readonly AffectedRow[],
  { lostPercent, from }: { readonly lostPercent: number; readonly from: PlainDate },
  scope: CheckScope,
): ClosurePreview {
  const rule = loadRuleOn(from);
  const names = new Map(affected.map((row) => [row.unitId, row.unitName]));
  return {
    units: loadByUnit(affected, lostPercent, rule).map((unit) => ({ ...unit, unitName: names.get(unit.unitId) ?? '' })),
    total: affected.reduce((sum, row) => addLoads(sum, loadOf(row, lostPercent, rule)), NO_LOAD),
    people: worstOffFirst(affected)
      .filter((row) => maySee(scope, row))
      .map((row) => viewAffected(row, lostPercent, from, scope)),
    peopleInAll: affected.length,
    aloneInAll: affected.filter((row) => row.livesAlone).length,
    source: rule.source,
  };
}

/** Whether the reader may know of a person's care. */
export function maySee(scope: CheckScope, row: Pick<AffectedRow, 'unitId' | 'userId'>): boolean {
  return reaches(scope.know.care, row.unitId) || scope.visited.has(row.userId);
}

/** One person as the reader may see them. */
export function viewAffected(row: AffectedRow, lostPercent: number, from: PlainDate, scope: CheckScope): AffectedView {
  const { lost, homeCare, family, nobody } = loadOf(row, lostPercent, loadRuleOn(from));
  const isNamed = !row.protected || reaches(scope.know.names, row.unitId) || scope.visited.has(row.userId);
  const { userId, unitId, unitName, livesAlone, vulnerability, relatives } = row;
  return {
    ...{ userId, unitId, unitName, livesAlone, vulnerability, relatives, homeCare, family, nobody },
    name: isNamed ? row.name : null,
    kinds: [...row.kinds],
    hoursLost: lost,
  };
}
