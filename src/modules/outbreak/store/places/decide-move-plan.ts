import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask, recordDecision } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { placesLogTexts } from '../../texts/places/places-log-texts.ts';
import type { SiteOfWork } from './demand-site.ts';
import { demandSite } from './demand-site.ts';
import type { StoredMovePlan } from './move-plan-rows.ts';
import { readMovePlans } from './move-plan-rows.ts';

/** The kind of task that a decided plan raises with those who lead the wards it touches. */
export const MOVES_TASK = 'outbreak.moves.carry-out';
/** Minutes after midnight at which moves of a day should be done. */
const DONE_BY_MINUTE = 15 * 60;

/** Decides a proposed plan: it goes into the log, and the wards' leaders get a task. Refuses a day that is over. */
export async function decideMovePlan(work: Work, planId: number, revision: number): Promise<void> {
  const { plan, site } = await openMovePlan(work, planId, revision, 'proposed', 'outbreak.moves.decide');
  if (plan.moveOn < work.clock.today()) refuse('outbreak.moves.in-the-past', { moveOn: plan.moveOn });
  await setPlan(work, planId, { state: 'decided', decidedAt: work.now, decidedBy: work.actor.accountId ?? null });
  const dueAt = instantOf(new Date(osloEpochMinutes(plan.moveOn, DONE_BY_MINUTE) * 60_000));
  for (const [unitId, steps] of await stepsByUnit(work, plan)) {
    await raiseTask(work, {
      kind: MOVES_TASK,
      subjectId: taskSubject(planId, unitId, revision + 1),
      unitId,
      role: 'unit_leader',
      facts: { siteId: plan.siteId, site: site.name, steps, planId },
      dueAt,
    });
  }
  await keep(work, 'decided', plan, site);
}

/** Takes a decision back while nobody has moved; refuses `outbreak.moves.begun` later. */
export async function takeBackMovePlan(work: Work, planId: number, revision: number): Promise<void> {
  const { plan, site } = await openMovePlan(work, planId, revision, 'decided', 'outbreak.moves.decide');
  if (plan.steps.some((step) => step.doneAt !== null)) refuse('outbreak.moves.begun');
  await closeMoveTasks(work, plan);
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

/** Closes the tasks that a decided plan raised. */
export async function closeMoveTasks(work: Work, plan: StoredMovePlan): Promise<void> {
  for (const unitId of (await stepsByUnit(work, plan)).keys())
    await completeTask(work, MOVES_TASK, taskSubject(plan.planId, unitId, plan.revision));
}

const taskSubject = (planId: number, unitId: string, revision: number) => `${planId}:${unitId}:${revision}`;

/** Per ward of those who move, how many steps. */
async function stepsByUnit(work: Work, plan: StoredMovePlan): Promise<Map<string, number>> {
  const rows = await work.trx
    .selectFrom('serviceUser')
    .select(['serviceUser.userId', 'serviceUser.unitId'])
    .where('serviceUser.tenantId', '=', work.trx.tenantId)
    .where(
      'serviceUser.userId',
      'in',
      plan.steps.map((step) => step.userId),
    )
    .execute();
  const unitOf = new Map(rows.map((row) => [row.userId, row.unitId]));
  const counts = new Map<string, number>();
  for (const { userId } of plan.steps) {
    const unitId = unitOf.get(userId) ?? '';
    counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
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
