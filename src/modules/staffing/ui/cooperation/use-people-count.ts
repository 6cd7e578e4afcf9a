import { useCallback } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { peopleCountTexts } from '../../texts/people-count-texts.ts';

/** Says how many of a competence: «2 sykepleiere»; one that the municipality has made up itself stands as it is. */
export function usePeopleCount(): (count: number, competence: string) => string {
  const t = useTexts(peopleCountTexts);
  const words = useWords();
  return useCallback(
    (count, competence) => t.find(`count.${competence}`, { count }) ?? `${count} ${words.competence(competence)}`,
    [t, words],
  );
}
