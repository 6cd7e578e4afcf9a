import { refuse } from '#kernel/refusal.ts';
import type { KnownFigure } from '#modules/log/index.ts';
import { recordDecision } from '#modules/log/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DecideSpread, SpreadRun } from '../../contract/spread.ts';
import { spreadLogTexts } from '../../texts/spread-log-texts.ts';
import { readSpreadRun } from './read-spread-runs.ts';

/** Doing nothing may be decided too. */
const NOTHING = 'nothing';

/**
 * Keeps a comparison with the decision that rests on it: the package, its reason and the figures known go into the decision log. Once only;
 * refuses `simulation.spread.still-running`, `….decided-already` and `….unknown-package`.
 */
export async function decideSpreadRun(work: Work, runId: number, { packageId, why }: DecideSpread): Promise<number> {
  const { trx, actor, now } = work;
  await trx
    .selectFrom('spreadRun')
    .select('spreadRun.runId')
    .where('spreadRun.tenantId', '=', trx.tenantId)
    .where('spreadRun.runId', '=', runId)
    .forUpdate()
    .execute();
  const run = await readSpreadRun(work, runId);
  work.access.demand(actor, 'simulation.spread.decide', run.inputs.place);
  const { result, inputs, decision } = run;
  if (run.state === 'running' || !result) refuse('simulation.spread.still-running', {});
  if (decision) refuse('simulation.spread.decided-already', { by: decision.by ?? '', at: decision.at });
  const basis = result.whenSpread.runs > 0 ? result.whenSpread : result;
  const figures = basis.packages.find(({ id }) => id === packageId);
  const t = createTranslator(masterLocale, spreadLogTexts);
  const name =
    packageId === NOTHING ? t('spread-log.nothing') : inputs.packages.find(({ id }) => id === packageId)?.name;
  if (!figures || name === undefined) refuse('simulation.spread.unknown-package', { packageId });
  const place = run.placeName ?? t('spread-log.everywhere');
  const seq = await recordDecision(work, {
    kind: 'simulation.spread.decided',
    unitId: inputs.place ?? undefined,
    subjectKind: 'spread-run',
    subjectId: String(runId),
    title: t('spread-log.decided', { name, place }),
    why,
    known: knownOf(run, basis, figures),
    facts: {
      package: name,
      place,
      runs: result.runs,
      seed: inputs.seed,
      engine: run.engine,
      compared: inputs.packages.map((one) => one.name),
    },
  });
  await trx
    .updateTable('spreadRun')
    .set({ decidedPackage: packageId, decisionSeq: seq, decidedAt: now, decidedBy: actor.accountId ?? null })
    .where('spreadRun.tenantId', '=', trx.tenantId)
    .where('spreadRun.runId', '=', runId)
    .execute();
  work.announce('spread');
  return seq;
}

type Figures = NonNullable<SpreadRun['result']>['whenSpread'];

/** The chosen package beside doing nothing, where the infection spreads: median and what nine of ten runs lie between. */
function knownOf(run: SpreadRun, result: Figures, chosen: Figures['packages'][number]): KnownFigure[] {
  const asOf = run.finishedAt ?? run.createdAt;
  const nothing = result.packages[0] as Figures['packages'][number];
  const span = ({ median, low, high }: { median: number; low: number; high: number }) =>
    `${Math.round(median)} (${Math.round(low)}–${Math.round(high)})`;
  const known: KnownFigure[] = [
    { code: 'simulation.spread.infected', value: span(chosen.totals.infected), unit: '', asOf },
    { code: 'simulation.spread.infected-nothing', value: span(nothing.totals.infected), unit: '', asOf },
    { code: 'simulation.spread.lost-shifts', value: span(chosen.totals.lostShifts), unit: '', asOf },
  ];
  if (chosen.uncovered)
    known.push({ code: 'simulation.spread.uncovered', value: span(chosen.uncovered.total), unit: '', asOf });
  return known;
}
