import { refuse } from '#kernel/refusal.ts';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { readSites } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DecideImprovement, ImprovementBody } from '../../contract/suitability.ts';
import { demandSite } from '../places/demand-site.ts';
import { ASSESS_BUILDINGS } from './assess-building.ts';

export const DECIDE_BUILDINGS = 'outbreak.buildings.decide';
/** The task of an improvement whose deadline has passed; one for each deadline. */
export const OVERDUE_TASK = 'outbreak.building-improvement-overdue';

/** What names the task of one deadline. */
export function overdueSubject(improvementId: number, dueOn: string): string {
  return `${improvementId} ${dueOn}`;
}

/** Proposes an improvement of a building; gives its number. */
export async function proposeImprovement(work: Work, improvement: ImprovementBody): Promise<number> {
  const { trx } = work;
  await demandSite(work, improvement.siteId, ASSESS_BUILDINGS);
  const { improvementId } = await trx
    .insertInto('buildingImprovement')
    .values({ ...improvement, tenantId: trx.tenantId })
    .returning('buildingImprovement.improvementId')
    .executeTakeFirstOrThrow();
  await trail(work, 'proposed', improvementId, improvement.siteId);
  return improvementId;
}

/** Changes what is proposed or approved; refuses `outbreak.building.changed-meanwhile` and `outbreak.building.closed`. */
export async function changeImprovement(
  work: Work,
  improvementId: number,
  { revision, ...change }: Omit<ImprovementBody, 'siteId'> & { readonly revision: number },
): Promise<number> {
  const row = await lockImprovement(work, improvementId, revision);
  await demandSite(work, row.siteId, ASSESS_BUILDINGS);
  if (row.state === 'declined' || row.state === 'done') refuse('outbreak.building.closed');
  // What was decided on is not changed by those who may only propose.
  if (row.state === 'approved') work.access.demand(work.actor, DECIDE_BUILDINGS, undefined);
  await store(work, improvementId, revision, change);
  if (row.dueOn !== null && row.dueOn !== change.dueOn)
    await completeTask(work, OVERDUE_TASK, overdueSubject(improvementId, row.dueOn));
  await trail(work, 'changed', improvementId, row.siteId);
  return revision + 1;
}

/** Approves or declines an improvement, with owner and deadline; goes into the decision log. */
export async function decideImprovement(
  work: Work,
  improvementId: number,
  { revision, approve, why, owner, dueOn }: DecideImprovement,
): Promise<number> {
  const { actor, now } = work;
  work.access.demand(actor, DECIDE_BUILDINGS, undefined);
  const row = await lockImprovement(work, improvementId, revision);
  if (row.state !== 'proposed') refuse('outbreak.building.decided-already', { by: row.decidedBy ?? '' });
  if (approve && (owner === '' || dueOn === null)) refuse('outbreak.building.owner-and-deadline');
  await store(work, improvementId, revision, {
    state: approve ? 'approved' : 'declined',
    why,
    owner,
    dueOn,
    decidedBy: actor.name,
    decidedAt: now,
  });
  const site = (await readSites(work)).find(({ siteId }) => siteId === row.siteId);
  await recordDecision(work, {
    kind: approve ? 'outbreak.building.approved' : 'outbreak.building.declined',
    unitId: undefined,
    subjectKind: 'building-improvement',
    subjectId: String(improvementId),
    title: `${site?.name ?? row.siteId}: ${row.words}`,
    why,
    known: [],
    facts: { cost: row.cost ?? 0, owner, dueOn: dueOn ?? '' },
  });
  await trail(work, approve ? 'approved' : 'declined', improvementId, row.siteId);
  return revision + 1;
}

/** An approved improvement has been made; told again, it is open anew. */
export async function setImprovementDone(
  work: Work,
  improvementId: number,
  revision: number,
  done: boolean,
): Promise<number> {
  const row = await lockImprovement(work, improvementId, revision);
  await demandSite(work, row.siteId, ASSESS_BUILDINGS);
  if (row.state !== (done ? 'approved' : 'done')) refuse('outbreak.building.not-approved');
  await store(work, improvementId, revision, {
    state: done ? 'done' : 'approved',
    doneOn: done ? work.clock.today() : null,
  });
  if (done && row.dueOn !== null) await completeTask(work, OVERDUE_TASK, overdueSubject(improvementId, row.dueOn));
  await trail(work, done ? 'done' : 'reopened', improvementId, row.siteId);
  return revision + 1;
}

async function lockImprovement({ trx }: Work, improvementId: number, revision: number) {
  const row = await trx
    .selectFrom('buildingImprovement')
    .selectAll()
    .where('buildingImprovement.tenantId', '=', trx.tenantId)
    .where('buildingImprovement.improvementId', '=', improvementId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('improvement');
  if (row.revision !== revision) refuse('outbreak.building.changed-meanwhile', { by: row.decidedBy ?? '' });
  return row;
}

async function store(
  { trx }: Work,
  improvementId: number,
  revision: number,
  change: Partial<Omit<Awaited<ReturnType<typeof lockImprovement>>, 'tenantId' | 'improvementId'>>,
): Promise<void> {
  await trx
    .updateTable('buildingImprovement')
    .set({ ...change, revision: revision + 1 })
    .where('buildingImprovement.tenantId', '=', trx.tenantId)
    .where('buildingImprovement.improvementId', '=', improvementId)
    .execute();
}

async function trail(work: Work, done: string, improvementId: number, siteId: string): Promise<void> {
  await work.audit({
    action: `outbreak.building-improvement.${done}`,
    subjectKind: 'building-improvement',
    subjectId: String(improvementId),
    facts: { siteId },
  });
  work.announce('suitability');
}
