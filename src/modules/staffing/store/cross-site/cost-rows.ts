import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CostResult } from '../../contract.ts';
import { costResultSchema } from '../../contract.ts';
import { absencesOf } from '../../domain/availability.ts';
import { createTimesOf, isOver } from '../../domain/times-of-shift.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';

/** Days ahead that a rule is priced for. */
export const COST_DAYS = 14;
/** Reckonings shown. */
const SHOWN = 10;

/** What closing some units to people of other sites would cost, to be reckoned. Plain data. */
export interface CostTask {
  readonly costId: number;
  readonly unitIds: readonly string[];
  readonly from: PlainDate;
  readonly days: number;
  readonly municipality: Municipality;
}

/** A reckoning that is under way or done. */
export interface StoredCost {
  readonly costId: number;
  readonly unitIds: readonly string[];
  readonly from: PlainDate;
  readonly days: number;
  readonly startedAt: Instant;
  readonly startedByName: string | null;
  readonly finishedAt: Instant | null;
  readonly result: CostResult | null;
  readonly fault: string | null;
}

/** Begins a reckoning: the row that says so, and the municipality as it stands for the search. */
export async function beginCost(work: Work, unitIds: readonly string[]): Promise<CostTask> {
  const { trx, now } = work;
  for (const unitId of unitIds) work.access.demand(work.actor, 'staffing.cross-site.propose', unitId);
  const period = { from: work.clock.today(), days: COST_DAYS };
  const { picture } = await readStaffingPicture(work, period);
  const { base, awayOf } = picture;
  if (unitIds.some((unitId) => !base.unitOf.has(unitId))) throw new NotYours('unit');
  const { costId } = await trx
    .insertInto('crossSiteCost')
    .values({
      tenantId: trx.tenantId,
      unitIds: [...unitIds],
      periodFrom: period.from,
      periodDays: period.days,
      startedAt: now,
      startedBy: work.actor.accountId ?? null,
    })
    .returning('crossSiteCost.costId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: 'staffing.cross-site-cost.started',
    subjectKind: 'cross-site-cost',
    subjectId: String(costId),
    facts: { units: [...unitIds] },
  });
  work.announce('cross-site');
  const timesOf = createTimesOf(base.municipality.shifts);
  const demand = [...base.demandAt.values()].flat().filter((row) => !isOver(timesOf(row), now));
  const absences = absencesOf([...awayOf.values()].flat());
  return { costId, unitIds, ...period, municipality: { ...base.municipality, demand, absences, decisions: [] } };
}

/** Keeps what a reckoning came to, or why it did not. */
export async function finishCost(work: Work, costId: number, result: CostResult | null, fault: string | null) {
  await work.trx
    .updateTable('crossSiteCost')
    .set({ finishedAt: work.now, fault, ...(result === null ? {} : { result: JSON.stringify(result) }) })
    .where('crossSiteCost.tenantId', '=', work.trx.tenantId)
    .where('crossSiteCost.costId', '=', costId)
    .execute();
  work.announce('cross-site');
}

/** The last reckonings, newest first. */
export async function readCosts({ trx }: Pick<Work, 'trx'>): Promise<StoredCost[]> {
  const rows = await trx
    .selectFrom('crossSiteCost')
    .leftJoin('account', 'account.accountId', 'crossSiteCost.startedBy')
    .selectAll('crossSiteCost')
    .select('account.name as startedByName')
    .where('crossSiteCost.tenantId', '=', trx.tenantId)
    .orderBy('crossSiteCost.costId', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    costId: row.costId,
    unitIds: row.unitIds,
    from: row.periodFrom,
    days: row.periodDays,
    startedAt: row.startedAt,
    startedByName: row.startedByName,
    finishedAt: row.finishedAt,
    result: row.result === null ? null : costResultSchema.parse(row.result),
    fault: row.fault,
  }));
}
