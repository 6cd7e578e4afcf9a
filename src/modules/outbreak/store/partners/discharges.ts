import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DischargeBody, DischargeView } from '../../contract/partners.ts';
import type { Care } from '../../domain/partners/weigh-discharge.ts';
import { weighDischarge } from '../../domain/partners/weigh-discharge.ts';
import { readUnitStandings } from './read-unit-standings.ts';

const DECIDE = 'outbreak.discharges.decide';
const DISCHARGE = 'discharge';
/** Days that a decided discharge stays in the list. */
const SHOWN_DAYS = 14;

/** A hospital has announced that somebody is ready to come home; gives the number. */
export async function announceDischarge(work: Work, body: DischargeBody): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, DECIDE, undefined);
  const { dischargeId } = await trx
    .insertInto('discharge')
    .values({ ...body, tenantId: trx.tenantId, announcedAt: now })
    .returning('discharge.dischargeId')
    .executeTakeFirstOrThrow();
  await trail(work, 'announced', dischargeId);
  return dischargeId;
}

/**
 * Decides where somebody comes, or (no unit) that it cannot be yet. What each unit had to give then is kept in the log, also when the
 * choice is a tight one. Refuses `outbreak.discharge.changed-meanwhile`.
 */
export async function decideDischarge(
  work: Work,
  dischargeId: number,
  { revision, unitId, why }: { readonly revision: number; readonly unitId: string | null; readonly why: string },
): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, DECIDE, undefined);
  const row = await getDischarge(work, dischargeId);
  if (row.revision !== revision) refuse('outbreak.discharge.changed-meanwhile', { by: row.decidedBy ?? '' });
  const weighed = weighDischarge(
    { care: row.care as Care, infected: row.infected },
    await readUnitStandings(work, row.readyOn),
  );
  const chosen = weighed.find((one) => one.unitId === unitId);
  if (unitId !== null && chosen === undefined) throw new NotYours(unitId);
  await trx
    .updateTable('discharge')
    .set({
      state: unitId === null ? 'not_yet' : 'accepted',
      unitId,
      why,
      decidedBy: actor.name,
      decidedAt: now,
      revision: revision + 1,
    })
    .where('discharge.tenantId', '=', trx.tenantId)
    .where('discharge.dischargeId', '=', dischargeId)
    .execute();
  const count = (verdict: string) => weighed.filter((one) => one.verdict === verdict).length;
  await recordDecision(work, {
    kind: unitId === null ? 'outbreak.discharge.not-yet' : 'outbreak.discharge.accepted',
    unitId: unitId ?? undefined,
    subjectKind: DISCHARGE,
    subjectId: String(dischargeId),
    title: chosen?.name ?? row.partner,
    why,
    known: [],
    facts: { verdict: chosen?.verdict ?? '', fits: count('fits'), tight: count('tight'), no: count('no') },
  });
  await trail(work, 'decided', dischargeId);
  return revision + 1;
}

/** Opens a decision again, or takes back an announcement that no longer holds. */
export async function setDischargeState(
  work: Work,
  dischargeId: number,
  revision: number,
  state: 'announced' | 'withdrawn',
): Promise<number> {
  const { trx, actor } = work;
  work.access.demand(actor, DECIDE, undefined);
  const row = await getDischarge(work, dischargeId);
  if (row.revision !== revision) refuse('outbreak.discharge.changed-meanwhile', { by: row.decidedBy ?? '' });
  await trx
    .updateTable('discharge')
    .set({ state, unitId: null, why: '', decidedBy: null, decidedAt: null, revision: revision + 1 })
    .where('discharge.tenantId', '=', trx.tenantId)
    .where('discharge.dischargeId', '=', dischargeId)
    .execute();
  await trail(work, state, dischargeId);
  return revision + 1;
}

/** Announced discharges and those decided lately, the first to come first, each weighed as things stand. */
export async function readDischarges(work: Work): Promise<DischargeView[]> {
  const { trx } = work;
  const today = work.clock.today();
  const rows = await trx
    .selectFrom('discharge')
    .selectAll()
    .where('discharge.tenantId', '=', trx.tenantId)
    .where('discharge.readyOn', '>', addDays(today, -SHOWN_DAYS))
    .where('discharge.state', '!=', 'withdrawn')
    .orderBy('discharge.readyOn')
    .orderBy('discharge.dischargeId')
    .execute();
  if (rows.length === 0) return [];
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const open = rows.filter((row) => row.state === 'announced' || row.state === 'not_yet');
  const days = [...new Set(open.map((row) => (row.readyOn < today ? today : row.readyOn)))];
  const standings = new Map<string, Awaited<ReturnType<typeof readUnitStandings>>>();
  for (const day of days) standings.set(day, await readUnitStandings(work, day));
  return rows.map(({ tenantId: _, unitId, state, care, ...row }) => ({
    ...row,
    care: care as Care,
    state: state as DischargeView['state'],
    unitName: unitId === null ? null : (names.get(unitId) ?? unitId),
    weighed:
      state === 'accepted'
        ? []
        : weighDischarge(
            { care: care as Care, infected: row.infected },
            standings.get(row.readyOn < today ? today : row.readyOn) ?? [],
          ).map((one) => ({ ...one, reasons: one.reasons.map((reason) => ({ ...reason })) })),
  }));
}

async function getDischarge({ trx }: Work, dischargeId: number) {
  const row = await trx
    .selectFrom('discharge')
    .selectAll()
    .where('discharge.tenantId', '=', trx.tenantId)
    .where('discharge.dischargeId', '=', dischargeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('discharge');
  return row;
}

async function trail(work: Work, done: string, dischargeId: number): Promise<void> {
  await work.audit({
    action: `outbreak.discharge.${done}`,
    subjectKind: DISCHARGE,
    subjectId: String(dischargeId),
    facts: {},
  });
  work.announce('partners');
}
