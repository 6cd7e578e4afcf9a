import { formatPhone, useCatalogue, useWords } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RegisterPerson } from '../../contract.ts';
import { isTrainedFor } from '../../domain/resources/callable-person.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { useRegisterActions } from './use-register-actions.ts';
import { useRegisterWords } from './use-register-words.ts';

interface RegisterPanelProps {
  readonly person: RegisterPerson;
  readonly canChange: boolean;
  /** Unit whose training the list is narrowed to those who lack. */
  readonly gapUnit: string;
  readonly onChange: () => void;
  readonly onClose: () => void;
  /** The next to ask, where a call round goes on. */
  readonly onNext?: (() => void) | undefined;
}

/** Somebody of the register: how they are reached, what they have said, and what is done about it. */
export function RegisterPanel({ person, canChange, gapUnit, onChange, onClose, onNext }: RegisterPanelProps) {
  const t = useTexts(resourceTexts);
  const words = useWords();
  const { unitName } = useCatalogue();
  const { act, edit } = useRegisterActions();
  const ids = [person.personId];
  return (
    <SidePanel title={person.name} onClose={onClose} focusKey={person.personId}>
      <p>
        {words.competence(person.competence)}, {t(`resources.origin.${person.origin}`).toLowerCase()}
      </p>
      {person.phone !== null && (
        <p>
          <a className="text-link" href={`tel:${person.phone}`}>
            {t('resources.panel.call', { phone: formatPhone(person.phone) })}
          </a>
        </p>
      )}
      {canChange && (
        <div className="button-row">
          <Button small kind="main" onClick={() => act(ids, { do: 'confirm' })}>
            {t('resources.panel.confirm')}
          </Button>
          <Button small onClick={() => act(ids, { do: person.available ? 'unavailable' : 'available' })}>
            {t(person.available ? 'resources.bulk.unavailable' : 'resources.bulk.available')}
          </Button>
          {gapUnit !== '' && !isTrainedFor(person, gapUnit) && (
            <Button small onClick={() => act(ids, { do: 'train', unitId: gapUnit }, unitName(gapUnit))}>
              {t('resources.panel.train', { unit: unitName(gapUnit) })}
            </Button>
          )}
          <Button small onClick={onChange}>
            {t('resources.panel.change')}
          </Button>
          {onNext && (
            <Button small icon="arrow" onClick={onNext}>
              {t('resources.panel.next')}
            </Button>
          )}
        </div>
      )}
      {edit.error && <ErrorState error={edit.error} texts={resourceTexts} />}
      <PersonFacts person={person} />
    </SidePanel>
  );
}

function PersonFacts({ person }: { readonly person: RegisterPerson }) {
  const t = useTexts(resourceTexts);
  const { locale } = useLocale();
  const { unitName } = useCatalogue();
  const register = useRegisterWords();
  const number = (value: number) => formatNumber(value, locale);
  const names = (ids: readonly string[]) => ids.map(unitName).join(', ');
  const leader = person.leaderConsent === null ? 'unknown' : person.leaderConsent ? 'yes' : 'no';
  const isAgency = person.origin === 'agency';
  const facts: readonly (readonly [string, string, string | null | undefined | false])[] = [
    ['available', t('resources.fact.available'), register.available(person)],
    ['confirmed', t('resources.fact.confirmed'), register.confirmed(person)],
    [
      'periods',
      t('resources.fact.periods'),
      person.periods.length > 0 && person.periods.map((one) => t(`resources.period.${one}`)).join(', '),
    ],
    ['pct', t('resources.fact.pct'), person.availablePct !== null && `${number(person.availablePct)} %`],
    [
      'hours',
      t('resources.fact.hours'),
      person.hoursPerWeek !== null && t('resources.fact.hours.week', { hours: number(person.hoursPerWeek) }),
    ],
    ['units', t('resources.fact.units'), person.units.length === 0 ? t('resources.units.any') : names(person.units)],
    ['willing', t('resources.fact.willing'), person.willingUnits.length > 0 && names(person.willingUnits)],
    [
      'outbreak',
      t('resources.fact.outbreak'),
      t(`resources.fact.outbreak.${person.outbreakTeam ? 'team' : person.willingOutbreak ? 'yes' : 'no'}`),
    ],
    ['employer', t('resources.fact.employer'), person.employer],
    ['leader', t('resources.fact.leader'), person.origin === 'other_sector' && t(`resources.fact.leader.${leader}`)],
    ['title', t('resources.fact.title'), person.title],
    ['hpr', t('resources.fact.hpr'), person.hprNumber],
    ['practised', t('resources.fact.practised'), person.lastPractised !== null && String(person.lastPractised)],
    ['study', t('resources.fact.study'), person.studyYear !== null && String(person.studyYear)],
    ['mayDo', t('resources.fact.mayDo'), person.mayDo],
    ['starts', t('resources.fact.starts'), person.startsOn !== null && formatDate(person.startsOn)],
    ['supplier', t('resources.fact.supplier'), person.supplier],
    [
      'core',
      t('resources.fact.core'),
      isAgency &&
        (person.coreRank === null
          ? t('resources.fact.core.none')
          : t('resources.fact.core.rank', { rank: person.coreRank, times: person.timesUsed ?? 0 })),
    ],
    [
      'training',
      t('resources.fact.training'),
      person.arrivalTrainingMinutes !== null &&
        t('resources.fact.training.minutes', { minutes: person.arrivalTrainingMinutes }),
    ],
    [
      'distance',
      t('resources.fact.distance'),
      person.distanceKm !== null && t('resources.fact.distance.km', { km: number(person.distanceKm) }),
    ],
    ['languages', t('resources.fact.languages'), person.languages.join(', ')],
    ['used', t('resources.fact.used'), person.lastUsed !== null && formatDate(person.lastUsed)],
    ['email', t('resources.fact.email'), person.email],
  ];
  return <Facts items={facts.flatMap(([id, term, text]) => (text ? [{ id, term, text }] : []))} />;
}
