import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UserDetail } from '../contract/people.ts';
import { isInfectedOn } from '../domain/people/user-row.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { CarerPicture } from './people/CarerPicture.tsx';
import { TimeLine } from './people/TimeLine.tsx';
import { UserFacts, UserRelatives, UserServices } from './people/UserFacts.tsx';
import { UserForm } from './people/UserForm.tsx';
import { UserVisits } from './people/UserVisits.tsx';
import { visitClock } from './visits/visit-clock.ts';
import './people/people.css';

/** One person on one screen: who, what is granted, who is close, visits, carers, and one time line. */
export function UserPage() {
  const t = useTexts(peopleTexts);
  const { userId = '' } = useParams({ strict: false }) as { readonly userId?: string };
  const query = useQuery({
    queryKey: ['services-users', 'one', userId],
    queryFn: ({ signal }) =>
      api.get<UserDetail>(`/api/services/users/${encodeURIComponent(userId)}`, undefined, signal),
  });
  const live = useLive(['users', 'visits', 'importance', 'import'], ['services-users']);
  const [isChanging, setChanging] = useState(false);
  const user = query.data;
  return (
    <>
      <PageHead
        title={user ? (user.name ?? t('protected')) : t('list.title')}
        sub={user?.unitName}
        actions={
          <>
            {user?.canSeeLooks && (
              <ButtonLink to="/tjenester/innsyn" search={{ person: userId }}>
                {t('person.looks')}
              </ButtonLink>
            )}
            <PrintButton />
            {user?.canChange && <Button onClick={() => setChanging(true)}>{t('person.change')}</Button>}
          </>
        }
      />
      <Fetched query={query} texts={peopleTexts}>
        {(data) => (
          <>
            <UserAnswer user={data} />
            <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
              <span>{t('person.logged')}</span>
            </LiveLine>
            <div className={isChanging ? 'with-panel' : undefined}>
              <div className="page-pair">
                <div className="page-stack">
                  <Section title={t('person.who')}>
                    <UserFacts user={data} />
                  </Section>
                  <Section title={t('person.services')}>
                    <UserServices user={data} />
                  </Section>
                  {data.care && (
                    <Section title={t('person.relatives')}>
                      <UserRelatives user={data} />
                    </Section>
                  )}
                </div>
                <div className="page-stack">
                  {data.continuity && (
                    <Section title={t('person.continuity')}>
                      <CarerPicture continuity={data.continuity} />
                    </Section>
                  )}
                  <Section title={t('person.visits')}>
                    <UserVisits visits={data.visits} />
                  </Section>
                  {data.care && (
                    <Section title={t('person.time-line')}>
                      <TimeLine events={data.events} />
                    </Section>
                  )}
                </div>
              </div>
              {isChanging && data.care && (
                <SidePanel
                  title={t('form.title', { name: data.name ?? '' })}
                  focusKey="change"
                  onClose={() => setChanging(false)}
                >
                  <UserForm key={data.revision} user={data} care={data.care} onDone={() => setChanging(false)} />
                </SidePanel>
              )}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function UserAnswer({ user }: { readonly user: UserDetail }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const running = user.services.filter(({ grantedTo }) => grantedTo === null || grantedTo > today);
  const hours = running.reduce((sum, service) => sum + (service.hoursPerWeek ?? 0), 0);
  const todays = user.visits.filter((visit) => visit.date === today).length;
  const [next] = user.visits.filter((visit) => visit.state === null);
  const { infectedFrom: from, infectedTo: to } = user;
  const infected =
    from === null || !isInfectedOn(user, today)
      ? undefined
      : to === null
        ? t('person.answer.infected', { from: formatDate(from) })
        : t('person.answer.infected-until', { from: formatDate(from), to: formatDate(to) });
  return (
    <Answer act={infected}>
      {t('person.answer', { services: running.length })}
      {running.length > 0 &&
        t('person.answer.hours', { hours: formatNumber(hours, locale, { maximumFractionDigits: 1 }) })}{' '}
      {user.visits.length > 0 && t('person.answer.visits-today', { count: todays })}{' '}
      {next &&
        t('person.answer.next', {
          day: next.date === today ? t('person.visits.today') : formatDay(next.date, locale, 'long'),
          time: visitClock(next.startMinute),
        })}
    </Answer>
  );
}
