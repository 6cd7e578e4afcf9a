import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { ImportTableReport } from './import-report.ts';
import { emptyTableReport } from './import-report.ts';

const TABLE = 'municipality_setting';

/** Refuses a folder of one municipality in the tenant of another. */
export async function demandSameMunicipality({ trx, now }: Work, { number }: Municipality): Promise<void> {
  const own = await trx
    .selectFrom('tenantNumber')
    .select('tenantNumber.number')
    .where('tenantNumber.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`tenant_number.valid_from <= ${now}::timestamptz::date`)
    .where(sql<boolean>`(tenant_number.valid_to IS NULL OR tenant_number.valid_to > ${now}::timestamptz::date)`)
    .executeTakeFirst();
  if (own && own.number !== number) refuse('organisation.import.another-municipality', { number, own: own.number });
}

/** Takes over rules and prices of municipality.json; a file that says nothing of them leaves them as they are. */
export async function applySettings(
  { trx }: Work,
  { rules, policy }: Municipality,
  importId: number,
): Promise<ImportTableReport | undefined> {
  const given = { ...(isEmpty(rules) ? {} : { rules }), ...(isEmpty(policy) ? {} : { policy }) };
  if (isEmpty(given)) return undefined;
  const report = emptyTableReport('municipality');
  const before = await sql<{ image: { rules: object; policy: object } }>`
    SELECT to_jsonb(t) AS image FROM municipality_setting t WHERE t.tenant_id = ${trx.tenantId}`.execute(trx);
  const image = before.rows[0]?.image;
  const after = { rules: image?.rules ?? {}, policy: image?.policy ?? {}, ...given };
  if (image) {
    const same = await sql<{ same: boolean }>`
      SELECT (t.rules, t.policy) = (${JSON.stringify(after.rules)}::jsonb, ${JSON.stringify(after.policy)}::jsonb) AS same
      FROM municipality_setting t WHERE t.tenant_id = ${trx.tenantId}`.execute(trx);
    if (same.rows[0]?.same) return { ...report, unchanged: 1 };
  }
  await sql`INSERT INTO import_change (tenant_id, import_id, table_name, before)
    VALUES (${trx.tenantId}, ${importId}, ${TABLE}, ${JSON.stringify(image ?? { tenant_id: trx.tenantId, rules: {}, policy: {} })}::jsonb)`.execute(
    trx,
  );
  await trx
    .insertInto('municipalitySetting')
    .values({ tenantId: trx.tenantId, rules: JSON.stringify(after.rules), policy: JSON.stringify(after.policy) })
    .onConflict((conflict) =>
      conflict
        .column('tenantId')
        .doUpdateSet({ rules: JSON.stringify(after.rules), policy: JSON.stringify(after.policy) }),
    )
    .execute();
  const changes = Object.keys(given).map((column) => ({
    column,
    before: JSON.stringify(image?.[column as 'rules' | 'policy'] ?? {}),
    after: JSON.stringify(after[column as 'rules' | 'policy']),
  }));
  return { ...report, changed: 1, samples: { ...report.samples, changed: [{ key: [], changes }] } };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
