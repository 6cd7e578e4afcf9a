import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OutbreakLevel } from '../../domain/casefile/outbreak.ts';
import { lockTracing } from '../cases/case-rows.ts';

/** An outbreak as it stands. */
export interface OutbreakRow {
  readonly outbreakId: number;
  readonly unitId: string;
  readonly illness: string;
  readonly level: OutbreakLevel;
  readonly responsible: string;
  readonly note: string;
  readonly openedOn: PlainDate;
  readonly openedAt: Instant;
  readonly closedOn: PlainDate | null;
  readonly dismissed: boolean;
  readonly revision: number;
}

/** Outbreaks within the actor's reach, open ones first, then the newest; also what was judged to be none. */
export async function readOutbreaks(work: Work, permission = 'outbreak.file.read'): Promise<OutbreakRow[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, permission);
  const { rows } = await withHealthRole(trx, () =>
    sql<OutbreakRow>`SELECT infection_outbreak.outbreak_id, infection_outbreak.unit_id, infection_outbreak.illness, infection_outbreak.level,
        infection_outbreak.responsible, infection_outbreak.note, infection_outbreak.opened_on, infection_outbreak.opened_at,
        infection_outbreak.closed_on, infection_outbreak.dismissed, infection_outbreak.revision
      FROM infection_outbreak WHERE infection_outbreak.tenant_id = ${trx.tenantId}
      ORDER BY infection_outbreak.closed_on IS NOT NULL, infection_outbreak.opened_at DESC, infection_outbreak.outbreak_id DESC`.execute(
      trx,
    ),
  );
  return rows.filter((row) => reaches(scope, row.unitId));
}

/** One outbreak within the actor's reach, else `NotYours`. */
export async function getOutbreak(
  work: Work,
  outbreakId: number,
  permission = 'outbreak.file.read',
): Promise<OutbreakRow> {
  const row = (await readOutbreaks(work, permission)).find((one) => one.outbreakId === outbreakId && !one.dismissed);
  if (!row) throw new NotYours(`outbreak ${outbreakId}`);
  return row;
}

/** One outbreak to be changed: locked, within reach, and as the actor saw it. */
export async function demandOutbreak(
  work: Work,
  outbreakId: number,
  revision: number,
  permission = 'outbreak.file.change',
): Promise<OutbreakRow> {
  await lockTracing(work);
  const row = await getOutbreak(work, outbreakId, permission);
  if (row.revision !== revision)
    refuse('outbreak.file.changed-meanwhile', { unit: await unitNameOf(work, row.unitId) });
  return row;
}

/** What a unit is called. */
export async function unitNameOf(work: Pick<Work, 'trx'>, unitId: string): Promise<string> {
  return (await readUnitTree(work)).find((unit) => unit.unitId === unitId)?.name ?? unitId;
}
