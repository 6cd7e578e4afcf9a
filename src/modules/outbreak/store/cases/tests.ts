import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TestChange, TestView } from '../../contract/cases.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import { subjectKey } from '../../domain/cases/infected-subject.ts';
import type { TestMethod } from '../../domain/cases/infection-case.ts';
import { demandTestDays } from '../../domain/cases/infection-case.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import { openContactPeriods } from '../tracing/contact-periods.ts';
import { readContactRows } from '../tracing/contact-rows.ts';
import { readContactsOfTests } from '../tracing/tests-of-contacts.ts';
import { lockTracing } from './case-rows.ts';
import { readSubjects } from './read-subjects.ts';
import { recordCase } from './record-case.ts';

/** Which tests; none given: those that wait outside rounds. */
export interface TestFilter {
  readonly testIds?: readonly number[];
  readonly roundId?: number;
  readonly all?: boolean;
  readonly caseId?: number;
  readonly contactId?: number;
  readonly subject?: Subject;
}

/** Tests within the actor's reach, newest order first. */
export async function readTests(
  work: Work,
  filter: TestFilter,
  permission = 'outbreak.case.read',
): Promise<TestView[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, permission);
  const ids = filter.testIds ? [...filter.testIds] : null;
  const { roundId = null, caseId = null, contactId = null, subject } = filter;
  const isWaiting =
    !filter.all && ids === null && roundId === null && caseId === null && contactId === null && !subject;
  const { rows } = await withHealthRole(trx, () =>
    sql<TestView>`SELECT case_test.test_id, case_test.subject_kind, case_test.subject_id, case_test.name, case_test.unit_id,
        case_test.illness, case_test.method, case_test.round_id, case_test.case_id, case_test.contact_id, case_test.ordered_on, case_test.sampled_on,
        case_test.declined, case_test.result, case_test.result_on, case_test.revision
      FROM case_test WHERE case_test.tenant_id = ${trx.tenantId}
        AND (${ids}::bigint[] IS NULL OR case_test.test_id = ANY(${ids}::bigint[]))
        AND (${roundId}::bigint IS NULL OR case_test.round_id = ${roundId}::bigint)
        AND (${contactId}::bigint IS NULL OR case_test.contact_id = ${contactId}::bigint
          OR (case_test.subject_kind = ${subject?.kind ?? ''} AND case_test.subject_id = ${subject?.id ?? ''}))
        AND (${caseId}::bigint IS NULL OR case_test.case_id = ${caseId}::bigint
          OR (case_test.subject_kind = ${subject?.kind ?? ''} AND case_test.subject_id = ${subject?.id ?? ''}))
        AND (NOT ${isWaiting}::boolean OR (case_test.round_id IS NULL AND case_test.result IS NULL AND NOT case_test.declined))
      ORDER BY case_test.ordered_on DESC, case_test.subject_kind DESC, case_test.test_id`.execute(trx),
  );
  return rows.filter((row) => reaches(scope, row.unitId));
}

/** Who is to be tested, and for what. */
export interface TestOrder {
  readonly subjects: readonly (Subject & { readonly unitId?: string | null | undefined })[];
  readonly illness: string;
  readonly method: TestMethod;
  readonly orderedOn: PlainDate;
  readonly caseId?: number | null;
  readonly roundId?: number;
}

/** Orders tests of one or many, and gives their ids. */
export async function orderTests(work: Work, order: TestOrder): Promise<number[]> {
  const { trx, now, actor } = work;
  const subjects = await readSubjects(work, order.subjects);
  const given = order.subjects.map((one) => {
    const known = subjects.get(subjectKey(one));
    work.access.demand(actor, 'outbreak.case.change', known?.unitId);
    return {
      subjectKind: one.kind,
      subjectId: one.kind === 'visitor' ? null : one.id,
      name: known?.name ?? one.name,
      unitId: known?.unitId ?? null,
    };
  });
  const { rows } = await withHealthRole(trx, () =>
    sql<{ testId: number }>`
      INSERT INTO case_test (tenant_id, subject_kind, subject_id, name, unit_id, illness, method, round_id, case_id, ordered_on, recorded_at,
        recorded_by, delete_after)
      SELECT ${trx.tenantId}::integer, given."subjectKind", given."subjectId", given.name, given."unitId", ${order.illness}, ${order.method},
        ${order.roundId ?? null}::bigint, ${order.caseId ?? null}::bigint, ${order.orderedOn}::date, ${now}::timestamptz,
        ${actor.accountId ?? null}::integer, ${tracingDeleteAfter(order.orderedOn)}::date
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given ("subjectKind" text, "subjectId" text, name text, "unitId" text)
      RETURNING test_id`.execute(trx),
  );
  await work.audit({
    action: 'outbreak.tests.ordered',
    subjectKind: 'test',
    subjectId: String(rows.length),
    facts: { tests: rows.length },
  });
  work.announce('infection');
  return rows.map((row) => row.testId);
}

