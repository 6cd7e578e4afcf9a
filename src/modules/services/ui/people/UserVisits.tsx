import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { usePrinting } from '#platform/ui-kit/use-printing.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UserDetail } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { visitClock } from '../visits/visit-clock.ts';

/** Days with visits that are shown at first. */
const FIRST_DAYS = 5;

/** A person's visits day by day: when, what, who comes, and how far it is. */
export function UserVisits({ visits }: { readonly visits: UserDetail['visits'] }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  if (visits.length === 0) return <p className="note">{t('person.visits.none')}</p>;
  const days = [...Map.groupBy(visits, (visit) => visit.date)];
  const shown = all || printing ? days : days.slice(0, FIRST_DAYS);
  const more = days.slice(shown.length).reduce((sum, [, ofDay]) => sum + ofDay.length, 0);
  return (
    <>
      <ol className="visit-days">
        {shown.map(([date, ofDay]) => (
          <li key={date}>
            <span>{date === today ? <b>{t('person.visits.today')}</b> : formatDay(date, locale, 'short')}</span>
            <ul className="visit-times">
              {ofDay.map((visit) => (
                <li key={visit.visitId}>
                  <b>{visitClock(visit.startMinute)}</b>
                  {[
                    visit.serviceKind,
                    visit.how && visit.how !== 'visit'
                      ? (t.find(`visit.how.${visit.how}`) ?? visit.how)
                      : visit.carerNames.join(', ') || t('person.visits.nobody'),
                    visit.carers > 1 && t('person.visits.two', { count: visit.carers }),
                    visit.state && (t.find(`visit.state.${visit.state}`) ?? visit.state),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {more > 0 && <TextButton onClick={() => setAll(true)}>{t('person.visits.more', { count: more })}</TextButton>}
    </>
  );
}
