import { useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { StressRun, StressRunHead } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { MeasureForm } from './MeasureForm.tsx';
import { RunPicker } from './RunPicker.tsx';
import { RunProgress } from './RunProgress.tsx';
import { StressForm } from './StressForm.tsx';
import { StressResultParts } from './StressResultParts.tsx';
import { useStressRun } from './use-stress-run.ts';

interface StressPartProps {
  readonly runs: readonly StressRunHead[];
  readonly asTable: boolean;
}

/** The stress test: which run, its progress or its figures, and the ways to a new one. */
export function StressPart({ runs, asTable }: StressPartProps) {
  const t = useTexts(continuityTexts);
  const { today } = useSession();
  const mayRun = useCan('staffing.stress.run');
  const [picked, setPicked] = useSearchParam('kjoring');
  const [compared, setCompared] = useSearchParam('mot');
  const [form, setForm] = useState<'run' | 'measures'>();
  const runId = Number(picked) || runs[0]?.runId;
  const run = useStressRun(runId);
  const other = useStressRun(Number(compared) || undefined);
  const show = (next: number) => {
    setForm(undefined);
    setPicked(String(next));
  };
  if (runId === undefined && !mayRun) return <EmptyState title={t('empty.title')}>{t('empty.no-right')}</EmptyState>;
  if (runId === undefined) {
    return (
      <>
        <Answer>{t('empty.title')}</Answer>
        <p className="soft reading">{t('empty.text')}</p>
        <div className="page-stack">
          <StressForm today={today} before={undefined} onStarted={show} onCancel={undefined} />
        </div>
      </>
    );
  }
  return (
    <>
      <div className="control-bar stress-bar">
        <RunPicker
          runs={runs}
          runId={runId}
          onPick={show}
          compared={Number(compared) || undefined}
          onCompare={(next) => setCompared(next === undefined ? undefined : String(next))}
        />
        {mayRun && form !== 'run' && <Button onClick={() => setForm('run')}>{t('run.new')}</Button>}
      </div>
      {form === 'run' && (
        <StressForm today={today} before={run.data?.inputs} onStarted={show} onCancel={() => setForm(undefined)} />
      )}
      <Fetched query={run} texts={continuityTexts}>
        {(shown) => (
          <>
            <RunState run={shown} />
            {form === 'measures' && <Measures run={shown} onStarted={show} onCancel={() => setForm(undefined)} />}
            {shown.result && shown.result.functions.length === 0 && (
              <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>
            )}
            {shown.result && shown.result.functions.length > 0 && (
              <StressResultParts
                run={shown}
                result={shown.result}
                other={other.data?.result ?? undefined}
                asTable={asTable}
                measureActions={
                  mayRun &&
                  form !== 'measures' && <Button onClick={() => setForm('measures')}>{t('measures.try')}</Button>
                }
              />
            )}
          </>
        )}
      </Fetched>
    </>
  );
}

function RunState({ run }: { readonly run: StressRun }) {
  const t = useTexts(continuityTexts);
  if (run.state === 'running') return <RunProgress run={run} />;
  if (run.state === 'failed') {
    return <EmptyState title={t('run.failed')}>{run.fault && (t.find(run.fault) ?? run.fault)}</EmptyState>;
  }
  return (
    <>
      {run.state === 'stopped' && (
        <p className="note">{t('run.stopped', { done: run.result?.draws ?? 0, of: run.inputs.draws })}</p>
      )}
      {run.changedSince && (
        <p>
          <Mark kind="watch">{t('run.changed')}</Mark>
        </p>
      )}
    </>
  );
}

interface MeasuresProps {
  readonly run: StressRun;
  readonly onStarted: (runId: number) => void;
  readonly onCancel: () => void;
}

function Measures({ run, onStarted, onCancel }: MeasuresProps) {
  const functions = run.result?.functions ?? [];
  const aim = functions.find(({ breaksAt }) => breaksAt.median !== null && breaksAt.median > 0) ?? functions[0];
  if (!aim) return null;
  const unitName = run.result?.units.find((unit) => unit.unitId === aim.unitId)?.name ?? aim.unitId;
  return (
    <MeasureForm
      inputs={run.inputs}
      aim={aim}
      unitName={unitName}
      agreements={run.agreements}
      onStarted={onStarted}
      onCancel={onCancel}
    />
  );
}
