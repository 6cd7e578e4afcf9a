import type { z } from 'zod';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask, recordDecision } from '#modules/log/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { answerCalloutSchema, saveStepSchema, standDownSchema, startCalloutSchema } from '../../contract.ts';
import { scheduleSteps } from '../../domain/response-team/checklist.ts';
import { responseTexts } from '../../texts/response-texts.ts';

const PERMISSION = 'staffing.response.change';
const TASK = 'staffing.response-step';
const TOPIC = 'response';

/** Calls the team out to a unit: who is called, and the check-list as tasks with deadlines. One call-out at a time a unit. */
export async function startCallout(
  work: Work,
  { unitId, reason, personIds }: z.infer<typeof startCalloutSchema>,
): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, PERMISSION, undefined);
  const unit = (await readUnitTree(work)).find((one) => one.unitId === unitId);
  if (!unit) throw new NotYours(unitId);
  const members = await trx
    .selectFrom('person')
    .select('person.personId')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', 'in', [...new Set(personIds)])
    .where('person.outbreakTeam', '=', true)
    .where('person.leftOn', 'is', null)
    .execute();
  if (members.length === 0) refuse('staffing.response.nobody-called');
  const started = await trx
    .insertInto('responseCallout')
    .values({ tenantId: trx.tenantId, unitId, reason, startedAt: now, startedBy: actor.accountId ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('responseCallout.calloutId')
    .executeTakeFirst();
  if (!started) refuse('staffing.response.already-out', { unit: unit.name });
  const { calloutId } = started;
  const key = { tenantId: trx.tenantId, calloutId };
  await trx
    .insertInto('responseCalloutPerson')
    .values(members.map(({ personId }) => ({ ...key, personId, calledAt: now })))
    .execute();
  const t = createTranslator(masterLocale, responseTexts);
  for (const { step, dueAtMs } of scheduleSteps(Date.parse(now))) {
    const dueAt = instantOf(new Date(dueAtMs));
    await trx
      .insertInto('responseStep')
      .values({ ...key, step, dueAt })
      .execute();
    const facts = { step: t.find(`response.step.${step}`) ?? step, unit: unit.name };
    const subjectId = `${calloutId}/${step}`;
    await raiseTask(work, { kind: TASK, subjectId, unitId, role: 'staffing_coordinator', facts, dueAt });
  }
  await recordDecision(work, {
    kind: 'staffing.response.called-out',
    unitId,
    subjectKind: 'response-callout',
    subjectId: String(calloutId),
    title: t('response.log.out', { unit: unit.name, people: members.length }),
    why: reason,
    known: [],
    facts: { people: members.length },
  });
  await tell(work, 'called-out', calloutId, unitId);
  return calloutId;
}

/** Writes what somebody called has answered, and when they arrived. */
export async function answerCallout(
  work: Work,
  calloutId: number,
  personId: string,
  { answer, arrived }: z.infer<typeof answerCalloutSchema>,
): Promise<void> {
  const { trx, now } = work;
  const { unitId } = await openCallout(work, calloutId);
  const changed = await trx
    .updateTable('responseCalloutPerson')
    .set({
      answer,
      answeredAt: answer === 'asked' ? null : now,
      arrivedAt: arrived && answer === 'coming' ? now : null,
    })
    .where('responseCalloutPerson.tenantId', '=', trx.tenantId)
    .where('responseCalloutPerson.calloutId', '=', calloutId)
    .where('responseCalloutPerson.personId', '=', personId)
    .returning('responseCalloutPerson.personId')
    .executeTakeFirst();
  if (!changed) throw new NotYours(personId);
  await tell(work, arrived ? 'arrived' : 'answered', calloutId, unitId);
}

/** Ticks a step of the check-list or takes the tick away, and says whose it is. */
export async function saveStep(
  work: Work,
  calloutId: number,
  step: string,
  { done, ownerId, note }: z.infer<typeof saveStepSchema>,
): Promise<void> {
  const { trx, now, actor } = work;
  const { unitId } = await openCallout(work, calloutId);
  const present = await trx
    .selectFrom('responseStep')
    .select('responseStep.doneAt')
    .where('responseStep.tenantId', '=', trx.tenantId)
    .where('responseStep.calloutId', '=', calloutId)
    .where('responseStep.step', '=', step)
    .forUpdate()
    .executeTakeFirst();
  if (!present) throw new NotYours(step);
  // The first who ticked it is the one who did it; a second tick changes nothing.
  const ticked =
    present.doneAt !== null && done
      ? {}
      : { doneAt: done ? now : null, doneBy: done ? (actor.accountId ?? null) : null };
  await trx
    .updateTable('responseStep')
    .set({ ownerId, note, ...ticked })
    .where('responseStep.tenantId', '=', trx.tenantId)
    .where('responseStep.calloutId', '=', calloutId)
    .where('responseStep.step', '=', step)
    .execute();
  if (done) await completeTask(work, TASK, `${calloutId}/${step}`);
  await tell(work, done ? 'step-done' : 'step-changed', calloutId, unitId);
}

/** Ends a call-out with what went well and what should be better; its open tasks are closed. */
export async function standDown(
  work: Work,
  calloutId: number,
  { revision, wentWell, toImprove }: z.infer<typeof standDownSchema>,
): Promise<void> {
  const { trx, now, actor } = work;
  const { unitId, revision: present } = await openCallout(work, calloutId);
  if (revision !== present) refuse('organisation.changed-otherwise');
  await trx
    .updateTable('responseCallout')
    .set({ stoodDownAt: now, stoodDownBy: actor.accountId ?? null, wentWell, toImprove })
    .where('responseCallout.tenantId', '=', trx.tenantId)
    .where('responseCallout.calloutId', '=', calloutId)
    .execute();
  const steps = await trx
    .selectFrom('responseStep')
    .select(['responseStep.step', 'responseStep.doneAt'])
    .where('responseStep.tenantId', '=', trx.tenantId)
    .where('responseStep.calloutId', '=', calloutId)
    .execute();
  for (const { step } of steps) await completeTask(work, TASK, `${calloutId}/${step}`);
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  const unitName = (await readUnitTree(work)).find((unit) => unit.unitId === unitId)?.name ?? unitId;
  const t = createTranslator(masterLocale, responseTexts);
  await recordDecision(work, {
    kind: 'staffing.response.stood-down',
    unitId,
    subjectKind: 'response-callout',
    subjectId: String(calloutId),
    title: t('response.log.down', { unit: unitName, done, steps: steps.length }),
    why: [wentWell, toImprove].filter(Boolean).join(' / '),
    known: [],
    facts: { done, steps: steps.length },
  });
  await tell(work, 'stood-down', calloutId, unitId);
}

async function openCallout(work: Work, calloutId: number) {
  work.access.demand(work.actor, PERMISSION, undefined);
  const row = await work.trx
    .selectFrom('responseCallout')
    .select(['responseCallout.unitId', 'responseCallout.stoodDownAt', 'responseCallout.revision'])
    .where('responseCallout.tenantId', '=', work.trx.tenantId)
    .where('responseCallout.calloutId', '=', calloutId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours(`callout ${calloutId}`);
  if (row.stoodDownAt !== null) refuse('staffing.response.over');
  return row;
}

async function tell(work: Work, what: string, calloutId: number, unitId: string): Promise<void> {
  await work.audit({
    action: `staffing.response.${what}`,
    subjectKind: 'response-callout',
    subjectId: String(calloutId),
    unitId,
  });
  work.announce(TOPIC);
}
