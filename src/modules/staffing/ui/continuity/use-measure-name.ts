import { useCallback } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressMeasureView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

/** Names a measure: «Lær opp 6 · Åsheim 2, sykepleier». */
export function useMeasureName(nameOf: (unitId: string) => string): (measure: StressMeasureView['measure']) => string {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  return useCallback(
    (measure) => {
      if (measure.kind === 'cohort') return t('measure.cohort', { teams: measure.teams });
      const what =
        measure.kind === 'agreement'
          ? t('measure.agreement', { people: measure.people, hours: measure.noticeHours })
          : t(`measure.${measure.kind}`, { people: measure.people });
      const unit = measure.unitId === null ? t('measure.anywhere') : nameOf(measure.unitId);
      return t('measure.where', { what, unit, competence: competence(measure.competence).toLowerCase() });
    },
    [t, competence, nameOf],
  );
}
