import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { readDecisionsAbout } from '#modules/log/index.ts';
import { countDrafts } from '#modules/messages/index.ts';
import { readPlansOnAbsences } from '#modules/staffing/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OutbreakEvent } from '../../domain/casefile/outbreak-time-line.ts';
import { caseEvents, inOrder } from '../../domain/casefile/outbreak-time-line.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { readAbsencesOfPeriods } from '../tracing/absences-of-periods.ts';
import { readVisitRules } from '../visiting/visit-rule-rows.ts';
import type { DoneDuty } from './duties.ts';
import type { OutbreakRow } from './outbreak-rows.ts';

/** All that has happened in an outbreak and because of it, oldest first. */
export async function readOutbreakEvents(
  work: Work,
  outbreak: OutbreakRow,
  cases: readonly CaseRow[],
  duties: readonly DoneDuty[],
): Promise<OutbreakEvent[]> {
  const first = [outbreak.openedOn, ...cases.map((one) => one.onsetOn ?? one.confirmedOn)].sort()[0] as PlainDate;
  const since = instantOf(new Date(osloEpochMinutes(first, 0) * 60_000));
  const caseIds = cases.map((one) => one.caseId);
  return inOrder([
    ...caseEvents(cases),
    ...(await readTestEvents(work, outbreak, first)),
    ...(await readContactEvents(work, caseIds)),
    ...(await readPeriodEvents(work, caseIds)),
    ...(await readVisitEvents(work, outbreak.unitId, since)),
    ...(await readCleaningEvents(work, outbreak.unitId, since)),
    ...(await readPlanEvents(work, caseIds)),
    ...(await readDecisionEvents(work, outbreak.outbreakId)),
    ...duties.map((one) => event(one.doneAt, 'duty', { duty: one.duty, by: one.doneByName ?? '' })),
  ]);
}

function event(
  at: Instant | PlainDate,
  kind: string,
  facts: OutbreakEvent['facts'],
  caseId: number | null = null,
): OutbreakEvent {
  return { at, kind, facts, caseId };
}

async function readTestEvents({ trx }: Work, { unitId, illness }: OutbreakRow, first: PlainDate) {
  const { rows } = await withHealthRole(trx, () =>
    sql<{ day: PlainDate; kind: 'sampled' | 'results'; count: number; positive: number }>`
      SELECT case_test.sampled_on AS day, 'sampled' AS kind, count(*)::integer AS count, 0 AS positive FROM case_test
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.unit_id = ${unitId} AND case_test.illness = ${illness}
        AND case_test.sampled_on >= ${first} GROUP BY 1
      UNION ALL
      SELECT case_test.result_on, 'results', count(*)::integer, count(*) FILTER (WHERE case_test.result = 'positive')::integer FROM case_test
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.unit_id = ${unitId} AND case_test.illness = ${illness}
        AND case_test.result_on >= ${first} GROUP BY 1`.execute(trx),
  );
  return rows.map(({ day, kind, count, positive }) => event(day, kind, { count, positive }));
}

async function readContactEvents({ trx }: Work, caseIds: readonly number[]) {
  const { rows } = await withHealthRole(trx, () =>
    sql<{ at: Instant; caseId: number; count: number }>`
      SELECT min(contact.confirmed_at) AS at, contact.case_id, count(*)::integer AS count FROM contact
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.case_id = ANY(${[...caseIds]}::bigint[]) AND contact.state = 'confirmed'
        AND contact.confirmed_at IS NOT NULL
      GROUP BY contact.case_id, date_trunc('minute', contact.confirmed_at)`.execute(trx),
  );
  return rows.map(({ at, caseId, count }) => event(at, 'contacts', { count }, caseId));
}

