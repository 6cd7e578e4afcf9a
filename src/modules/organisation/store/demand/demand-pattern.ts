import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DemandRow } from '../../domain/municipality.ts';
import type { PatternNeed, WeekPattern } from '../../domain/week-pattern.ts';
import { demandOfPattern, weekPatternOf } from '../../domain/week-pattern.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import { readDemand } from '../read-demand.ts';

const PERMISSION = 'organisation.demand.change';

/** A unit and whole weeks from a day. */
export interface DemandPeriod {
  readonly unitId: string;
  readonly from: PlainDate;
  readonly weeks: number;
}

/** The week pattern of a unit's demand; `version` names the rows it was read from. */
export async function readDemandPattern(
  work: Work,
  { unitId, from, weeks }: DemandPeriod,
): Promise<WeekPattern & { readonly version: string }> {
  const rows = await readDemand(work, { unitIds: [unitId], from, days: 7 * weeks });
  return { ...weekPatternOf(rows, from, 7 * weeks), version: versionOf(rows) };
}

/** A short name for exactly these rows. */
function versionOf(rows: readonly DemandRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22);
}

/**
 * Makes a unit's demand follow a week pattern in a period, if it still is as its user saw it; else refuses
 * `organisation.changed-otherwise`. Refuses `organisation.demand.minimum-above-normal` and `organisation.demand.twice`.
 */
export async function changeDemandPattern(
  work: Work,
  { unitId, from, weeks }: DemandPeriod,
  version: string,
  rows: readonly PatternNeed[],
): Promise<number> {
  const { trx } = work;
  work.access.demand(work.actor, PERMISSION, unitId);
  const unit = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.unitId', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw new NotYours('unit');
  const wrong = rows.find((row) => row.minimum > row.normal);
  if (wrong) refuse('organisation.demand.minimum-above-normal', { shift: wrong.shift, competence: wrong.competence });
  const keys = new Set(rows.map((row) => JSON.stringify([row.weekday, row.shift, row.competence])));
  if (keys.size < rows.length) refuse('organisation.demand.twice');
  const days = 7 * weeks;
  const present = await readDemand(work, { unitIds: [unitId], from, days });
  if (versionOf(present) !== version) refuse('organisation.changed-otherwise');
  const inPeriod = sql`demand.unit_id = ${unitId} AND demand.date >= ${from} AND demand.date < ${addDays(from, days)}`;
  const subject = {
    action: 'organisation.demand.changed',
    kind: 'demand',
    id: unitId,
    unitId,
    facts: { from, weeks, rows: rows.length },
  } as const;
  return recordEdit(work, subject, [{ table: 'demand', where: inPeriod }], async () => {
    await sql`DELETE FROM demand WHERE demand.tenant_id = ${trx.tenantId} AND ${inPeriod}`.execute(trx);
    await refuseForeignKey('organisation.edit.unknown-reference', () =>
      sql`INSERT INTO demand (tenant_id, unit_id, date, shift, competence, normal, minimum)
        SELECT ${trx.tenantId}, ${unitId}, given.date, given.shift, given.competence, given.normal, given.minimum
        FROM jsonb_to_recordset(${JSON.stringify(demandOfPattern(rows, from, days))}::jsonb)
          AS given(date date, shift text, competence text, normal integer, minimum integer)`.execute(trx),
    );
  });
}
