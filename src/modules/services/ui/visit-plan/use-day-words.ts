import { useMemo } from 'react';
import type { Translator } from '#platform/texts/translator.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { DayReply, DayVisitView } from '../../contract/visit-plan.ts';
import { dayTexts } from '../../texts/visit-plan/day-texts.ts';

type Key = keyof typeof dayTexts.nb & string;

/** The day's words, with those for a visit and a finding. */
export interface DayWords {
  readonly t: Translator<Key>;
  readonly person: (visit: Pick<DayVisitView, 'userName'> | undefined) => string;
  readonly service: (visit: Pick<DayVisitView, 'serviceKind'> | undefined) => string;
  readonly finding: (finding: DayReply['findings'][number]) => string;
}

/** What visits and findings say in the reader's language. */
export function useDayWords(): DayWords {
  const t = useTexts(dayTexts);
  return useMemo(
    () => ({
      t,
      person: (visit) => visit?.userName ?? t('visit.protected'),
      service: (visit) => visit?.serviceKind ?? t('visit.service.unknown'),
      finding: ({ code, facts }) => t.find(code, facts) ?? code,
    }),
    [t],
  );
}
