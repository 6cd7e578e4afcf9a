import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DemandRow } from '../domain/municipality.ts';

/** The days `from` … `from + days − 1`, of some units or (undefined) of all. */
export interface DemandQuery {
  readonly unitIds?: readonly string[] | undefined;
  readonly from: PlainDate;
  readonly days: number;
}

/** How many of each competence the units need per shift, by unit, day, shift and competence. */
export async function readDemand(work: Pick<Work, 'trx'>, query: DemandQuery): Promise<DemandRow[]> {
  return work.trx
    .selectFrom('demand')
    .select(['demand.unitId', 'demand.date', 'demand.shift', 'demand.competence', 'demand.normal', 'demand.minimum'])
    .where('demand.tenantId', '=', work.trx.tenantId)
    .where('demand.date', '>=', query.from)
    .where('demand.date', '<', addDays(query.from, query.days))
    .$if(query.unitIds !== undefined, (builder) => builder.where('demand.unitId', 'in', [...(query.unitIds ?? []), '']))
    .orderBy('demand.unitId')
    .orderBy('demand.date')
    .orderBy('demand.shift')
    .orderBy('demand.competence')
    .execute();
}

/** Whether any demand is known at all; without it what is needed follows from the published roster. */
export async function hasDemand(work: Pick<Work, 'trx'>): Promise<boolean> {
  const row = await work.trx
    .selectFrom('demand')
    .select('demand.unitId')
    .where('demand.tenantId', '=', work.trx.tenantId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
