import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { demandRevision, recordEdit } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { saveCampaignSchema, setAssumptionSchema } from '../../contract.ts';

const PERMISSION = 'staffing.recruiting.change';

/** Adds a campaign (no id) or changes one. */
export async function saveCampaign(
  work: Work,
  campaignId: string | undefined,
  { revision, from, to, ...fields }: z.infer<typeof saveCampaignSchema>,
): Promise<number> {
  work.access.demand(work.actor, PERMISSION, undefined);
  if (to !== null && to <= from) refuse('staffing.campaign.backwards');
  const id = campaignId ?? `K-${randomUUID().slice(0, 8)}`;
  if (campaignId !== undefined) await demandRevision(work, 'campaign', id, revision ?? 0);
  const { trx } = work;
  const columns = { ...fields, runsFrom: from, runsTo: to };
  const subject = { action: 'staffing.campaign.saved', kind: 'campaign', id } as const;
  return recordEdit(work, subject, [{ table: 'campaign', where: sql`campaign.campaign_id = ${id}` }], async () => {
    await trx
      .insertInto('campaign')
      .values({ tenantId: trx.tenantId, campaignId: id, ...columns })
      .onConflict((conflict) => conflict.columns(['tenantId', 'campaignId']).doUpdateSet(columns))
      .execute();
  });
}

/** Puts a value in place of what the forecast reckons, with its reason; null goes back to what is reckoned. */
export async function setAssumption(
  work: Work,
  { name, value, reason }: z.infer<typeof setAssumptionSchema>,
): Promise<void> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const { trx, now, actor } = work;
  if (value === null) {
    await trx
      .deleteFrom('capacityAssumption')
      .where('capacityAssumption.tenantId', '=', trx.tenantId)
      .where('capacityAssumption.name', '=', name)
      .execute();
  } else {
    if (reason === '') refuse('staffing.assumption.reason-needed');
    if (name === 'normalAbsence' && value > 1) refuse('staffing.assumption.share');
    if (name === 'fullWeekHours' && value <= 0) refuse('staffing.assumption.hours');
    const columns = { value, reason, changedAt: now, changedBy: actor.accountId ?? null };
    await trx
      .insertInto('capacityAssumption')
      .values({ tenantId: trx.tenantId, name, ...columns })
      .onConflict((conflict) => conflict.columns(['tenantId', 'name']).doUpdateSet(columns))
      .execute();
  }
  await work.audit({
    action: 'staffing.assumption.set',
    subjectKind: 'assumption',
    subjectId: name,
    facts: value === null ? { reckoned: true } : { value },
  });
  work.announce('recruiting');
}
