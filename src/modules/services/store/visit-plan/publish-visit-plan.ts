import { sql } from 'kysely';
import { z } from 'zod';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { prepareDrafts, withdrawDrafts } from '#modules/messages/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { compareWithNormal } from '../../domain/visit-plan/compare-with-normal.ts';
import type { DayFacts } from '../../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import { checkDayPlan, hinders } from '../../domain/visit-plan-checker/check-day-plan.ts';
import { visitPlanPublishingTexts } from '../../texts/visit-plan/publishing-texts.ts';
import type { CarersPort } from './carers-port.ts';
import { demandAssessed } from './demand-assessed.ts';
import { readDayFacts } from './read-day-facts.ts';
import { tourDrafts } from './tour-drafts.ts';
import type { VisitPlanRow } from './visit-plan-rows.ts';
import { changeVisitPlan, openVisitPlan } from './visit-plan-rows.ts';

/** Names the advisory lock under which a tenant's day plans are published and taken back, one at a time. */
const PUBLISH_LOCK = 20_261_126;

const assignmentSchema = z.object({
  visitId: z.string(),
  part: z.number(),
  personId: z.string().nullable(),
  startMinute: z.number().nullable(),
  minutes: z.number().nullable(),
  how: z.string(),
  visitPlanId: z.number(),
});
type AssignmentRow = z.infer<typeof assignmentSchema>;
/** What a published plan took the place of. */
const replacedSchema = z.object({ rows: z.array(assignmentSchema), plans: z.array(z.number()) });

export interface PublishedVisitPlan {
  readonly revision: number;
  readonly visits: number;
  readonly people: number;
  readonly messageDrafts: number;
  readonly logSeq: number;
}

const cause = (visitPlanId: number) => ({ causeKind: 'visit-plan', causeId: String(visitPlanId) });

/**
 * Publishes a day's tours: what stands for each visit, the decision log, and drafts to carers whose list has changed, all or nothing. The
 * plan is judged by the facts as they stand now; an unmet must is published only by somebody who says how many there are.
 */
export async function publishVisitPlan(
  work: Work,
  port: CarersPort,
  visitPlanId: number,
  {
    revision,
    why,
    knownUnmetMusts,
  }: { readonly revision: number; readonly why: string; readonly knownUnmetMusts: number },
): Promise<PublishedVisitPlan> {
  await lock(work);
  const plan = await openVisitPlan(work, visitPlanId, 'publish', revision);
  const document = documentOf(plan);
  const { facts } = await readDayFacts(work, port, plan.date, plan.fromMinute ?? undefined);
  await demandAssessed(work, facts, document);
  const unmet = refuseUnsound(facts, document, knownUnmetMusts);
  if (unmet > 0 && why === '') refuse('services.visit-plan.why-missing', { unmet });
  const rows = assignmentsOf(document, visitPlanId);
  const before = await replaceAssignments(work, plan.date, Object.keys(document.ways), rows);
  const earlier = await supersede(work, plan);
  const drafts = await tourDrafts(work, facts, document);
  const { prepared } = await prepareDrafts(work, { ...cause(visitPlanId), drafts });
  const compared = compareWithNormal(facts, document);
  const people = new Set(rows.flatMap((row) => row.personId ?? []));
  const figures = { visits: compared.visits, people: people.size, unmet, changed: compared.changes.length };
  const next = await changeVisitPlan(
    work,
    plan,
    'services.visit-plan.published',
    {
      state: 'published',
      publishedAt: work.now,
      publishedBy: work.actor.accountId ?? null,
      replaced: { rows: before, plans: earlier },
    },
    figures,
  );
  const t = createTranslator(masterLocale, visitPlanPublishingTexts);
  const logSeq = await recordDecision(work, {
    kind: 'services.visit-plan.published',
    unitId: plan.unitIds.length === 1 ? plan.unitIds[0] : undefined,
    subjectKind: 'visit-plan',
    subjectId: String(visitPlanId),
    title: t('publishing.title', figures),
    why,
    known: [
      { code: 'services.visits', value: compared.visits, unit: 'visits', asOf: work.now },
      { code: 'services.unmet-musts', value: unmet, unit: 'visits', asOf: work.now },
      { code: 'services.changed-visits', value: compared.changes.length, unit: 'visits', asOf: work.now },
    ],
    facts: { ...figures, date: plan.date, unitIds: plan.unitIds, revision: next },
  });
  work.announce('visits');
  return { revision: next, visits: compared.visits, people: people.size, messageDrafts: prepared, logSeq };
}

