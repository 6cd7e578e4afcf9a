import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { placesLogTexts } from '../../texts/places/places-log-texts.ts';
import { orderCleaningBeforeMoves, withdrawCleaningBeforeMoves } from '../cleaning/cleaning-of-moves.ts';
import type { SiteOfWork } from './demand-site.ts';
import { demandSite } from './demand-site.ts';
import type { StoredMovePlan } from './move-plan-rows.ts';
import { readMovePlans } from './move-plan-rows.ts';
import { closeMoveTasks, raiseMoveTasks } from './move-tasks.ts';
import { readRoomHistory } from './read-room-history.ts';

/**
 * Decides a proposed plan: it goes into the log, the wards' leaders get a task, and rooms that must be cleaned before somebody
 * moves in are ordered cleaned. Refuses a day that is over.
 */
export async function decideMovePlan(work: Work, planId: number, revision: number): Promise<void> {
  const { plan, site } = await openMovePlan(work, planId, revision, 'proposed', 'outbreak.moves.decide');
  if (plan.moveOn < work.clock.today()) refuse('outbreak.moves.in-the-past', { moveOn: plan.moveOn });
  await setPlan(work, planId, { state: 'decided', decidedAt: work.now, decidedBy: work.actor.accountId ?? null });
  await raiseMoveTasks(work, plan, site.name, revision + 1);
  const rooms = roomsOnDay(await readRoomHistory(work, plan.siteId), work.clock.today());
  await orderCleaningBeforeMoves(work, plan, rooms);
  await keep(work, 'decided', plan, site);
}

/** Takes a decision back while nobody has moved; refuses `outbreak.moves.begun` later. */
export async function takeBackMovePlan(work: Work, planId: number, revision: number): Promise<void> {
  const { plan, site } = await openMovePlan(work, planId, revision, 'decided', 'outbreak.moves.decide');
  if (plan.steps.some((step) => step.doneAt !== null)) refuse('outbreak.moves.begun');
  await closeMoveTasks(work, plan);
  await withdrawCleaningBeforeMoves(work, planId);
  await setPlan(work, planId, { state: 'proposed', decidedAt: null, decidedBy: null });
  await keep(work, 'taken-back', plan, site);
}

/** Withdraws a proposal. */
export async function withdrawMovePlan(work: Work, planId: number, revision: number): Promise<void> {
  const { plan } = await openMovePlan(work, planId, revision, 'proposed', 'outbreak.moves.propose');
  await setPlan(work, planId, { state: 'withdrawn' });
  await trail(work, 'withdrawn', plan);
}

/** A plan of a site that the actor may work with, locked and as its user saw it. */
export async function openMovePlan(
  work: Work,
  planId: number,
  revision: number,
  state: StoredMovePlan['state'],
  permission: string,
): Promise<{ readonly plan: StoredMovePlan; readonly site: SiteOfWork }> {
  await work.trx
    .selectFrom('movePlan')
    .select('movePlan.planId')
    .where('movePlan.tenantId', '=', work.trx.tenantId)
    .where('movePlan.planId', '=', planId)
    .forUpdate()
    .execute();
  const [plan] = await readMovePlans(work, { planId });
  if (!plan) throw new NotYours('move plan');
  const site = await demandSite(work, plan.siteId, permission);
  if (plan.revision !== revision || plan.state !== state) refuse('outbreak.moves.changed-meanwhile');
  return { plan, site };
}

/** Lets a plan's revision rise with its steps, so that two who work with it see each other. */
export async function touchPlan(work: Work, plan: StoredMovePlan): Promise<void> {
  await setPlan(work, plan.planId, { siteId: plan.siteId });
}

async function setPlan(work: Work, planId: number, columns: Readonly<Record<string, unknown>>): Promise<void> {
  await work.trx
    .updateTable('movePlan')
    .set(columns)
    .where('movePlan.tenantId', '=', work.trx.tenantId)
    .where('movePlan.planId', '=', planId)
    .execute();
}

async function trail(work: Work, verb: string, { planId, siteId, steps }: StoredMovePlan): Promise<void> {
  await work.audit({
    action: `outbreak.moves.${verb}`,
    subjectKind: 'move-plan',
    subjectId: String(planId),
    facts: { siteId, steps: steps.length },
  });
  work.announce('places');
}

/** Into the trail and the decision log; no names: many may read the log. */
async function keep(work: Work, verb: 'decided' | 'taken-back', plan: StoredMovePlan, site: SiteOfWork): Promise<void> {
  await trail(work, verb, plan);
  const t = createTranslator(masterLocale, placesLogTexts);
  const people = new Set(plan.steps.map(({ userId }) => userId)).size;
  await recordDecision(work, {
    kind: `outbreak.moves.${verb}`,
    unitId: site.units[0]?.unitId,
    subjectKind: 'move-plan',
    subjectId: String(plan.planId),
    title: t(`moves.${verb}`, { site: site.name, people, day: plan.moveOn }),
    why: plan.why,
    known: [],
    facts: { siteId: plan.siteId, people, steps: plan.steps.length, moveOn: plan.moveOn },
  });
}
