import { useState } from 'react';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CandidatesReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { Explanations } from './use-explanations.ts';

interface ExcludedPeopleProps {
  readonly excluded: CandidatesReply['excluded'];
  readonly explain: Explanations;
}

/** Who cannot take a shift: how many by which rule, and their names when asked for. */
export function ExcludedPeople({ excluded, explain }: ExcludedPeopleProps) {
  const t = useTexts(planTexts);
  const [names, setNames] = useState(false);
  const people = excluded.reduce((sum, group) => sum + group.people, 0);
  if (people === 0) return null;
  const groups = excluded
    .filter((group) => group.people > 0)
    .toSorted((a, b) => rank(a.code) - rank(b.code) || b.people - a.people);
  return (
    <div className="excluded">
      <p>
        <b>{t('excluded.count', { count: people })}</b>{' '}
        <span className="note">
          {groups.map((group) => `${group.people} ${explain.reasonShort(group.code)}`).join(' · ')}.{' '}
          <TextButton aria-expanded={names} onClick={() => setNames(!names)}>
            {t(names ? 'excluded.hide' : 'excluded.show')}
          </TextButton>
        </span>
      </p>
      {names && (
        <dl className="excluded-names">
          {groups.map((group) => (
            <div key={group.code}>
              <dt>
                {group.people} {explain.reason(group.code)}
              </dt>
              {group.named.length > 0 && (
                <dd>
                  {group.named.map((person, index) => (
                    <span key={person.personId}>
                      {index > 0 && ' · '}
                      <TextLink quiet to={`/bemanning/folk/${person.personId}`}>
                        {person.name}
                      </TextLink>
                      {person.unitName && <span className="soft"> {person.unitName}</span>}
                    </span>
                  ))}
                  {group.people > group.named.length && (
                    <span className="soft">
                      {' · '}
                      {t('excluded.more', { count: group.people - group.named.length })}
                    </span>
                  )}
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Those who only have another competence come last: they are many and seldom of interest. */
function rank(code: string): number {
  return code === 'competence' ? 1 : 0;
}
