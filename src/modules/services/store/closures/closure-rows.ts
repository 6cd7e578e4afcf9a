import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ClosureView } from '../../contract/closures.ts';

/** All closures, those that hold or come first, then the latest. */
export async function readClosureRows({ trx }: Pick<Work, 'trx'>, closureId?: number): Promise<ClosureView[]> {
  const { rows } = await sql<ClosureView>`
    SELECT closure.closure_id, closure.revision, closure.title, closure.service_kinds, closure.place, unit.name AS place_name,
      closure.lost_percent, closure.valid_from AS "from", closure.valid_to AS "to", closure.reason, closure.basis,
      closure.alternatives, closure.state, closure.planned_at, closure.planned_by, closure.decided_at, closure.decided_by,
      closure.ended_by, closure.ended_ground
    FROM closure LEFT JOIN unit ON unit.tenant_id = closure.tenant_id AND unit.unit_id = closure.place
    WHERE closure.tenant_id = ${trx.tenantId} AND (${closureId ?? null}::bigint IS NULL OR closure.closure_id = ${closureId ?? null}::bigint)
    ORDER BY array_position(ARRAY['decided', 'planned', 'reopened', 'dropped'], closure.state), closure.valid_from DESC,
      closure.closure_id DESC`.execute(trx);
  return rows;
}

/** One closure; throws `NotYours` where there is none. */
export async function getClosure(work: Pick<Work, 'trx'>, closureId: number): Promise<ClosureView> {
  const [row] = await readClosureRows(work, closureId);
  if (!row) throw new NotYours('closure');
  return row;
}

/** One closure locked until the transaction ends, as its reader saw it. Refuses `services.closure.changed-meanwhile`. */
export async function lockClosure(work: Work, closureId: number, revision?: number): Promise<ClosureView> {
  const { trx } = work;
  await trx
    .selectFrom('closure')
    .select('closure.closureId')
    .where('closure.tenantId', '=', trx.tenantId)
    .where('closure.closureId', '=', closureId)
    .forUpdate()
    .execute();
  const closure = await getClosure(work, closureId);
  if (revision !== undefined && closure.revision !== revision) refuse('services.closure.changed-meanwhile');
  return closure;
}
