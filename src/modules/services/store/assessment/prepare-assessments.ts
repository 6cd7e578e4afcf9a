import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PreparedReply } from '../../contract/assessment.ts';
import { parseAssessedAction, writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { NEWEST_QUESTION_SET, questionsOf } from '../../domain/assessment/question-set.ts';
import { LONGEST_VALIDITY_DAYS } from '../../rules/assessment-validity.ts';
import { serviceClassOf } from '../../rules/service-classes.ts';
import { templateTexts } from '../../texts/template-texts.ts';
import type { ServiceOfUser } from './assessment-rows.ts';
import { getService, readServices } from './assessment-rows.ts';

/** Permission to write assessments. */
export const PREPARE = 'services.assessment.prepare';

/** How assessments are begun: for which action where none is chosen, until when, and in whose language the texts to start from are. */
export interface PrepareInput {
  readonly serviceIds: readonly string[];
  readonly action?: string | undefined;
  readonly lastDay?: PlainDate | undefined;
  readonly locale: Locale;
}

interface Standing {
  readonly serviceId: string;
  readonly choice: string | null;
  readonly open: string | null;
}

/**
 * Begins assessments for many services at once with texts to start from; each is still read, answered and signed by itself. A service that
 * is kept, has no action, or has an assessment at work already is left alone and named.
 */
export async function prepareAssessments(work: Work, input: PrepareInput): Promise<PreparedReply> {
  const services = await readServices(work, input.serviceIds);
  for (const service of services) work.access.demand(work.actor, PREPARE, service.unitId);
  const standing = new Map((await readStanding(work, input.serviceIds)).map((row) => [row.serviceId, row]));
  const assessmentIds: string[] = [];
  const left: { serviceId: string; code: string }[] = [];
  for (const service of services) {
    const { serviceId } = service;
    const { choice, open } = standing.get(serviceId) ?? { choice: null, open: null };
    const chosen = choice === null || choice === 'keep' ? input.action : choice;
    const action = chosen === undefined ? undefined : parseAssessedAction(chosen);
    if (open !== null) left.push({ serviceId, code: 'services.assessment.begun-already' });
    else if (!action || (choice === 'keep' && input.action === undefined))
      left.push({ serviceId, code: 'services.assessment.no-action' });
    else {
      const longest = addDays(work.clock.today(), LONGEST_VALIDITY_DAYS[service.importance] - 1);
      const lastDay = input.lastDay !== undefined && input.lastDay < longest ? input.lastDay : longest;
      assessmentIds.push(
        await insertAssessment(work, service, {
          actions: [writeAssessedAction(action)],
          validFrom: work.clock.today(),
          lastDay,
          state: 'prepared',
          texts: templateOf(service.kind, input.locale),
        }),
      );
      if (choice === null) await choose(work, serviceId, writeAssessedAction(action));
    }
  }
  work.announce('assessment');
  return { assessmentIds, left };
}

/** Begins one assessment, or gives the one that is at work already. */
export async function beginAssessment(work: Work, serviceId: string, locale: Locale): Promise<string> {
  const service = await getService(work, serviceId);
  work.access.demand(work.actor, PREPARE, service.unitId);
  const [standing] = await readStanding(work, [serviceId]);
  if (standing?.open) return standing.open;
  const chosen = standing?.choice ?? 'phone';
  const action = chosen === 'keep' ? 'phone' : chosen;
  work.announce('assessment');
  return insertAssessment(work, service, {
    actions: [action],
    validFrom: work.clock.today(),
    lastDay: addDays(work.clock.today(), LONGEST_VALIDITY_DAYS[service.importance] - 1),
    state: 'draft',
    texts: templateOf(service.kind, locale),
  });
}

/** The texts to start from for a kind of service, by question; only questions that take a template have one. */
function templateOf(kind: string, locale: Locale): ReadonlyMap<string, string> {
  const t = createTranslator(locale, templateTexts);
  const serviceClass = serviceClassOf(kind);
  return new Map(
    questionsOf(NEWEST_QUESTION_SET)
      .filter((question) => question.template)
      .map(({ id }) => [id, t(`template.${serviceClass}.${id as 'need' | 'alternatives' | 'ground'}`)]),
  );
}

/** What a new assessment starts with. */
export interface NewAssessment {
  readonly actions: readonly string[];
  readonly validFrom: PlainDate;
  readonly lastDay: PlainDate;
  readonly state: 'draft' | 'prepared';
  readonly texts: ReadonlyMap<string, string>;
  readonly renews?: string | undefined;
}

/** Writes a new assessment with its first texts, and the trail. */
export async function insertAssessment(work: Work, service: ServiceOfUser, given: NewAssessment): Promise<string> {
  const { trx, actor, now } = work;
  const assessmentId = randomUUID();
  await trx
    .insertInto('assessment')
    .values({
      tenantId: trx.tenantId,
      assessmentId,
      serviceId: service.serviceId,
      state: given.state,
      actions: [...given.actions],
      validFrom: given.validFrom,
      validTo: addDays(given.lastDay, 1),
      questionSet: NEWEST_QUESTION_SET,
      createdAt: now,
      createdBy: actor.accountId ?? null,
      createdName: actor.name,
      renews: given.renews ?? null,
    })
    .execute();
  const written = {
    tenantId: trx.tenantId,
    assessmentId,
    answeredAt: now,
    answeredBy: actor.accountId ?? null,
    answeredName: actor.name,
  };
  await withHealthRole(trx, () =>
    trx
      .insertInto('assessmentAnswer')
      .values([
        ...[...given.texts].map(([question, body]) => ({ ...written, question, body, fromTemplate: true })),
        { ...written, question: 'valid-until', day: given.lastDay },
      ])
      .execute(),
  );
  await work.audit({
    action: given.state === 'prepared' ? 'services.assessment.prepared' : 'services.assessment.begun',
    subjectKind: 'assessment',
    subjectId: assessmentId,
    unitId: service.unitId,
    facts: { serviceId: service.serviceId, actions: [...given.actions] },
  });
  return assessmentId;
}

async function readStanding({ trx }: Work, serviceIds: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    SELECT service.service_id, assessment.assessment_id AS open,
      CASE WHEN review_round.started_at IS NULL OR service_review.chosen_at >= review_round.started_at THEN service_review.choice END AS choice
    FROM service JOIN service_user ON service_user.tenant_id = service.tenant_id AND service_user.user_id = service.user_id
    LEFT JOIN service_review ON service_review.tenant_id = service.tenant_id AND service_review.service_id = service.service_id
    LEFT JOIN review_round ON review_round.tenant_id = service.tenant_id AND review_round.unit_id = service_user.unit_id
    LEFT JOIN assessment ON assessment.tenant_id = service.tenant_id AND assessment.service_id = service.service_id
      AND assessment.state IN ('draft', 'prepared')
    WHERE service.tenant_id = ${trx.tenantId} AND service.service_id = ANY(${[...serviceIds]}::text[])`.execute(trx);
  return rows;
}

async function choose({ trx, actor, now }: Work, serviceId: string, choice: string): Promise<void> {
  await sql`INSERT INTO service_review (tenant_id, service_id, choice, chosen_at, chosen_by, chosen_name)
    VALUES (${trx.tenantId}, ${serviceId}, ${choice}, ${now}, ${actor.accountId ?? null}, ${actor.name})
    ON CONFLICT (tenant_id, service_id) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at,
      chosen_by = excluded.chosen_by, chosen_name = excluded.chosen_name, revision = service_review.revision + 1`.execute(
    trx,
  );
}
