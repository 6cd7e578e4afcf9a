import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Unit, UnitStatus } from '../../domain/municipality.ts';
import type { StaffedDay } from '../../domain/unit-staffing.ts';
import { readUnitStatuses } from '../read-unit-statuses.ts';
import { readUnitTree } from '../read-unit-tree.ts';

/** A unit in the list of units: its people, what holds for it, and today's published shifts against the demand. */
export interface UnitRow extends Unit {
  readonly siteName: string;
  readonly depth: number;
  readonly people: number;
  readonly status: readonly UnitStatus[];
  readonly closedOn: PlainDate | null;
  readonly today: StaffedDay;
}

type Counts = {
  unitId: string;
  people: number;
  closedOn: PlainDate | null;
  planned: number;
  normal: number;
  minimum: number;
};

/**
 * The units that the actor may see, as a tree: a unit whose parent is out of sight stands at the top. Statuses are those that
 * hold today or later. A closed unit is left out once nobody belongs to it, unless asked for.
 */
export async function readUnitRows(work: Work, withClosed: boolean): Promise<UnitRow[]> {
  const today = work.clock.today();
  const scope = work.access.scopeOf(work.actor, 'organisation.units.read');
  const tree = (await readUnitTree(work)).filter((unit) => scope === 'everywhere' || scope.has(unit.unitId));
  const counts = new Map((await countUnits(work, today)).map((row) => [row.unitId, row]));
  const statuses = Map.groupBy(
    (await readUnitStatuses(work)).filter((row) => row.to === undefined || row.to > today),
    (row) => row.unitId,
  );
  const isShown = ({ closedOn, people }: { closedOn: PlainDate | null; people: number }) =>
    withClosed || closedOn === null || closedOn > today || people > 0;
  return tree.flatMap((unit) => {
    const count = counts.get(unit.unitId);
    if (!count || !isShown(count)) return [];
    const { people, closedOn, planned, normal, minimum } = count;
    const depth = unit.path.filter((above) => scope === 'everywhere' || scope.has(above)).length;
    const status = statuses.get(unit.unitId) ?? [];
    return [{ ...unit, depth, people, closedOn, status, today: { date: today, planned, normal, minimum } }];
  });
}

async function countUnits({ trx }: Work, today: PlainDate): Promise<Counts[]> {
  const { rows } = await sql<Counts>`
    SELECT unit.unit_id, unit.closed_on, coalesce(people.count, 0) AS people, coalesce(planned.count, 0) AS planned,
      coalesce(needed.normal, 0) AS normal, coalesce(needed.minimum, 0) AS minimum
    FROM unit
    LEFT JOIN (SELECT home_unit_id AS unit_id, count(*) FROM person
      WHERE tenant_id = ${trx.tenantId} AND left_on IS NULL GROUP BY home_unit_id) AS people USING (unit_id)
    LEFT JOIN (SELECT unit_id, count(*) FROM roster_shift
      WHERE tenant_id = ${trx.tenantId} AND date = ${today} AND kind <> 'on_call' GROUP BY unit_id) AS planned USING (unit_id)
    LEFT JOIN (SELECT unit_id, sum(normal) AS normal, sum(minimum) AS minimum FROM demand
      WHERE tenant_id = ${trx.tenantId} AND date = ${today} GROUP BY unit_id) AS needed USING (unit_id)
    WHERE unit.tenant_id = ${trx.tenantId}`.execute(trx);
  return rows;
}

/** People of one unit, others with a shift there in a period, or trained there. */
export interface UnitPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly home: boolean;
  readonly pct: number | null;
}

/** Those whose home the unit is, by name, then others who have a published shift there in the days given. */
export async function readUnitPeople(
  { trx }: Work,
  unitId: string,
  from: PlainDate,
  days: number,
): Promise<UnitPerson[]> {
  const { rows } = await sql<UnitPerson>`
    SELECT person.person_id, person.name, person.competence, person.employment_pct AS pct,
      person.home_unit_id IS NOT DISTINCT FROM ${unitId} AS home
    FROM person
    WHERE person.tenant_id = ${trx.tenantId}
      AND ((person.home_unit_id = ${unitId} AND person.left_on IS NULL)
        OR person.person_id IN (SELECT roster_shift.person_id FROM roster_shift
          WHERE roster_shift.tenant_id = ${trx.tenantId} AND roster_shift.unit_id = ${unitId}
            AND roster_shift.date >= ${from} AND roster_shift.date < ${addDays(from, days)}))
    ORDER BY home DESC, person.sort_key COLLATE "C", person.person_id`.execute(trx);
  return rows;
}

/** Somebody of another unit who is trained here. */
export interface TrainedPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly homeUnitId: string | null;
  readonly validTo: PlainDate | null;
  readonly consent: boolean;
}

/** People of other units who are trained in a unit, by name. The pool has consented. */
export async function readTrainedHere({ trx }: Work, unitId: string): Promise<TrainedPerson[]> {
  const { rows } = await sql<TrainedPerson>`
    SELECT person.person_id, person.name, person.competence, person.home_unit_id, training.valid_to,
      person.consent_redeploy OR person.source <> 'own' AS consent
    FROM training
    JOIN person ON person.tenant_id = training.tenant_id AND person.person_id = training.person_id
    WHERE training.tenant_id = ${trx.tenantId} AND training.unit_id = ${unitId} AND person.left_on IS NULL
      AND person.home_unit_id IS DISTINCT FROM ${unitId}
    ORDER BY person.sort_key COLLATE "C", person.person_id`.execute(trx);
  return rows;
}
