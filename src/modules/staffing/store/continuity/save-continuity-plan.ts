import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { readCompetences } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SaveContinuity } from '../../contract.ts';

/** Saves what a unit must keep going as a new version. Refused where somebody else has saved one meanwhile. */
export async function saveContinuityPlan(work: Work, unitId: string, plan: SaveContinuity): Promise<number> {
  const { trx, now, actor } = work;
  work.access.demand(actor, 'staffing.continuity.edit', unitId);
  // Two who save at once wait for each other here; the second then sees the first one's version.
  await sql`SELECT 1 FROM unit WHERE unit.tenant_id = ${trx.tenantId} AND unit.unit_id = ${unitId} FOR UPDATE`.execute(
    trx,
  );
  const newest = await trx
    .selectFrom('continuityPlan as p')
    .leftJoin('account as a', 'a.accountId', 'p.savedBy')
    .select(['p.version', 'p.savedAt', 'a.name as savedBy'])
    .where('p.tenantId', '=', trx.tenantId)
    .where('p.unitId', '=', unitId)
    .orderBy('p.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((newest?.version ?? 0) !== plan.version) {
    refuse('staffing.continuity.changed-meanwhile', { by: newest?.savedBy ?? '', at: newest?.savedAt ?? '' });
  }
  demandSound(plan, new Set((await readCompetences(work)).map((one) => one.competence)));
  const version = plan.version + 1;
  await trx
    .insertInto('continuityPlan')
    .values({
      tenantId: trx.tenantId,
      unitId,
      version,
      owner: plan.owner,
      reviewOn: plan.reviewOn,
      functions: JSON.stringify(plan.functions),
      savedAt: now,
      savedBy: actor.accountId ?? null,
    })
    .execute();
  await trx
    .deleteFrom('criticalFunction')
    .where('criticalFunction.tenantId', '=', trx.tenantId)
    .where('criticalFunction.unitId', '=', unitId)
    .execute();
  if (plan.functions.length > 0) {
    const rows = plan.functions.map((one) => ({ tenantId: trx.tenantId, unitId, ...one }));
    await trx.insertInto('criticalFunction').values(rows).execute();
  }
  await work.audit({
    action: 'staffing.continuity.saved',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    facts: { version, functions: plan.functions.length },
  });
  work.announce('continuity');
  return version;
}

function demandSound({ functions }: SaveContinuity, competences: ReadonlySet<string>): void {
  const ids = new Set(functions.map((one) => one.functionId));
  if (ids.size < functions.length) refuse('staffing.continuity.same-number-twice');
  const unknown = functions.find((one) => !competences.has(one.competence));
  if (unknown) refuse('staffing.continuity.unknown-competence', { competence: unknown.competence });
}
