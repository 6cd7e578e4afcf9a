import { useQuery } from '@tanstack/react-query';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { PersonDetail, UnitsReply } from '../contract.ts';
import type { PersonPlace } from '../domain/places-of-person.ts';
import { placesOf } from '../domain/places-of-person.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { formatPhone } from './format-phone.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useWords } from './use-words.ts';

/** Days before a training's end from which it is worth a look. */
export const EXPIRES_SOON_DAYS = 30;

/** Where a person can be sent today, home first. */
export function usePersonPlaces(person: PersonDetail): readonly PersonPlace[] {
  const { today } = useSession();
  const units = useQuery({
    queryKey: ['organisation', 'units', false],
    queryFn: ({ signal }) => api.get<UnitsReply>('/api/organisation/units', undefined, signal),
  });
  const statuses = (units.data?.units ?? []).flatMap((unit) =>
    unit.status.map(({ status, from, to }) => ({ unitId: unit.unitId, status, from, to: to ?? undefined })),
  );
  return placesOf(person, statuses, today);
}

/** The units a person can go to, each with what stands in the way and how long the training holds. */
export function PersonPlaces({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const { today } = useSession();
  const names = useCatalogue();
  const places = usePersonPlaces(person);
  const isFree = person.source !== 'own' && person.poolUnits.length === 0;
  const others = places.filter((place) => place.state !== 'home');
  return (
    <>
      {isFree && <p>{t('person.anywhere')}</p>}
      {!isFree && others.length === 0 && <p className="note">{t('person.placesNone')}</p>}
      {others.length > 0 && (
        <ul className="panel-list">
          {others.map((place) => (
            <li key={place.unitId}>
              <TextLink quiet to={`/bemanning/enheter/${encodeURIComponent(place.unitId)}`}>
                {names.unitName(place.unitId)}
              </TextLink>
              <PlaceWords place={place} today={today} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PlaceWords({ place, today }: { readonly place: PersonPlace; readonly today: PlainDate }) {
  const t = useTexts(peopleTexts);
  const { state, validTo } = place;
  if (state === 'expired' && validTo !== null) {
    return <Mark kind="watch">{`${t('place.expired')} ${formatDate(validTo)}`}</Mark>;
  }
  const until = validTo === null ? '' : t('place.until', { day: formatDate(validTo) });
  const isSoon = validTo !== null && validTo <= addDays(today, EXPIRES_SOON_DAYS);
  return (
    <span className="place-words">
      <span className={state === 'open' ? undefined : 'note'}>{t(`place.${state}`)}</span>{' '}
      {until && (isSoon ? <Mark kind="watch">{until}</Mark> : <span className="note">{until}</span>)}
    </span>
  );
}

/** Telephone and e-mail as links. */
export function PersonContact({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const items = [
    ...(person.phone
      ? [
          {
            id: 'phone',
            term: t('fact.phone'),
            text: (
              <a className="text-link" href={`tel:${person.phone}`}>
                {formatPhone(person.phone)}
              </a>
            ),
          },
        ]
      : []),
    ...(person.email
      ? [
          {
            id: 'email',
            term: t('fact.email'),
            text: (
              <a className="text-link" href={`mailto:${person.email}`}>
                {person.email}
              </a>
            ),
          },
        ]
      : []),
    ...(person.languages.length > 0
      ? [{ id: 'languages', term: t('fact.languages'), text: person.languages.join(', ') }]
      : []),
  ];
  return items.length > 0 ? <Facts items={items} /> : <p className="note">{t('person.noContact')}</p>;
}

/** What is known of a person's position. */
export function PersonPosition({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const words = useWords();
  const yesNo = (is: boolean) => t(is ? 'yes' : 'no');
  const isOwn = person.source === 'own';
  const { availableFrom: from, availableTo: to } = person;
  const available =
    from !== null && to !== null
      ? t('fact.availableFromTo', { from: formatDate(from), to: formatDate(to) })
      : from !== null
        ? t('fact.availableFrom', { from: formatDate(from) })
        : to !== null
          ? t('fact.availableTo', { to: formatDate(to) })
          : undefined;
  const number = (value: number | null) => (value === null ? undefined : formatNumber(value, locale));
  const pct = number(person.employmentPct);
  const rows: readonly (readonly [id: Parameters<typeof t>[0], text: string | undefined])[] = [
    ['fact.source', isOwn ? undefined : words.source(person.source)],
    ['fact.pct', pct === undefined ? undefined : t('pct', { pct })],
    ['fact.hours', isOwn ? (number(person.weeklyHours) ?? t('fact.hoursDefault')) : undefined],
    ['fact.consent', isOwn ? yesNo(person.consentRedeploy) : undefined],
    ['fact.available', available],
    ['fact.night', yesNo(person.nightWorker)],
    ['fact.outbreak', yesNo(person.outbreakTeam)],
    ['fact.maxExtra', number(person.maxExtraShifts)],
    ['fact.hpr', person.hprNumber ?? undefined],
    ['fact.id', person.personId],
  ];
  return <Facts items={rows.flatMap(([id, text]) => (text === undefined ? [] : [{ id, term: t(id), text }]))} />;
}

/** Where else a person works. */
export function PersonWorkplaces({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const names = useCatalogue();
  if (person.workplaces.length === 0) return <p className="note">{t('person.workplacesNone')}</p>;
  return (
    <ul className="panel-list">
      {person.workplaces.map(({ workplace, pct }) => (
        <li key={workplace}>
          <span>{names.unitName(workplace)}</span>
          {pct !== null && <span className="note">{t('pct', { pct: formatNumber(pct, locale) })}</span>}
        </li>
      ))}
    </ul>
  );
}
