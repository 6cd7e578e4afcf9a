import { useMemo, useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import type { TextValues } from '#platform/texts/translator.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UserDetail } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { EVENT_TEXTS } from './event-texts.ts';

const SHOWN_FIRST = 20;
const LOOKED_AT = 'services.looked-at';

/** Everything that is known of a person's time, newest first; looks may be left out. */
export function TimeLine({ events }: { readonly events: UserDetail['events'] }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const [withLooks, setWithLooks] = useState(false);
  const [all, setAll] = useState(false);
  const words = useMemo(() => createTranslator(locale, peopleTexts, ...EVENT_TEXTS), [locale]);
  const wanted = useMemo(() => events.filter((event) => withLooks || event.kind !== LOOKED_AT), [events, withLooks]);
  const shown = all ? wanted : wanted.slice(0, SHOWN_FIRST);
  return (
    <>
      {events.some((event) => event.kind === LOOKED_AT) && (
        <Checkbox label={t('person.time-line.looks')} checked={withLooks} onChange={setWithLooks} />
      )}
      {wanted.length === 0 ? (
        <p className="note">{t('person.time-line.none')}</p>
      ) : (
        <ol className="time-line">
          {shown.map((event, index) => {
            const day = parsePlainDate(event.at);
            const text = words.find(`event.${event.kind}`, event.facts as TextValues) ?? event.kind;
            return (
              <li key={`${event.at} ${event.kind} ${index}`}>
                <time dateTime={event.at}>{day ? formatDate(day) : formatMoment(event.at as Instant)}</time>
                <span>
                  {text}
                  {event.by !== null && <span className="note"> · {event.by}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {wanted.length > shown.length && (
        <TextButton onClick={() => setAll(true)}>{t('person.time-line.show', { count: wanted.length })}</TextButton>
      )}
    </>
  );
}
