import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Supplier } from '../domain/resource-rows.ts';

/** Agencies and what is agreed with them, by name. */
export async function readSuppliers({ trx }: Pick<Work, 'trx'>): Promise<Supplier[]> {
  const rows = await trx
    .selectFrom('supplier')
    .selectAll()
    .where('supplier.tenantId', '=', trx.tenantId)
    .orderBy(sql`supplier.supplier COLLATE "C"`)
    .execute();
  return rows.map((row) => ({
    supplier: row.supplier,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    arrivalTrainingMinutes: row.arrivalTrainingMinutes ?? undefined,
    noCrossSite: row.noCrossSite,
    noticeHours: row.noticeHours ?? undefined,
    hourPrice: row.hourPrice ?? undefined,
    validTo: row.validTo ?? undefined,
    terms: row.terms ?? undefined,
  }));
}
