import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ResponseReply } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { usePeopleCount } from '../cooperation/use-people-count.ts';

/** Today's strength by the hours it takes to be there: a bar a step, a square a person, grouped by competence. */
export function Strength({ data }: { readonly data: ResponseReply }) {
  const t = useTexts(responseTexts);
  const peopleOf = usePeopleCount();
  return (
    <Section title={t('response.strength')} note={t('response.strength.note')}>
      <ul className="strength">
        {data.strength.map(({ hours, people, byCompetence }) => {
          const parts = byCompetence.map(({ competence, people: count }) => peopleOf(count, competence)).join(', ');
          return (
            <li key={hours}>
              <span className="strength-hours">{t('response.strength.hours', { hours })}</span>
              <span
                className="strength-bar"
                role="img"
                aria-label={t('response.strength.label', {
                  people,
                  hours,
                  parts: parts || t('response.strength.nobody'),
                })}
              >
                {Array.from({ length: data.members.length }, (_, index) => (
                  <i key={`person-${index * 1}`} data-there={index < people || undefined} />
                ))}
              </span>
              <span>
                <b>{people}</b> <span className="note">{parts}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
