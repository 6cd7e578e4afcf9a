import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { raiseTask, recordDecision } from '#modules/log/index.ts';
import { draftLocale, prepareDrafts } from '#modules/messages/index.ts';
import { readContacts, readPeopleCompetences, readUnitShifts } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { signingCompetence } from '../../domain/assessment/assess-competence.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import type { NightOption } from '../../domain/assessment/night-options.ts';
import { nightOptions } from '../../domain/assessment/night-options.ts';
import { competenceRuleOn } from '../../rules/assessment-competence.ts';
import type { NightRule } from '../../rules/night-actions.ts';
import { nightRuleOn } from '../../rules/night-actions.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { sayAction } from '../../texts/say-action.ts';
import type { ServiceOfUser } from './assessment-rows.ts';
import { getService } from './assessment-rows.ts';
import { assessorOf } from './assessor-of.ts';
import { SIGN } from './read-worklist.ts';
import { DUE_LEADER_TASK, DUE_TASK, settleTemporary } from './temporary-tasks.ts';

/** Permission to take a safe action when no assessor can be had. */
export const TEMPORARY = 'services.temporary.decide';

export interface TemporaryInput {
  readonly serviceId: string;
  readonly option: NightOption['id'];
  readonly reason: string;
}

/**
 * Takes a safe action by rule and calls an assessor. Refuses `services.temporary.not-competent`, `services.temporary.not-allowed` where the
 * rule has no such action for the service, `services.temporary.already-running`, and `services.temporary.not-assessed` while an earlier one
 * of the service waits for its assessment: the night does not go on by night actions alone.
 */
export async function decideTemporary(
  work: Work,
  input: TemporaryInput,
): Promise<{ readonly temporaryId: number; readonly told: number }> {
  const { trx, actor, now } = work;
  const service = await getService(work, input.serviceId);
  work.access.demand(actor, TEMPORARY, service.unitId);
  const rule = nightRuleOn(work.clock.today());
  if (!(await mayDecide(work, rule))) refuse('services.temporary.not-competent', {}, rule.source);
  await sql`SELECT 1 FROM service WHERE service.tenant_id = ${trx.tenantId} AND service.service_id = ${service.serviceId} FOR UPDATE`.execute(
    trx,
  );
  const blocked = (await readBlocked(work, [service.serviceId])).get(service.serviceId);
  if (blocked !== undefined) refuse(blocked);
  const option = nightOptions(
    { importance: service.importance, serviceClass: serviceClassOf(service.kind) },
    rule,
    now,
  ).find((one) => one.id === input.option);
  if (!option) refuse('services.temporary.not-allowed', {}, rule.source);
  const { temporaryId } = await trx
    .insertInto('temporaryAction')
    .values({
      tenantId: trx.tenantId,
      serviceId: service.serviceId,
      action: writeAssessedAction(option.action),
      reason: input.reason,
      startsAt: now,
      endsAt: option.to,
      dueAt: option.dueAt,
      madeBy: actor.accountId ?? null,
      madeName: actor.name,
    })
    .returning('temporaryAction.temporaryId')
    .executeTakeFirstOrThrow();
  const told = await callAssessor(work, service, option, temporaryId);
  const t = createTranslator(masterLocale, assessmentTexts);
  await recordDecision(work, {
    kind: 'services.temporary.decided',
    unitId: service.unitId,
    subjectKind: 'temporary-action',
    subjectId: String(temporaryId),
    title: t('log.temporary', {
      kind: service.kind,
      action: sayAction(t, option.action),
      until: formatMoment(option.to),
    }),
    why: t(`reason.${input.reason as 'other'}`),
    known: [],
    facts: {
      serviceId: service.serviceId,
      action: writeAssessedAction(option.action),
      until: option.to,
      dueAt: option.dueAt,
    },
  });
  await work.audit({
    action: 'services.temporary.decided',
    subjectKind: 'service',
    subjectId: service.serviceId,
    unitId: service.unitId,
    facts: { temporaryId, option: option.id, reason: input.reason },
  });
  announce(work);
  return { temporaryId, told };
}

/** Whether the one who acts has the competence that the rule asks for at night; the municipal doctor and assessors do. */
export async function mayDecide(work: Work, rule: NightRule): Promise<boolean> {
  const who = await assessorOf(work);
  if (who.doctor) return true;
  return [who.competence, ...who.covers].some((one) => one !== undefined && rule.competences.includes(one));
}

