import type { Instant } from '#kernel/instant.ts';
import type { AgeLevel } from '#platform/texts/format-time.ts';
import { formatAge, formatMoment } from '#platform/texts/format-time.ts';
import { useLocale } from './use-locale.ts';
import { useNow } from './use-now.ts';

interface AgeProps {
  /** When the figure was true; undefined means that it has never come. */
  readonly at: Instant | undefined;
  /** What happened then: «rapportert», «beregnet», «talt», «Sist endret». */
  readonly verb?: string;
  /** Overrides the dot where the page knows better: a report is «missing» when its deadline has passed. */
  readonly level?: AgeLevel;
}

/** How old a figure is: a dot that empties, and the time in words. */
export function Age({ at, verb, level }: AgeProps) {
  const { locale } = useLocale();
  const age = formatAge(at, useNow(), locale);
  return (
    <span className="age" data-age={level ?? age.level} title={at && formatMoment(at)}>
      {verb ? `${verb} ${age.text}` : age.text}
    </span>
  );
}
