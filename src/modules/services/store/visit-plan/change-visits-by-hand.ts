import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DayEdit } from '../../domain/visit-plan/move-visit.ts';
import { editDayPlan } from '../../domain/visit-plan/move-visit.ts';
import { dayGround } from '../../domain/visit-plan/tour-walk.ts';
import { checkDayPlan } from '../../domain/visit-plan-checker/check-day-plan.ts';
import type { CarersPort } from './carers-port.ts';
import { demandAssessed } from './demand-assessed.ts';
import { readDayFacts } from './read-day-facts.ts';
import { changeVisitPlan, openVisitPlan } from './visit-plan-rows.ts';

/** Changes a draft by hand and judges it anew; gives the new revision. */
export async function editVisitPlan(
  work: Work,
  port: CarersPort,
  visitPlanId: number,
  revision: number,
  edit: DayEdit,
): Promise<number> {
  const plan = await openVisitPlan(work, visitPlanId, 'edit', revision);
  if (!plan.document || !(edit.visitId in plan.document.ways)) throw new NotYours(`visit ${edit.visitId}`);
  const { facts } = await readDayFacts(work, port, plan.date, plan.fromMinute ?? undefined);
  const ground = dayGround(facts);
  const visit = ground.visitOf.get(edit.visitId);
  if (visit?.mark) refuse('services.visit-plan.visit-begun', { state: visit.mark.state });
  if (edit.kind === 'way' && visit && edit.way !== 'undone' && !ground.wayOf(visit, edit.way))
    refuse('services.visit-plan.not-assessed', { way: edit.way });
  const document = editDayPlan(ground, plan.document, edit);
  if (edit.kind === 'way') await demandAssessed(work, { ...facts, visits: visit ? [visit] : [] }, document);
  const findings = checkDayPlan(facts, document);
  return changeVisitPlan(work, plan, 'services.visit-plan.edited', { document, findings }, { edit: edit.kind });
}

/** Gives a draft or a running search up. */
export async function discardVisitPlan(work: Work, visitPlanId: number, revision: number): Promise<number> {
  const plan = await openVisitPlan(work, visitPlanId, 'discard', revision);
  return changeVisitPlan(work, plan, 'services.visit-plan.discarded', { state: 'discarded' });
}

/** Notes that a carer leaves in the course of the day; without a minute, that they do not after all. */
export async function setCarerLeave(
  work: Work,
  {
    date,
    personId,
    fromMinute,
  }: { readonly date: PlainDate; readonly personId: string; readonly fromMinute: number | null },
  port: CarersPort,
): Promise<void> {
  const { trx, now, actor } = work;
  const carer = (await port.carersAtWork(work, date)).find((one) => one.personId === personId);
  if (!carer) throw new NotYours(`carer ${personId}`);
  work.access.demand(actor, 'services.visit-plan.change', carer.unitId);
  await trx
    .deleteFrom('carerLeave')
    .where('carerLeave.tenantId', '=', trx.tenantId)
    .where('carerLeave.personId', '=', personId)
    .where('carerLeave.date', '=', date)
    .execute();
  if (fromMinute !== null) {
    const recordedBy = actor.accountId ?? null;
    await trx
      .insertInto('carerLeave')
      .values({ tenantId: trx.tenantId, personId, date, fromMinute, recordedAt: now, recordedBy })
      .execute();
  }
  await work.audit({
    action: 'services.carer-leave.recorded',
    subjectKind: 'person',
    subjectId: personId,
    unitId: carer.unitId,
    facts: { date, ...(fromMinute === null ? {} : { fromMinute }) },
  });
  work.announce('visit-plan');
}