/** Why nothing may be done with a service's visits now, by service: one is running, or an earlier one waits for its assessment. */
export async function readBlocked(
  { trx, now }: Work,
  serviceIds: readonly string[],
): Promise<ReadonlyMap<string, 'services.temporary.already-running' | 'services.temporary.not-assessed'>> {
  const { rows } = await sql<{ serviceId: string; running: boolean }>`
    SELECT temporary_action.service_id, bool_or(temporary_action.ends_at > ${now} AND temporary_action.ended_at IS NULL) AS running
    FROM temporary_action WHERE temporary_action.tenant_id = ${trx.tenantId}
      AND temporary_action.service_id = ANY(${[...serviceIds]}::text[]) AND temporary_action.assessed_at IS NULL
      AND (temporary_action.ended_at IS NULL OR temporary_action.ended_at > temporary_action.starts_at + interval '10 minutes')
    GROUP BY temporary_action.service_id`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.serviceId,
      row.running ? ('services.temporary.already-running' as const) : ('services.temporary.not-assessed' as const),
    ]),
  );
}

/** Ends a running action before its time: the visit is made after all. */
export async function endTemporary(work: Work, temporaryId: number): Promise<void> {
  const { service, row } = await holdTemporary(work, temporaryId);
  work.access.demand(work.actor, TEMPORARY, service.unitId);
  if (row.endedAt !== null || row.endsAt <= work.now) refuse('services.temporary.over');
  await sql`UPDATE temporary_action SET ended_at = ${work.now}, ended_name = ${work.actor.name}
    WHERE temporary_action.tenant_id = ${work.trx.tenantId} AND temporary_action.temporary_id = ${temporaryId}`.execute(
    work.trx,
  );
  await work.audit({
    action: 'services.temporary.ended',
    subjectKind: 'service',
    subjectId: service.serviceId,
    unitId: service.unitId,
    facts: { temporaryId },
  });
  announce(work);
}

/** An assessor has looked at it: the service goes on as granted. Refuses `services.assessment.not-competent`. */
export async function assessTemporary(work: Work, temporaryId: number): Promise<void> {
  const { service, row } = await holdTemporary(work, temporaryId);
  work.access.demand(work.actor, SIGN, service.unitId);
  const rule = competenceRuleOn(work.clock.today());
  if (signingCompetence(await assessorOf(work), service.importance, rule) === undefined)
    refuse('services.assessment.not-competent', { importance: service.importance }, rule.source);
  if (row.endedAt === null && row.endsAt > work.now) await endTemporary(work, temporaryId);
  await settleTemporary(work, service.serviceId);
  await work.audit({
    action: 'services.temporary.assessed',
    subjectKind: 'service',
    subjectId: service.serviceId,
    unitId: service.unitId,
    facts: { temporaryId },
  });
  announce(work);
}

async function holdTemporary(work: Work, temporaryId: number) {
  const { rows } = await sql<{ serviceId: string; endsAt: Instant; endedAt: Instant | null }>`
    SELECT temporary_action.service_id, temporary_action.ends_at, temporary_action.ended_at FROM temporary_action
    WHERE temporary_action.tenant_id = ${work.trx.tenantId} AND temporary_action.temporary_id = ${temporaryId} FOR UPDATE`.execute(
    work.trx,
  );
  const [row] = rows;
  if (!row) throw new NotYours(`temporary action ${temporaryId}`);
  return { row, service: await getService(work, row.serviceId) };
}

/** Raises the tasks, and drafts a message to those on the unit's roster before the assessment is due who may give it. Gives how many. */
async function callAssessor(
  work: Work,
  service: ServiceOfUser,
  option: NightOption,
  temporaryId: number,
): Promise<number> {
  const { unitId } = service;
  const facts = { kind: service.kind, userId: service.userId, until: option.to };
  for (const [kind, role] of [
    [DUE_TASK, 'assessor'],
    [DUE_LEADER_TASK, 'unit_leader'],
  ] as const)
    await raiseTask(work, { kind, subjectId: String(temporaryId), unitId, role, facts, dueAt: option.dueAt });
  const dueDay = osloDateAt(Date.parse(option.dueAt) / 60_000);
  const shifts = await readUnitShifts(work, { unitId, from: dueDay, to: addDays(dueDay, 1), onCall: false });
  const onDuty = [...new Set(shifts.map((shift) => shift.personId))];
  const rule = competenceRuleOn(dueDay);
  const competences = await readPeopleCompetences(work, onDuty);
  const assessors = onDuty.filter((personId) => {
    const own = competences.get(personId);
    return own !== undefined && signingCompetence({ ...own, doctor: false }, service.importance, rule) !== undefined;
  });
  const contacts = await readContacts(work, assessors);
  const drafts = assessors.map((personId) => {
    const locale = draftLocale(contacts.get(personId)?.languages ?? []);
    const t = createTranslator(locale, assessmentTexts);
    // No name and no health data: a message may be read by others than the one it is for.
    const values = { due: formatMoment(option.dueAt), user: service.userId };
    return { personId, locale, subject: t('alarm.subject', values), body: t('alarm.body', values) };
  });
  await prepareDrafts(work, { causeKind: 'services.temporary', causeId: String(temporaryId), drafts });
  return drafts.length;
}

function announce(work: Work): void {
  work.announce('assessment');
  work.announce('visits');
}
