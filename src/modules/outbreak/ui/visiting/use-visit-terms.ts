import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitRuleView } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';

const TERMS = ['booked', 'outdoors', 'ownRoom', 'faceMask', 'commonRoomsClosed'] as const;

/** How visits take place under a limit, as one line. */
export function useVisitTerms(rule: VisitRuleView): string {
  const t = useTexts(visitingTexts);
  return [
    ...(rule.visitorsAtOnce === null ? [] : [t('term.visitorsAtOnce', { count: rule.visitorsAtOnce })]),
    ...TERMS.filter((term) => rule[term]).map((term) => t(`term.${term}`)),
  ].join(', ');
}
