import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate, formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { PersonDetail } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { EXPIRES_SOON_DAYS, PersonContact, PersonPlaces, PersonPosition, PersonWorkplaces } from './PersonFacts.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonHours } from './PersonHours.tsx';
import { RosterDayForm } from './RosterDayForm.tsx';
import { ShiftCalendar } from './ShiftCalendar.tsx';
import { StaffMapHint } from './StaffMapHint.tsx';
import { clockText } from './shift-times.ts';
import { useCatalogue } from './use-catalogue.ts';
import { usePerson } from './use-person.ts';
import './organisation.css';
import { useWords } from './use-words.ts';

const WEEKS = 6;
const AHEAD_DAYS = 14;

/** What stands beside the page: the form, a day of the roster, or nothing. */
type Beside = 'change' | { readonly day: PlainDate } | undefined;

/** One person: shifts of six weeks, where they can go, how they are reached, and what is known of the position. */
export function PersonPage() {
  const t = useTexts(peopleTexts);
  const words = useWords();
  const { today } = useSession();
  const { personId = '' } = useParams({ strict: false }) as { readonly personId?: string };
  const query = usePerson(personId);
  const live = useLive(['organisation', 'roster'], ['organisation']);
  const [beside, setBeside] = useState<Beside>();
  const person = query.data;
  return (
    <>
      <PageHead
        title={person?.name ?? t('list.title')}
        sub={
          person && [words.competence(person.competence), person.homeUnitName ?? words.source(person.source)].join(', ')
        }
        actions={
          <>
            <PrintButton />
            {person?.canChange && <Button onClick={() => setBeside('change')}>{t('person.change')}</Button>}
          </>
        }
      />
      <Fetched query={query} texts={editTexts}>
        {(data) => (
          <>
            <PersonAnswer person={data} />
            <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
              <StaffMapHint text={t('person.away')} link={t('person.map')} place={data.homeUnitId ?? undefined} />
            </LiveLine>
            <div className={beside ? 'with-panel' : undefined}>
              <div className="page-pair">
                <div className="page-stack">
                  <Section
                    title={t('person.shifts')}
                    note={t(data.canChangeRoster ? 'person.shiftsNote' : 'person.shiftsNoteRead')}
                  >
                    <ShiftCalendar
                      person={data}
                      today={today}
                      from={data.from}
                      weeks={WEEKS}
                      chosen={typeof beside === 'object' ? beside.day : undefined}
                      onDay={data.canChangeRoster ? (day) => setBeside({ day }) : undefined}
                    />
                  </Section>
                  <Section title={t('person.facts')}>
                    <PersonPosition person={data} />
                  </Section>
                </div>
                <div className="page-stack">
                  <Section title={t('person.places')}>
                    <PersonPlaces person={data} />
                  </Section>
                  <Section title={t('person.contact')}>
                    <PersonContact person={data} />
                  </Section>
                  <Section title={t('person.workplaces')}>
                    <PersonWorkplaces person={data} />
                  </Section>
                  {data.source === 'own' && (
                    <Section title={t('person.hours')}>
                      <PersonHours person={data} />
                    </Section>
                  )}
                </div>
              </div>
              {beside !== undefined && (
                <BesidePerson person={data} beside={beside} close={() => setBeside(undefined)} />
              )}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

interface BesideProps {
  readonly person: PersonDetail;
  readonly beside: NonNullable<Beside>;
  readonly close: () => void;
}

function BesidePerson({ person, beside, close }: BesideProps) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  if (beside === 'change') {
    return (
      <SidePanel title={t('form.changeTitle', { name: person.name })} focusKey="change" onClose={close}>
        <PersonForm key={person.revision} person={person} onDone={close} />
      </SidePanel>
    );
  }
  const { day } = beside;
  return (
    <SidePanel
      title={formatDay(day, locale, 'long')}
      kicker={t('person.shiftsNoteRead')}
      focusKey={day}
      onClose={close}
    >
      <RosterDayForm
        key={day}
        personId={person.personId}
        personName={`${person.name}, ${formatDay(day, locale, 'short')}`}
        date={day}
        unitId={person.homeUnitId ?? person.poolUnits[0] ?? ''}
        cells={person.roster.filter((cell) => cell.date === day)}
        onDone={close}
      />
    </SidePanel>
  );
}

function PersonAnswer({ person }: { readonly person: PersonDetail }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const names = useCatalogue();
  if (person.leftOn !== null) return <Answer>{t('person.left', { day: formatDate(person.leftOn) })}</Answer>;
  const ahead = person.roster.filter((cell) => cell.date >= today && cell.date < addDays(today, AHEAD_DAYS));
  const [next] = ahead;
  const type = names.shifts.find((shift) => shift.shift === next?.shift);
  const validNames = (isIn: (validTo: PlainDate) => boolean) =>
    person.training.filter((row) => row.validTo !== null && isIn(row.validTo)).map((row) => names.unitName(row.unitId));
  const expired = validNames((validTo) => validTo < today);
  const expiring = validNames((validTo) => validTo >= today && validTo <= addDays(today, EXPIRES_SOON_DAYS));
  const act = [
    expired.length > 0 && t('person.expired', { names: expired }),
    expiring.length > 0 && t('person.expiring', { names: expiring }),
  ].filter(Boolean);
  return (
    <Answer act={act.length > 0 ? act.join(' ') : undefined}>
      {t('person.answer', { count: ahead.length })}
      {next &&
        type &&
        t('person.next', {
          day: next.date === today ? t('person.today') : formatDay(next.date, locale, 'long'),
          from: clockText(type.startMinute),
          to: clockText(type.endMinute),
          unit: names.unitName(next.unitId),
        })}
    </Answer>
  );
}
