import type { ReactNode } from 'react';
import { useCallback, useMemo } from 'react';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressMeasureView, StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { stressAnswer } from './stress-answer.ts';
import { useMeasureName } from './use-measure-name.ts';
import type { StressWords } from './use-stress-words.ts';

interface MeasuresSectionProps {
  readonly run: StressRun;
  readonly words: StressWords;
  readonly actions: ReactNode;
}

/** What a run says that would move the break: the differences on the same draws, with their bounds. */
export function MeasuresSection({ run, words, actions }: MeasuresSectionProps) {
  const t = useTexts(continuityTexts);
  const { result, names } = run;
  const units = result?.units;
  const nameOf = useCallback(
    (unitId: string) => units?.find((unit) => unit.unitId === unitId)?.name ?? unitId,
    [units],
  );
  const measureName = useMeasureName(nameOf);
  const answer = result && stressAnswer(result);
  const level = answer?.holding?.level ?? 0;
  const first = result?.functions[0];
  const firstUnit = units?.find((unit) => unit.unitId === first?.unitId);
  const columns = useMemo<readonly Column<StressMeasureView>[]>(
    () => [
      {
        id: 'measure',
        header: t('measure.column'),
        primary: true,
        cell: (one) => (
          <>
            {measureName(one.measure)}
            {one.trained.length > 0 && (
              <span className="note measure-names">
                {t('measure.trained', { names: one.trained.map((id) => names[id] ?? id) })}
              </span>
            )}
            {one.measure.kind === 'cohort' && <span className="note measure-names">{t('measure.cohort.only')}</span>}
          </>
        ),
      },
      {
        id: 'difference',
        header: t('measure.difference', { level: words.percent(level) }),
        align: 'end',
        cell: (one) => {
          const difference = one.levels.find((at) => at.level === level)?.difference;
          if (!difference) return '–';
          const { mean, low, high } = difference;
          return t('measure.difference.value', {
            mean: words.number(mean),
            low: words.number(low),
            high: words.number(high),
          });
        },
      },
      {
        id: 'first',
        header: t('measure.first'),
        align: 'end',
        cell: (one) => first && `${words.breaks(first.breaksAt)} → ${words.breaks(one.firstBreaksAt)}`,
      },
      {
        id: 'unit',
        header: t('measure.unit'),
        align: 'end',
        wideOnly: true,
        cell: (one) => firstUnit && `${words.breaks(firstUnit.breaksAt)} → ${words.breaks(one.unitBreaksAt)}`,
      },
    ],
    [t, words, measureName, level, names, first, firstUnit],
  );
  return (
    <Section title={t('measures.title')} note={t('measures.note')} actions={actions}>
      {(result?.measures.length ?? 0) === 0 ? (
        <p className="soft">{t('measures.none')}</p>
      ) : (
        <DataTable
          label={t('measures.title')}
          rows={result?.measures ?? []}
          columns={columns}
          rowId={(one) => JSON.stringify(one.measure)}
          rowName={(one) => measureName(one.measure)}
          foot={false}
        />
      )}
    </Section>
  );
}
