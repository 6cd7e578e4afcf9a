import { formatDay } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { FindingView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { findingTexts } from '../../texts/findings.ts';

/** What the rules say, each with person, day and source. */
export function RosterFindings({ findings }: { readonly findings: readonly FindingView[] }) {
  const t = useTexts(cohortTexts);
  const rules = useTexts(findingTexts);
  const { locale } = useLocale();
  if (findings.length === 0) return null;
  return (
    <ul className="roster-findings">
      {findings.map((one) => (
        <li key={JSON.stringify(one)}>
          <Mark kind={one.level === 'breach' ? 'act' : 'watch'}>
            {[one.personName, one.date && formatDay(one.date, locale, 'dayShort')].filter(Boolean).join(', ')}
          </Mark>{' '}
          {t.find(one.code, one.facts) ?? rules.find(one.code, one.facts) ?? one.code}
          {one.source && <span className="soft"> · {one.source}</span>}
        </li>
      ))}
    </ul>
  );
}
