import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SentPersonView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';

interface PeopleRowsProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly people: readonly SentPersonView[];
  readonly competences: readonly string[];
  /** The competence of a new row. */
  readonly usual: string;
  readonly onChange: (people: readonly SentPersonView[]) => void;
}

/** People by name, competence and phone; rows may be added and taken away. */
export function PeopleRows({ legend, hint, people, competences, usual, onChange }: PeopleRowsProps) {
  const t = useTexts(cooperationTexts);
  const words = useWords();
  const set = (at: number, change: Partial<SentPersonView>) =>
    onChange(people.map((person, index) => (index === at ? { ...person, ...change } : person)));
  return (
    <fieldset className="ds-fieldset people-rows">
      <legend className="ds-label">{legend}</legend>
      {hint && <p className="note">{hint}</p>}
      {people.map((person, index) => (
        <div className="form-row people-row" key={index}>
          <TextField label={t('named.name')} value={person.name} onChange={(name) => set(index, { name })} />
          <SelectField
            label={t('named.competence')}
            value={person.competence}
            onChange={(competence) => set(index, { competence })}
            options={competences.map((value) => ({ value, label: words.competence(value) }))}
          />
          <TextField
            label={t('named.phone')}
            optional
            inputMode="tel"
            value={person.phone ?? ''}
            onChange={(phone) => set(index, { phone: phone === '' ? undefined : phone })}
          />
          <TextButton onClick={() => onChange(people.filter((_, at) => at !== index))}>
            {t('named.remove', { number: index + 1 })}
          </TextButton>
        </div>
      ))}
      <Button small icon="plus" onClick={() => onChange([...people, { name: '', competence: usual }])}>
        {t('named.add')}
      </Button>
    </fieldset>
  );
}
