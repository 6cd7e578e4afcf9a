import type { ReactNode } from 'react';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import type { StressResultView, StressRun } from '../../contract.ts';
import { AboutRun } from './AboutRun.tsx';
import { CompareRuns } from './CompareRuns.tsx';
import { FunctionPanel, UnitPanel } from './FunctionPanel.tsx';
import { FunctionTable } from './FunctionTable.tsx';
import { CompetenceTable, MunicipalityTable, UnitTable } from './LevelTables.tsx';
import { MeasuresSection } from './MeasuresSection.tsx';
import { MunicipalityCurve } from './MunicipalityCurve.tsx';
import { StressFirstLine } from './StressFirstLine.tsx';
import { UnitCurves } from './UnitCurves.tsx';
import { useStressWords } from './use-stress-words.ts';

interface StressResultPartsProps {
  readonly run: StressRun;
  readonly result: StressResultView;
  readonly other: StressResultView | undefined;
  readonly asTable: boolean;
  readonly measureActions: ReactNode;
}

/** A run's figures: the answer, curves or tables, what breaks, what would move it, and how it was worked out. */
export function StressResultParts({ run, result, other, asTable, measureActions }: StressResultPartsProps) {
  const words = useStressWords(result.units, run.inputs.levels.at(-1) ?? 0);
  const [unitId, setUnitId] = useSearchParam('enhet');
  const [key, setKey] = useSearchParam('funksjon');
  const tested = result.functions.find((one) => one.key === key);
  const openUnit = (next: string) => {
    setKey(undefined);
    setUnitId(next === unitId ? undefined : next);
  };
  const panel = tested ? (
    <FunctionPanel tested={tested} words={words} onClose={() => setKey(undefined)} />
  ) : unitId !== '' ? (
    <UnitPanel result={result} unitId={unitId} words={words} onFunction={setKey} onClose={() => setUnitId(undefined)} />
  ) : undefined;
  return (
    <>
      <StressFirstLine result={result} words={words} />
      <div className={panel ? 'with-panel' : undefined}>
        <div className="page-stack">
          {other && <CompareRuns result={result} other={other} words={words} />}
          {asTable ? (
            <>
              <MunicipalityTable result={result} words={words} />
              <UnitTable result={result} words={words} onOpen={openUnit} />
            </>
          ) : (
            <>
              <div className="page-pair curve-pair">
                <MunicipalityCurve result={result} words={words} />
                <CompetenceTable result={result} words={words} />
              </div>
              <UnitCurves units={result.units} words={words} current={unitId || undefined} onOpen={openUnit} />
            </>
          )}
          <FunctionTable functions={result.functions} words={words} current={tested?.key} onOpen={setKey} />
          {asTable && <CompetenceTable result={result} words={words} />}
          <MeasuresSection run={run} words={words} actions={measureActions} />
          <AboutRun run={run} words={words} />
        </div>
        {panel}
      </div>
    </>
  );
}
