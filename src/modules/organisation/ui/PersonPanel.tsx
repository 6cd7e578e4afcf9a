import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { PersonContact, PersonPlaces, PersonPosition } from './PersonFacts.tsx';
import { ShiftCalendar } from './ShiftCalendar.tsx';
import { usePerson } from './use-person.ts';
import { useWords } from './use-words.ts';

/** A person beside the list: shifts of three weeks, where they can go, how they are reached. */
export function PersonPanel({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const words = useWords();
  const { today } = useSession();
  const query = usePerson(personId);
  const person = query.data;
  return (
    <SidePanel title={person?.name ?? ' '} onClose={onClose} focusKey={personId}>
      <Fetched query={query} texts={editTexts}>
        {(data) => (
          <>
            <p>
              {words.competence(data.competence)}
              {data.homeUnitId === null ? (
                `, ${words.source(data.source).toLowerCase()}`
              ) : (
                <>
                  {', '}
                  <TextLink to={`/bemanning/enheter/${encodeURIComponent(data.homeUnitId)}`}>
                    {data.homeUnitName}
                  </TextLink>
                </>
              )}
            </p>
            <div className="button-row">
              <ButtonLink small icon="arrow" to={`/bemanning/folk/${encodeURIComponent(personId)}`}>
                {t('person.open')}
              </ButtonLink>
            </div>
            <h3 className="panel-head">{t('person.shifts')}</h3>
            <ShiftCalendar person={data} today={today} from={today} weeks={3} />
            <h3 className="panel-head">{t('person.places')}</h3>
            <PersonPlaces person={data} />
            <h3 className="panel-head">{t('person.contact')}</h3>
            <PersonContact person={data} />
            <h3 className="panel-head">{t('person.facts')}</h3>
            <PersonPosition person={data} />
          </>
        )}
      </Fetched>
    </SidePanel>
  );
}
