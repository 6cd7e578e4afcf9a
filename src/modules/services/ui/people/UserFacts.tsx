import { formatPhone } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UserDetail } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { languageName } from './language-name.ts';
import { useUserWords } from './use-user-words.ts';

interface UserProps {
  readonly user: UserDetail;
}

/** What is known of a person, and what a carer must know. */
export function UserFacts({ user }: UserProps) {
  const t = useTexts(peopleTexts);
  const say = useUserWords();
  const { care } = user;
  const infected = say.infected(user);
  const rows: readonly (readonly [term: Parameters<typeof t>[0], text: string | null | undefined])[] = [
    ['fact.notes', care?.carerNotes],
    ['fact.ability', care?.ability],
    ['fact.alone', care && t(care.livesAlone ? 'yes' : 'no')],
    ['fact.vulnerability', care?.vulnerability ? t('fact.vulnerability.value', { value: care.vulnerability }) : null],
    ['fact.languages', say.languages(user.languages)],
    ['fact.infected', infected],
    ['fact.address', care?.address],
    ['fact.room', care?.room],
    ['fact.unit', user.unitName],
    ['fact.protection', user.protection === 'none' ? null : t(`protected.${user.protection}`)],
    ['fact.id', user.userId],
  ];
  return (
    <>
      <Facts items={rows.flatMap(([id, text]) => (text ? [{ id, term: t(id), text }] : []))} />
      {!care && <p className="note">{t('person.planning')}</p>}
    </>
  );
}

/** What a person is granted, with the importance that holds today. */
export function UserServices({ user }: UserProps) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  if (user.services.length === 0) return <p className="note">{t('person.services.none')}</p>;
  return (
    <ul className="granted-list">
      {user.services.map((service) => {
        const isEnded = service.grantedTo !== null && service.grantedTo <= today;
        const isLowered = service.importance !== service.granted;
        return (
          <li key={service.serviceId} data-ended={isEnded || undefined}>
            <span>
              {service.kind}
              <span className="note">
                {[
                  service.grantedFrom && t('person.services.from', { from: formatDate(service.grantedFrom) }),
                  service.grantedTo &&
                    t(isEnded ? 'person.services.ended' : 'person.services.until', {
                      to: formatDate(service.grantedTo),
                    }),
                ]
                  .filter(Boolean)
                  .join(' ')}
                {isLowered && (
                  <>
                    {' '}
                    {t('person.services.lowered', {
                      granted: t(`importance.${service.granted}`),
                      importance: t(`importance.${service.importance}`),
                    })}{' '}
                    <TextLink to="/tjenester/prioritering">{t('person.services.rule')}</TextLink>
                  </>
                )}
              </span>
            </span>
            <span>
              {service.hoursPerWeek !== null &&
                t('person.services.hours', {
                  hours: formatNumber(service.hoursPerWeek, locale, { maximumFractionDigits: 1 }),
                })}{' '}
              · {t(`importance.${service.importance}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who is close to a person, how they are reached, and how often they are to be called. */
export function UserRelatives({ user }: UserProps) {
  const t = useTexts(peopleTexts);
  const relatives = user.care?.relatives ?? [];
  if (user.name === null) return <p className="note">{t('person.relatives.hidden')}</p>;
  if (relatives.length === 0) return <p className="note">{t('person.relatives.none')}</p>;
  return (
    <ul className="relative-list">
      {relatives.map((one) => (
        <li key={one.relativeId}>
          {one.name}
          <span className="note">
            {[
              one.relation,
              one.guardian && t('person.guardian'),
              one.language && languageName(t, one.language),
              one.callEveryDays && t('person.call', { days: one.callEveryDays }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {one.phone && (
            <a className="text-link" href={`tel:${one.phone.replaceAll(' ', '')}`}>
              {formatPhone(one.phone)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
