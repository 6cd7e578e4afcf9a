import type { Instant } from '#kernel/instant.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CaseEventView } from '../../contract/cases.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';

const DAY_LENGTH = 10;

/** What happened in a case, oldest first. */
export function CaseTimeLine({ events }: { readonly events: readonly CaseEventView[] }) {
  const t = useTexts(casesTexts);
  const { locale } = useLocale();
  const when = (at: string) => {
    if (at.length === DAY_LENGTH) return formatDay(at as never, locale, 'dayShort');
    const { date, time } = osloDayAndTime(at as Instant);
    return `${formatDay(date, locale, 'dayShort')} ${time}`;
  };
  return (
    <ol className="case-line">
      {events.map((event) => (
        <li key={`${event.at} ${event.kind}`}>
          <time dateTime={event.at}>{when(event.at)}</time>
          <span>{t.find(`event.${event.kind}`, event.facts) ?? event.kind}</span>
        </li>
      ))}
    </ol>
  );
}
