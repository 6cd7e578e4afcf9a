import type { UnitInTree } from '#modules/organisation/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SpreadFiguresView, SpreadHead, SpreadRun, SpreadRuns } from '../../contract/spread.ts';
import { keptInputsSchema, spreadHeadSchema } from '../../contract/spread.ts';
import type { SpreadFigures, SpreadSummary } from '../../domain/individuals/spread-summary.ts';

const MOST_RUNS = 50;
/** Topics whose change makes a comparison's figures old. */
const BASIS = ['organisation', 'roster', 'import', 'availability'] as const;
const progressSchema = spreadHeadSchema.shape.progress.catch({ phase: 'waiting', done: 0, of: 0 });

/** Stored comparisons, newest first. */
export async function readSpreadRuns(work: Work): Promise<SpreadRuns> {
  const names = namesOf(await readUnitTree(work));
  const rows = await headsOf(work).limit(MOST_RUNS).execute();
  return { runs: rows.map((row) => viewHead(row, names)) };
}

/** One comparison with its figures. */
export async function readSpreadRun(work: Work, runId: number): Promise<SpreadRun> {
  const row = await headsOf(work)
    .select(['r.result', 'r.fault', 'r.engine'])
    .where('r.runId', '=', runId)
    .executeTakeFirst();
  if (!row) throw new NotYours(`spread run ${runId}`);
  const names = namesOf(await readUnitTree(work));
  const head = viewHead(row, names);
  // Written by this program from the engine's own result; only the contract of the reply looks at it again.
  const result = row.result as SpreadSummary | null;
  const versions = await readLiveVersions(work.trx);
  const { access, actor } = work;
  const may = (permission: 'simulation.spread.run' | 'simulation.spread.decide') => {
    const scope = access.scopeOf(actor, permission);
    return scope === 'everywhere' || (head.inputs.place !== null && scope.has(head.inputs.place));
  };
  return {
    ...head,
    engine: row.engine,
    fault: row.fault,
    result: result && { ...named(result, names), whenSpread: named(result.whenSpread, names) },
    changedSince: BASIS.some((topic) => (versions[topic]?.changedAt ?? '') > row.createdAt),
    mayRun: may('simulation.spread.run'),
    mayDecide: may('simulation.spread.decide') && head.state !== 'running' && head.decision === null,
  };
}

/** Figures with the names of units. */
function named(figures: SpreadFigures, names: ReadonlyMap<string, string>): SpreadFiguresView {
  const { runs, days, residents, staff } = figures;
  // The engine's lists are read-only, the contract's are not.
  const packages = figures.packages as unknown as SpreadFiguresView['packages'];
  return {
    runs,
    days,
    residents,
    staff,
    packages: packages.map((pack) => ({
      ...pack,
      units: pack.units.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? unit.unitId })),
    })),
  };
}

type Head = Awaited<ReturnType<ReturnType<typeof headsOf>['execute']>>[number];

function headsOf({ trx }: Work) {
  return trx
    .selectFrom('spreadRun as r')
    .leftJoin('account as creator', 'creator.accountId', 'r.createdBy')
    .leftJoin('account as decider', 'decider.accountId', 'r.decidedBy')
    .select(['r.runId', 'r.state', 'r.inputs', 'r.createdAt', 'r.finishedAt', 'r.seconds', 'r.progress'])
    .select(['r.decidedPackage', 'r.decisionSeq', 'r.decidedAt'])
    .select(['creator.name as createdBy', 'decider.name as decidedBy'])
    .where('r.tenantId', '=', trx.tenantId)
    .orderBy('r.runId', 'desc');
}

function viewHead(row: Head, names: ReadonlyMap<string, string>): SpreadHead {
  const { decidedPackage, decisionSeq, decidedAt, decidedBy, progress, state, ...rest } = row;
  const inputs = keptInputsSchema.parse(row.inputs);
  const nameOf = (unitId: string | null) => (unitId === null ? null : (names.get(unitId) ?? unitId));
  return {
    runId: rest.runId,
    createdAt: rest.createdAt,
    createdBy: rest.createdBy,
    finishedAt: rest.finishedAt,
    seconds: rest.seconds,
    inputs,
    state: spreadHeadSchema.shape.state.parse(state),
    placeName: nameOf(inputs.place),
    startName: nameOf(inputs.startUnit),
    progress: progressSchema.parse(progress),
    decision:
      decidedPackage !== null && decisionSeq !== null && decidedAt !== null
        ? { packageId: decidedPackage, seq: decisionSeq, at: decidedAt, by: decidedBy }
        : null,
  };
}

function namesOf(tree: readonly UnitInTree[]): Map<string, string> {
  return new Map(tree.map(({ unitId, name }) => [unitId, name]));
}
