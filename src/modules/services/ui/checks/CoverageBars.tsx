import { Link } from '@tanstack/react-router';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ChecksReply } from '../../contract/checks.ts';
import { checksTexts } from '../../texts/checks-texts.ts';

/** How many of each unit's people have been looked after in time: one bar a unit, the emptiest first. */
export function CoverageBars({ units }: { readonly units: ChecksReply['units'] }) {
  const t = useTexts(checksTexts);
  const { locale } = useLocale();
  const ordered = units.toSorted((a, b) => a.inTime / a.people - b.inTime / b.people);
  return (
    <ul className="coverage">
      {ordered.map((unit) => {
        const late = unit.overdue + unit.never;
        const label = t('checks.coverage.bar', { unit: unit.unitName, inTime: unit.inTime, people: unit.people, late });
        return (
          <li key={unit.unitId}>
            <Link to="/tjenester/oppfolging" search={{ place: unit.unitId }}>
              {unit.unitName}
            </Link>
            <span className="coverage-bar" role="img" aria-label={label}>
              <span style={{ inlineSize: `${(100 * unit.inTime) / unit.people}%` }} />
              <span data-kind="overdue" style={{ inlineSize: `${(100 * unit.overdue) / unit.people}%` }} />
            </span>
            <span className="coverage-figure">
              {formatNumber(unit.inTime, locale)}/{formatNumber(unit.people, locale)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
