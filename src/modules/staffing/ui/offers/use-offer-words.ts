import { useMemo } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OfferSummary, ShiftTypeView } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import type { PlanWords } from '../plan/use-plan-words.ts';
import { usePlanWords } from '../plan/use-plan-words.ts';
import { timeLeft } from './time-left.ts';

type Row = OfferSummary['rows'][number];

/** How offers are said. */
export interface OfferWords {
  readonly plan: PlanWords;
  /** «Åsheim 2, on 25. natt, sykepleier» */
  readonly shift: (row: Pick<Row, 'unitName' | 'unitId' | 'date' | 'shift' | 'competence'>) => string;
  /** «2 t 10 min igjen», «gikk ut 14:00». */
  readonly deadline: (deadline: Instant) => string;
}

const NONE: readonly never[] = [];

/** Words for offers in the reader's language. */
export function useOfferWords(shifts: readonly ShiftTypeView[]): OfferWords {
  const t = useTexts(offersTexts);
  const plan = usePlanWords(shifts, NONE);
  const { locale } = useLocale();
  const now = useNow();
  return useMemo(
    () => ({
      plan,
      shift: (row) => `${row.unitName}, ${plan.when(row)}, ${plan.competenceInText(row.competence)}`,
      deadline: (deadline) => {
        const left = timeLeft(deadline, now);
        return left ? t(left.key, left.values) : t('time-over', { when: formatWhen(deadline, now, locale) });
      },
    }),
    [t, plan, locale, now],
  );
}