/** Takes a published plan back while nothing builds on it: what stood before stands again, and the plan is a draft. */
export async function unpublishVisitPlan(work: Work, visitPlanId: number, revision: number): Promise<number> {
  await lock(work);
  const plan = await openVisitPlan(work, visitPlanId, 'unpublish', revision);
  const document = documentOf(plan);
  const visitIds = Object.keys(document.ways);
  const { rows: begun } = await sql<{ visitId: string }>`SELECT visit_mark.visit_id FROM visit_mark
    WHERE visit_mark.tenant_id = ${work.trx.tenantId} AND visit_mark.visit_id = ANY(${visitIds}::text[]) AND visit_mark.state <> 'open'
      AND visit_mark.recorded_at >= ${plan.publishedAt}::timestamptz LIMIT 1`.execute(work.trx);
  if (begun[0]) refuse('services.visit-plan.already-begun', {});
  const { rows: later } = await sql<{ visitPlanId: number }>`SELECT visit_assignment.visit_plan_id FROM visit_assignment
    WHERE visit_assignment.tenant_id = ${work.trx.tenantId} AND visit_assignment.visit_id = ANY(${visitIds}::text[])
      AND visit_assignment.visit_plan_id <> ${visitPlanId} LIMIT 1`.execute(work.trx);
  if (later[0]) refuse('services.visit-plan.built-upon', { visitPlanId: Number(later[0].visitPlanId) });
  const replaced = replacedSchema.parse(plan.replaced ?? { rows: [], plans: [] });
  await replaceAssignments(work, plan.date, visitIds, replaced.rows);
  await sql`UPDATE visit_plan SET state = 'published', revision = visit_plan.revision + 1
    WHERE visit_plan.tenant_id = ${work.trx.tenantId} AND visit_plan.visit_plan_id = ANY(${replaced.plans}::bigint[])
      AND visit_plan.state = 'superseded'`.execute(work.trx);
  const { causeKind, causeId } = cause(visitPlanId);
  await withdrawDrafts(work, causeKind, causeId);
  const next = await changeVisitPlan(work, plan, 'services.visit-plan.unpublished', {
    state: 'draft',
    publishedAt: null,
    publishedBy: null,
    replaced: null,
  });
  const t = createTranslator(masterLocale, visitPlanPublishingTexts);
  await recordDecision(work, {
    kind: 'services.visit-plan.unpublished',
    unitId: plan.unitIds.length === 1 ? plan.unitIds[0] : undefined,
    subjectKind: 'visit-plan',
    subjectId: String(visitPlanId),
    title: t('publishing.undone-title', { visits: visitIds.length }),
    why: t('publishing.undone-why'),
    known: [{ code: 'services.visits', value: visitIds.length, unit: 'visits', asOf: plan.publishedAt ?? work.now }],
    facts: { date: plan.date, unitIds: plan.unitIds },
  });
  work.announce('visits');
  return next;
}

async function lock({ trx }: Work): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${PUBLISH_LOCK}::integer, ${trx.tenantId}::integer)`.execute(trx);
}

function documentOf(plan: VisitPlanRow): DayPlan {
  return plan.document ?? refuse('services.visit-plan.not-now', { state: plan.state, action: 'publish' });
}

/** Refuses what must not be published; gives how many musts are unmet. */
function refuseUnsound(facts: DayFacts, plan: DayPlan, knownUnmetMusts: number): number {
  const findings = checkDayPlan(facts, plan);
  const breaches = findings.filter((finding) => hinders(finding, true));
  if (breaches.length > 0) {
    const codes = [...new Set(breaches.map((finding) => finding.code))];
    refuse('services.visit-plan.has-breaches', { breaches: breaches.length, codes });
  }
  const unmet = findings.filter((finding) => finding.code === 'services.visit-plan.unmet-must').length;
  if (unmet !== knownUnmetMusts) refuse('services.visit-plan.unmet-musts', { unmet, known: knownUnmetMusts });
  return unmet;
}

function assignmentsOf(plan: DayPlan, visitPlanId: number): AssignmentRow[] {
  const made = plan.tours.flatMap(({ personId, stops }) =>
    stops
      .filter((stop) => stop.kind === 'visit')
      .map(({ visitId, part, startMinute, minutes }): AssignmentRow => {
        return { visitId, part, personId, startMinute, minutes, how: plan.ways[visitId] ?? 'granted', visitPlanId };
      }),
  );
  const withCarer = new Set(made.map((row) => row.visitId));
  const without = Object.entries(plan.ways)
    .filter(([visitId]) => !withCarer.has(visitId))
    .map(([visitId, how]): AssignmentRow => {
      return { visitId, part: 1, personId: null, startMinute: null, minutes: null, how, visitPlanId };
    });
  return [...made, ...without];
}

/** Puts rows in the place of what stands for some visits; gives what stood. */
async function replaceAssignments(
  { trx }: Work,
  date: PlainDate,
  visitIds: readonly string[],
  rows: readonly AssignmentRow[],
): Promise<AssignmentRow[]> {
  const { rows: before } = await sql<AssignmentRow>`DELETE FROM visit_assignment
    WHERE visit_assignment.tenant_id = ${trx.tenantId} AND visit_assignment.visit_id = ANY(${[...visitIds]}::text[])
    RETURNING visit_id, part, person_id, start_minute, minutes, how, visit_plan_id`.execute(trx);
  await sql`INSERT INTO visit_assignment (tenant_id, visit_id, part, date, person_id, start_minute, minutes, how, visit_plan_id)
    SELECT ${trx.tenantId}::integer, given."visitId", given.part, ${date}::date, given."personId", given."startMinute", given.minutes,
      given.how, given."visitPlanId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given ("visitId" text, part integer, "personId" text, "startMinute" integer, minutes integer, how text, "visitPlanId" bigint)`.execute(
    trx,
  );
  return before.map((row) => ({ ...row, visitPlanId: Number(row.visitPlanId) }));
}

/** Published plans of which nothing stands any more; gives their ids. */
async function supersede({ trx }: Work, plan: VisitPlanRow): Promise<number[]> {
  const { rows } = await sql<{
    visitPlanId: number;
  }>`UPDATE visit_plan SET state = 'superseded', revision = visit_plan.revision + 1
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.date = ${plan.date} AND visit_plan.state = 'published'
      AND visit_plan.visit_plan_id <> ${plan.visitPlanId} AND visit_plan.unit_ids <@ ${[...plan.unitIds]}::text[]
    RETURNING visit_plan.visit_plan_id`.execute(trx);
  return rows.map((row) => Number(row.visitPlanId));
}
