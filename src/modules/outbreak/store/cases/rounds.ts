import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { readStaff, readUnitTree } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoundView } from '../../contract/cases.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import type { TestMethod } from '../../domain/cases/infection-case.ts';
import { orderTests } from './tests.ts';

/** Testing rounds within the actor's reach, newest first, with how far they have come. */
export async function readRounds(work: Work, roundId?: number): Promise<RoundView[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, 'outbreak.case.read');
  const { rows } = await withHealthRole(trx, () =>
    sql<Omit<RoundView, 'unitName'>>`
      SELECT test_round.round_id, test_round.unit_id, test_round.illness, test_round.method, test_round.planned_on, test_round.note,
        test_round.closed_at, count(case_test.test_id)::integer AS people,
        count(*) FILTER (WHERE case_test.sampled_on IS NOT NULL OR case_test.declined)::integer AS sampled,
        count(case_test.result)::integer AS answered, count(*) FILTER (WHERE case_test.result = 'positive')::integer AS positive
      FROM test_round LEFT JOIN case_test ON case_test.tenant_id = test_round.tenant_id AND case_test.round_id = test_round.round_id
      WHERE test_round.tenant_id = ${trx.tenantId} AND (${roundId ?? null}::bigint IS NULL OR test_round.round_id = ${roundId ?? null}::bigint)
      GROUP BY test_round.tenant_id, test_round.round_id ORDER BY test_round.planned_on DESC, test_round.round_id DESC`.execute(
      trx,
    ),
  );
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  return rows
    .filter((row) => reaches(scope, row.unitId))
    .map((row) => ({ ...row, unitName: names.get(row.unitId) ?? row.unitId }));
}

/** One round, else `NotYours`. */
export async function getRound(work: Work, roundId: number): Promise<RoundView> {
  const [round] = await readRounds(work, roundId);
  if (!round) throw new NotYours(`round ${roundId}`);
  return round;
}

/** What a testing round is about. */
export interface NewRound {
  readonly unitId: string;
  readonly illness: string;
  readonly method: TestMethod;
  readonly plannedOn: PlainDate;
  readonly note: string;
}

/** Starts a testing round: everybody who works or lives in the unit is on its list. */
export async function startRound(work: Work, input: NewRound): Promise<number> {
  const { trx, now, actor } = work;
  work.access.demand(actor, 'outbreak.case.change', input.unitId);
  const staff = (await readStaff(work)).filter((one) => one.homeUnitId === input.unitId);
  const residents = await readResidents(work, { unitIds: [input.unitId] });
  const { roundId } = await withHealthRole(trx, () =>
    trx
      .insertInto('testRound')
      .values({ tenantId: trx.tenantId, ...input, madeAt: now, madeBy: actor.accountId ?? null })
      .returning('roundId')
      .executeTakeFirstOrThrow(),
  );
  const subjects: Subject[] = [
    ...staff.map(({ staffId, name }): Subject => ({ kind: 'staff', id: staffId, name })),
    ...residents.map(({ userId, name }): Subject => ({ kind: 'resident', id: userId, name })),
  ];
  if (subjects.length > 0) {
    const { illness, method, plannedOn, unitId } = input;
    await orderTests(work, {
      subjects: subjects.map((one) => ({ ...one, unitId })),
      illness,
      method,
      orderedOn: plannedOn,
      roundId,
    });
  }
  await work.audit({
    action: 'outbreak.round.started',
    subjectKind: 'test-round',
    subjectId: String(roundId),
    unitId: input.unitId,
    facts: { people: subjects.length },
  });
  work.announce('infection');
  return roundId;
}
