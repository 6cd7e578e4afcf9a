import { useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { useTerms } from './use-terms.ts';

/** Most names offered at once. */
const OFFERED = 6;

interface PeopleFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Most people that may be chosen. */
  readonly most?: number;
}

/** Chooses people by their names: search, choose, take away. */
export function PeopleField({ label, hint, chosen, onChange, most = 500 }: PeopleFieldProps) {
  const t = useTexts(workingTimeTexts);
  const people = useTerms().data?.people ?? [];
  const [sought, setSought] = useState('');
  const text = sought.trim().toLowerCase();
  const offered =
    text === ''
      ? []
      : people
          .filter(
            ({ personId, name }) => !chosen.includes(personId) && `${name} ${personId}`.toLowerCase().includes(text),
          )
          .sort((a, b) => compareNames(a.name, b.name))
          .slice(0, OFFERED);
  const nameOf = (personId: string): string => people.find((one) => one.personId === personId)?.name ?? personId;
  return (
    <div>
      {chosen.length < most && (
        <TextField label={label} hint={hint} optional type="search" value={sought} onChange={setSought} />
      )}
      {chosen.length >= most && <p className="law-people-label">{label}</p>}
      {text !== '' && offered.length === 0 && <p className="note">{t('people.none')}</p>}
      <ul className="law-people">
        {offered.map(({ personId, name, unitName }) => (
          <li key={personId}>
            <TextButton
              onClick={() => {
                onChange([...chosen, personId]);
                setSought('');
              }}
            >
              {name}
            </TextButton>{' '}
            <span className="note">{[unitName, personId].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <ul className="law-people">
          {chosen.map((personId) => (
            <li key={personId}>
              {nameOf(personId)}{' '}
              <TextButton onClick={() => onChange(chosen.filter((one) => one !== personId))}>
                {t('people.remove', { name: nameOf(personId) })}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
