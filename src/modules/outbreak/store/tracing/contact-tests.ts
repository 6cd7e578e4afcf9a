import type { PlainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TestMethod, TestResult } from '../../domain/cases/infection-case.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import { lockTracing } from '../cases/case-rows.ts';
import type { MadeCase } from '../cases/tests.ts';
import { recordTests } from '../cases/tests.ts';
import { readContactRows } from './contact-rows.ts';

/** A test of a contact, taken here or answered by another laboratory. Without a result it waits. */
export interface ContactTest {
  readonly method: TestMethod;
  readonly sampledOn: PlainDate;
  readonly result: TestResult | null;
  readonly resultOn: PlainDate | null;
}

/** Records a test of a contact as told: the period follows the result, and a positive one makes a case. */
export async function recordContactTest(
  work: Work,
  contactId: number,
  test: ContactTest,
): Promise<{ readonly made: readonly MadeCase[] }> {
  const { trx, now, actor } = work;
  await lockTracing(work);
  const { rows } = await readContactRows(work, { contactIds: [contactId] }, 'outbreak.case.change');
  const [contact] = rows;
  if (!contact) throw new NotYours(`contact ${contactId}`);
  const { subjectKind, subjectId, name, unitId, illness } = contact;
  const { testId } = await withHealthRole(trx, () =>
    trx
      .insertInto('caseTest')
      .values({
        tenantId: trx.tenantId,
        subjectKind,
        subjectId,
        name,
        unitId,
        illness,
        contactId,
        method: test.method,
        orderedOn: test.sampledOn,
        recordedAt: now,
        recordedBy: actor.accountId ?? null,
        deleteAfter: tracingDeleteAfter(test.sampledOn),
      })
      .returning('testId')
      .executeTakeFirstOrThrow(),
  );
  const { sampledOn, result, resultOn } = test;
  return recordTests(work, [{ testId, revision: 1, sampledOn, result, resultOn: result === null ? null : resultOn }]);
}