async function readPeriodEvents({ trx }: Work, caseIds: readonly number[]) {
  const ids = [...caseIds];
  const { rows } = await withHealthRole(trx, () =>
    sql<{ at: Instant; kind: string; count: number; to: PlainDate | null }>`
      SELECT min(infection_period.opened_at) AS at, infection_period.kind, count(*)::integer AS count, max(infection_period.period_to) AS "to"
      FROM infection_period
      LEFT JOIN contact ON contact.tenant_id = infection_period.tenant_id AND infection_period.source_kind = 'contact'
        AND contact.contact_id::text = infection_period.source_id
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.state <> 'withdrawn' AND infection_period.kind <> 'none'
        AND (contact.case_id = ANY(${ids}::bigint[])
          OR (infection_period.source_kind = 'case' AND infection_period.source_id = ANY(${ids.map(String)}::text[])))
      GROUP BY infection_period.kind, date_trunc('minute', infection_period.opened_at)`.execute(trx),
  );
  return rows.map(({ at, kind, count, to }) => event(at, 'periods', { period: kind, count, to: to ?? '' }));
}

async function readVisitEvents(work: Work, unitId: string, since: Instant) {
  const rules = (await readVisitRules(work, { unitIds: [unitId] })).filter((one) => one.decidedAt >= since);
  const drafts = await countDrafts(
    work,
    rules.map((one) => ({ causeKind: 'visit-rule', causeId: one.ruleId })),
  );
  return [
    ...rules.map(({ decidedAt, level, from, to }) => event(decidedAt, 'visits', { level, from, to })),
    ...drafts.map(({ at, drafts: count }) => event(at, 'notices', { count })),
  ];
}

async function readCleaningEvents({ trx }: Work, unitId: string, since: Instant) {
  const { rows } = await sql<{ at: Instant; kind: 'cleaning-ordered' | 'cleaning-done'; count: number }>`
    WITH mine AS (SELECT cleaning_task.created_at, cleaning_task.done_at FROM cleaning_task
      JOIN room ON room.tenant_id = cleaning_task.tenant_id AND room.room_id = cleaning_task.room_id
      WHERE cleaning_task.tenant_id = ${trx.tenantId} AND room.unit_id = ${unitId} AND cleaning_task.state <> 'withdrawn'
        AND cleaning_task.created_at >= ${since})
    SELECT min(mine.created_at) AS at, 'cleaning-ordered' AS kind, count(*)::integer AS count FROM mine GROUP BY date_trunc('hour', mine.created_at)
    UNION ALL
    SELECT min(mine.done_at), 'cleaning-done', count(*)::integer FROM mine WHERE mine.done_at IS NOT NULL
    GROUP BY date_trunc('hour', mine.done_at)`.execute(trx);
  return rows.map(({ at, kind, count }) => event(at, kind, { count }));
}

async function readPlanEvents(work: Work, caseIds: readonly number[]) {
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<{ id: number }>`SELECT contact.contact_id AS id FROM contact WHERE contact.tenant_id = ${trx.tenantId}
      AND contact.case_id = ANY(${[...caseIds]}::bigint[]) AND contact.state = 'confirmed'`.execute(trx),
  );
  const absences = await readAbsencesOfPeriods(work, [
    ...caseIds.map((id) => ({ kind: 'case' as const, id })),
    ...rows.map(({ id }) => ({ kind: 'contact' as const, id })),
  ]);
  const published = (await readPlansOnAbsences(work, absences)).filter((one) => one.publishedAt !== null);
  const drafts = await countDrafts(
    work,
    published.map((one) => ({ causeKind: 'plan', causeId: String(one.planId) })),
  );
  return [
    ...published.map(({ planId, publishedAt, people, createdAt }) =>
      event(publishedAt ?? createdAt, 'plan', { planId, people }),
    ),
    ...drafts.map(({ at, drafts: count }) => event(at, 'shift-messages', { count })),
  ];
}

async function readDecisionEvents(work: Work, outbreakId: number) {
  const entries = await readDecisionsAbout(work, [{ kind: 'outbreak', ids: [String(outbreakId)] }]);
  return entries
    .filter((entry) => entry.kind.startsWith('outbreak.file.'))
    .map(({ at, kind, why, actorName, facts }) =>
      event(at, kind.slice('outbreak.file.'.length), { why, by: actorName, level: String(facts.level ?? '') }),
    );
}
