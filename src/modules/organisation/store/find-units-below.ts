import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** For each of some units, that unit with every unit below it in the tree. A unit that does not exist is left out. */
export async function findUnitsBelow(
  trx: TenantTransaction,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ root: string; unitId: string }>`
    WITH RECURSIVE below AS (
      SELECT unit.unit_id AS root, unit.unit_id FROM unit
      WHERE unit.tenant_id = ${trx.tenantId} AND unit.unit_id = ANY(${[...unitIds]}::text[])
      UNION
      SELECT below.root, unit.unit_id FROM unit JOIN below ON unit.parent_id = below.unit_id
      WHERE unit.tenant_id = ${trx.tenantId})
    SELECT below.root, below.unit_id FROM below`.execute(trx);
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(row.root, (found.get(row.root) ?? new Set()).add(row.unitId));
  return found;
}
