import type { Work } from '#platform/unit-of-work/work.ts';

/** How many of the municipality's own people have each unit as their home; units without people are left out. */
export async function readStaffCounts(work: Pick<Work, 'trx'>): Promise<ReadonlyMap<string, number>> {
  const rows = await work.trx
    .selectFrom('person')
    .select((eb) => ['person.homeUnitId', eb.fn.countAll<number>().as('people')])
    .where('person.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .where('person.homeUnitId', 'is not', null)
    .groupBy('person.homeUnitId')
    .execute();
  return new Map(rows.map((row) => [row.homeUnitId as string, row.people]));
}
