import type { PeriodView } from '../../contract/tracing.ts';
import { RuleBehindDate } from '../infection-rules/RuleBehindDate.tsx';
import { useCaseWords } from './use-case-words.ts';

interface DatesByRuleProps {
  readonly period: PeriodView;
  /** What stands before the dates: «Ville gitt:». */
  readonly lead?: string;
}

/** Dates that are calculated, with the rule that they come from one press away. */
export function DatesByRule({ period, lead }: DatesByRuleProps) {
  const words = useCaseWords();
  return (
    <div className="dates-by-rule">
      {lead} <strong>{words.period(period)}</strong> <RuleBehindDate rule={period.rule} />
    </div>
  );
}
