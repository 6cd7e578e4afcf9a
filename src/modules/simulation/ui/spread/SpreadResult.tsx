import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpreadRun } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { DecideForm } from './DecideForm.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { FanGrid } from './FanGrid.tsx';
import { ParameterPanel } from './ParameterPanel.tsx';
import { ReachTables } from './ReachTables.tsx';
import { SpreadAnswer } from './SpreadAnswer.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import { useStopSpread } from './use-spread.ts';
import { useSpreadWords } from './use-spread-words.ts';

/** One comparison: how far it is, the answer, the pictures, the figures, the decision. */
export function SpreadResult({ run }: { readonly run: SpreadRun }) {
  const t = useTexts(spreadTexts);
  const words = useSpreadWords(run.inputs.packages);
  const [panel, setPanel] = useSearchParam('panel');
  const [which, setWhich] = useSearchParam('forlop', 'sprer');
  const { result } = run;
  const whenSpread = result && result.whenSpread.runs > 0 && which !== 'alle' ? result.whenSpread : undefined;
  const figures = whenSpread ?? result;
  return (
    <>
      <RunState run={run} />
      {result && figures && result.runs > 0 && (
        <div className={panel === 'tall' ? 'with-panel' : undefined}>
          <div className="page-stack">
            <SpreadAnswer result={result} words={words} />
            <div className="control-bar">
              <Segmented
                label={t('which.label')}
                value={whenSpread ? 'sprer' : 'alle'}
                onChange={setWhich}
                options={[
                  { value: 'sprer', label: t('which.spread') },
                  { value: 'alle', label: t('which.all') },
                ]}
              />
              <span className="note">
                {whenSpread
                  ? t('which.spread.note', { runs: whenSpread.runs })
                  : t('which.all.note', {
                      runs: result.runs,
                      share: words.percent(1 - result.whenSpread.runs / result.runs),
                    })}
              </span>
            </div>
            <FanGrid result={figures} words={words} />
            <DifferenceList result={figures} words={words} />
            <TotalsTable result={figures} words={words} />
            <ReachTables result={figures} words={words} />
            <section aria-label={t('about.title')}>
              <p className="note reading">
                {t('about.text', { runs: result.runs, residents: result.residents, staff: result.staff })}{' '}
                {t('about.seed', { seed: run.inputs.seed, engine: run.engine })}
              </p>
              <TextButton onClick={() => setPanel(panel === 'tall' ? undefined : 'tall')}>
                {t(panel === 'tall' ? 'about.hide' : 'about.show')}
              </TextButton>
            </section>
            <DecideForm run={run} words={words} />
          </div>
          {panel === 'tall' && <ParameterPanel inputs={run.inputs} onClose={() => setPanel(undefined)} />}
        </div>
      )}
    </>
  );
}

function RunState({ run }: { readonly run: SpreadRun }) {
  const t = useTexts(spreadTexts);
  const now = useNow();
  const stop = useStopSpread(run.runId);
  if (run.state === 'failed') {
    return <EmptyState title={t('run.failed')}>{run.fault && (t.find(run.fault) ?? run.fault)}</EmptyState>;
  }
  if (run.state === 'running') {
    const { phase, done, of } = run.progress;
    return (
      <>
        <Progress
          title={t(`run.progress.${phase}`)}
          {...(of > 0 ? { share: done / of } : {})}
          seconds={Math.max(0, (Date.parse(now) - Date.parse(run.createdAt)) / 1000)}
          best={of > 0 && t('run.progress.done', { done, of })}
          {...(run.mayRun && !stop.isPending && !stop.isSuccess ? { onStop: () => stop.mutate() } : {})}
        />
        <p className="note">{t(stop.isSuccess ? 'run.stopping' : 'run.progress.keeps')}</p>
        {stop.isError && <ErrorState error={stop.error} texts={spreadTexts} />}
      </>
    );
  }
  return (
    <>
      {run.state === 'stopped' && (
        <p className="note">{t('run.stopped', { done: run.result?.runs ?? 0, of: run.inputs.runs })}</p>
      )}
      {run.changedSince && !run.decision && (
        <p>
          <Mark kind="watch">{t('run.changed')}</Mark>
        </p>
      )}
    </>
  );
}
