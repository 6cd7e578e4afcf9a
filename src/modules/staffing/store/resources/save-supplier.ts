import { sql } from 'kysely';
import type { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { demandRevision, recordEdit } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { saveSupplierSchema } from '../../contract.ts';

/** Adds an agency (no revision) or changes what is agreed with one; refuses `staffing.supplier.name-taken`. */
export async function saveSupplier(
  work: Work,
  supplier: string,
  { revision, ...fields }: z.infer<typeof saveSupplierSchema>,
): Promise<number> {
  work.access.demand(work.actor, 'staffing.resource.change', undefined);
  if (revision !== null) await demandRevision(work, 'supplier', supplier, revision);
  const { trx } = work;
  const columns = {
    ...fields,
    phone: fields.phone || null,
    email: fields.email || null,
    terms: fields.terms || null,
  };
  const subject = { action: 'staffing.supplier.saved', kind: 'supplier', id: supplier } as const;
  return recordEdit(work, subject, [{ table: 'supplier', where: sql`supplier.supplier = ${supplier}` }], async () => {
    if (revision !== null) {
      await trx
        .updateTable('supplier')
        .set(columns)
        .where('supplier.tenantId', '=', trx.tenantId)
        .where('supplier.supplier', '=', supplier)
        .execute();
      return;
    }
    const made = await trx
      .insertInto('supplier')
      .values({ tenantId: trx.tenantId, supplier, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .returning('supplier.supplier')
      .executeTakeFirst();
    if (!made) refuse('staffing.supplier.name-taken', { supplier });
  });
}
