import { sql } from 'kysely';
import { z } from 'zod';
import { isInForce, readAgreements, readPeopleNames, readUnitTree } from '#modules/organisation/index.ts';
import type { Scope } from '#platform/access/actor.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StressRun, StressRuns } from '../../contract.ts';
import { STRESS_STATES, stressInputsSchema, stressRunSchema } from '../../contract.ts';
import type { StressResult } from '../../domain/continuity/stress-result.ts';
import { viewStressResult } from '../../views/continuity/view-stress-result.ts';

const READ = 'staffing.continuity.read';
const MOST_RUNS = 50;
/** Topics whose change makes a run's figures old. */
const BASIS = ['organisation', 'roster', 'import'] as const;
const progressSchema = stressRunSchema.shape.progress.catch({ phase: 'waiting', done: 0, of: 0 });

/** Stored stress tests, newest first. */
export async function readStressRuns(work: Work): Promise<StressRuns> {
  const rows = await headsOf(work)
    .select([
      sql<number | null>`(r.result ->> 'draws')::integer`.as('draws'),
      sql<number | null>`(r.result #>> '{functions,0,breaksAt,median}')::double precision`.as('firstBreak'),
    ])
    .limit(MOST_RUNS)
    .execute();
  return {
    runs: rows.map(({ draws, firstBreak, ...row }) => ({
      ...viewHead(row),
      draws: draws ?? 0,
      firstBreak,
    })),
  };
}

/** One stress test, its figures for the units that the reader sees. */
export async function readStressRun(work: Work, runId: number): Promise<StressRun> {
  const { access, actor } = work;
  const row = await headsOf(work).select(['r.result', 'r.fault']).where('r.runId', '=', runId).executeTakeFirst();
  if (!row) throw new NotYours(`stress run ${runId}`);
  const scope: Scope = access.scopeOf(actor, READ);
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  // Written by this program from the engine's own result; only the contract of the reply looks at it again.
  const result = row.result as StressResult | null;
  const versions = await readLiveVersions(work.trx);
  const latest = BASIS.flatMap((topic) => versions[topic]?.changedAt ?? []);
  const mayRun = access.scopeOf(actor, 'staffing.stress.run') === 'everywhere';
  const trained = result?.measures.flatMap((one) => one.trained) ?? [];
  return {
    ...viewHead(row),
    fault: row.fault,
    result: result
      ? viewStressResult(
          result,
          (unitId) => reaches(scope, unitId),
          (unitId) => names.get(unitId),
        )
      : null,
    changedSince: latest.some((at) => at > row.createdAt),
    names: scope === 'everywhere' ? Object.fromEntries(await readPeopleNames(work, trained)) : {},
    mayRun,
    agreements: mayRun ? await readPromisedPeople(work) : [],
  };
}

/** People whom agreements in force promise, with their notice. */
async function readPromisedPeople(work: Work): Promise<StressRun['agreements']> {
  const today = work.clock.today();
  return (await readAgreements(work))
    .filter((agreement) => isInForce(agreement, today))
    .flatMap(({ party, noticeHours, items }) =>
      items.flatMap(({ what, subject, quantity }) =>
        what === 'people' && quantity !== undefined
          ? [{ party, competence: subject, people: quantity, noticeHours }]
          : [],
      ),
    );
}

type Head = Awaited<ReturnType<ReturnType<typeof headsOf>['execute']>>[number];

function headsOf({ trx }: Work) {
  return trx
    .selectFrom('stressRun as r')
    .leftJoin('account as a', 'a.accountId', 'r.createdBy')
    .select(['r.runId', 'r.state', 'r.inputs', 'r.createdAt', 'r.finishedAt', 'r.seconds', 'r.progress'])
    .select('a.name as createdBy')
    .where('r.tenantId', '=', trx.tenantId)
    .orderBy('r.runId', 'desc');
}

function viewHead({ runId, state, inputs, createdAt, createdBy, finishedAt, seconds, progress }: Head) {
  return {
    runId,
    state: z.enum(STRESS_STATES).parse(state),
    inputs: stressInputsSchema.parse(inputs),
    createdAt,
    createdBy,
    finishedAt,
    seconds,
    progress: progressSchema.parse(progress),
  };
}
