import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RegisterPerson, SupplierView } from '../../contract.ts';

/** Agencies with how many of their people are known, and how many stand in the core. */
export async function readSupplierRows(
  { trx }: Pick<Work, 'trx'>,
  people: readonly RegisterPerson[],
): Promise<SupplierView[]> {
  const rows = await trx.selectFrom('supplier').selectAll().where('supplier.tenantId', '=', trx.tenantId).execute();
  const bySupplier = Map.groupBy(people, ({ supplier }) => supplier);
  return rows
    .map(({ tenantId: _, importId: __, ...row }) => {
      const own = bySupplier.get(row.supplier) ?? [];
      return { ...row, people: own.length, core: own.filter(({ coreRank }) => coreRank !== null).length };
    })
    .toSorted((a, b) => compareNames(a.supplier, b.supplier));
}