/** A case that a positive result has made. */
export interface MadeCase {
  readonly caseId: number;
  readonly name: string;
  readonly proposed: number;
}

/**
 * Writes samples and results, many at once. A positive result of somebody who is no case already makes one, with isolation by the
 * rule and proposed contacts. Days that cannot be are refused with the name.
 */
export async function recordTests(
  work: Work,
  changes: readonly TestChange[],
): Promise<{ readonly made: readonly MadeCase[] }> {
  const { trx } = work;
  const today = work.clock.today();
  await lockTracing(work);
  const before = await readTests(work, { testIds: changes.map((one) => one.testId) }, 'outbreak.case.change');
  const byId = new Map(before.map((row) => [row.testId, row]));
  const now = changes.map((change): TestView => {
    const row = byId.get(change.testId);
    if (!row) throw new NotYours(`test ${change.testId}`);
    if (row.revision !== change.revision) refuse('outbreak.test.changed-meanwhile', { name: row.name });
    const { result = row.result, sampledOn = row.sampledOn, declined = row.declined } = change;
    const resultOn = result === null ? null : (change.resultOn ?? row.resultOn ?? today);
    const test = { ...row, result, sampledOn: sampledOn ?? (result === null ? null : resultOn), declined, resultOn };
    demandTestDays(test, today, row.name);
    return test;
  });
  await withHealthRole(trx, () =>
    sql`UPDATE case_test SET sampled_on = given."sampledOn", declined = given.declined, result = given.result, result_on = given."resultOn",
        revision = case_test.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(now)}::jsonb) AS given ("testId" bigint, "sampledOn" date, declined boolean, result text, "resultOn" date)
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.test_id = given."testId"`.execute(trx),
  );
  await work.audit({
    action: 'outbreak.tests.recorded',
    subjectKind: 'test',
    subjectId: String(now.length),
    facts: { tests: now.map((one) => String(one.testId)) },
  });
  work.announce('infection');
  await followTests(
    work,
    now.map((one) => one.testId),
  );
  const made: MadeCase[] = [];
  for (const test of now) {
    if (test.result !== 'positive' || byId.get(test.testId)?.result === 'positive' || test.caseId !== null) continue;
    const one = await caseOf(work, test);
    if (one) made.push(one);
  }
  return { made };
}

/** The periods of contacts follow what their tests say. */
async function followTests(work: Work, testIds: readonly number[]): Promise<void> {
  const contactIds = await readContactsOfTests(work, testIds);
  if (contactIds.length === 0) return;
  const { rows } = await readContactRows(work, { contactIds }, null);
  await openContactPeriods(work, rows);
}

/** The case of a positive test: the one that stands, else a new one. */
async function caseOf(work: Work, test: TestView): Promise<MadeCase | undefined> {
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<{ caseId: number }>`SELECT infection_case.case_id FROM infection_case
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.subject_kind = ${test.subjectKind}
        AND infection_case.illness = ${test.illness} AND infection_case.withdrawn_at IS NULL AND infection_case.closed_on IS NULL
        AND CASE WHEN ${test.subjectId}::text IS NULL THEN lower(infection_case.name) = lower(${test.name}) ELSE infection_case.subject_id = ${test.subjectId} END`.execute(
      trx,
    ),
  );
  const standing = rows[0]?.caseId;
  const made =
    standing === undefined
      ? await recordCase(work, {
          subject: { kind: test.subjectKind, id: test.subjectId, name: test.name },
          illness: test.illness,
          confirmedOn: test.resultOn ?? work.clock.today(),
          onsetOn: null,
          unitId: test.unitId,
          phone: '',
          variant: '',
          infectedWhere: 'unknown',
          infectedBy: null,
          note: '',
        })
      : undefined;
  const caseId = made?.caseId ?? standing;
  await withHealthRole(trx, () =>
    sql`UPDATE case_test SET case_id = ${caseId}::bigint WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.test_id = ${test.testId}`.execute(
      trx,
    ),
  );
  return made && { caseId: made.caseId, name: test.name, proposed: made.proposed };
}
