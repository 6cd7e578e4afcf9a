import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import { removeRosterShiftsOfPlan } from '#modules/organisation/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { chosenAssignments } from '../domain/decided-plan.ts';
import { givenUpBy, shiftsOfPlan } from '../domain/shifts-of-plan.ts';
import { createTimesOf } from '../domain/times-of-shift.ts';
import { publishingTexts } from '../texts/publishing.ts';
import { openPlan, raiseRevision, setPlan } from './open-plan.ts';
import { readWords } from './plan-decisions.ts';
import type { PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';
import { lockPublishing, planCause } from './publish-plan.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/**
 * Takes a published plan back while nothing builds on it: no shift of it has begun, no later plan that overlaps it is published,
 * and the roster still holds each of its shifts. The plan is a proposal again.
 */
export async function unpublishPlan(work: Work, planId: number, revision: number): Promise<number> {
  const seen = await getPlan(work.trx, planId);
  const { base } = (await readStaffingPicture(work, seen)).picture;
  await lockPublishing(work.trx);
  const plan = await openPlan(work, planId, 'unpublish', revision);
  work.access.demand(work.actor, 'staffing.plan.publish', plan.unitId);
  const timesOf = createTimesOf(shiftsOfPlan(base, plan.document));
  const published = plan.document ? chosenAssignments(plan.document, await readWords(work.trx, planId)) : [];
  const begun = published.find((one) => timesOf(one).from <= Date.parse(work.now) / 60_000);
  if (begun) refuse('staffing.plan.already-begun', { date: begun.date, shift: begun.shift });
  await refuseBuiltUpon(work, plan);
  const shifts = await removeRosterShiftsOfPlan(work, planId, published.flatMap(givenUpBy));
  if (shifts !== plan.publishedShifts) {
    refuse('staffing.plan.roster-changed', { published: plan.publishedShifts ?? 0, found: shifts });
  }
  const { causeKind, causeId } = planCause(planId);
  await withdrawDrafts(work, causeKind, causeId);
  await setPlan(work.trx, planId, { state: 'proposed', publishedAt: null, publishedBy: null, publishedShifts: null });
  const next = await raiseRevision(work, plan, 'staffing.plan.unpublished', { shifts });
  const t = createTranslator(masterLocale, publishingTexts);
  await recordDecision(work, {
    kind: 'staffing.plan.unpublished',
    unitId: plan.unitId ?? undefined,
    subjectKind: 'plan',
    subjectId: String(planId),
    title: t('publishing.undone-title', { shifts }),
    why: t('publishing.undone-why'),
    known: [{ code: 'staffing.published-shifts', value: shifts, unit: 'shifts', asOf: plan.publishedAt ?? work.now }],
    facts: { shifts, from: plan.from, days: plan.days },
  });
  return next;
}

async function refuseBuiltUpon(work: Work, plan: PlanRow): Promise<void> {
  const { trx } = work;
  const { rows } = await sql<{ planId: number }>`SELECT plan.plan_id FROM plan
    WHERE plan.tenant_id = ${trx.tenantId} AND plan.state = 'published' AND plan.plan_id <> ${plan.planId}
      AND (plan.published_at, plan.plan_id) > (${plan.publishedAt}::timestamptz, ${plan.planId}::bigint)
      AND plan.period_from < ${addDays(plan.from, plan.days)}::date AND plan.period_from + plan.period_days > ${plan.from}::date
    ORDER BY plan.plan_id LIMIT 1`.execute(trx);
  const [later] = rows;
  if (later) refuse('staffing.plan.built-upon', { planId: later.planId });
}
