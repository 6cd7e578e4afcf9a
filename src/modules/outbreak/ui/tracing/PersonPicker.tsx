import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { FoundPeople } from '../../contract/cases.ts';
import type { ToldMember } from '../../domain/cases/members-of-text.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';

const LEAST_LETTERS = 2;

interface PersonPickerProps {
  readonly label: string;
  readonly chosen: ToldMember | undefined;
  readonly onChoose: (person: ToldMember | undefined) => void;
}

/** Finds one of the staff or of those who receive services by name; whoever is neither is taken by name as somebody from outside. */
export function PersonPicker({ label, chosen, onChoose }: PersonPickerProps) {
  const t = useTexts(tracingTexts);
  const c = useTexts(casesTexts);
  const names = useCatalogue();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const query = useQuery<FoundPeople>({
    queryKey: ['infection-search', wanted],
    enabled: wanted.length >= LEAST_LETTERS && chosen === undefined,
    placeholderData: (before) => before,
    queryFn: ({ signal }) => api.get<FoundPeople>('/api/outbreak/people', { search: wanted }, signal),
  });
  const unitOf = (unitId: string | null) => names.units.find((one) => one.value === unitId)?.label;
  if (chosen) {
    return (
      <div className="person-chosen">
        <span>
          <strong>{chosen.name}</strong> <span className="note">{c(`subject.${chosen.kind}`)}</span>
        </span>
        <Button small onClick={() => onChoose(undefined)}>
          {t('pick.other')}
        </Button>
      </div>
    );
  }
  const isSearched = text.trim().length >= LEAST_LETTERS;
  return (
    <div>
      <TextField label={label} value={text} onChange={setText} hint={t('pick.hint')} autoComplete="off" />
      {isSearched && (
        <ul className="case-list">
          {(query.data?.people ?? []).map(({ kind, id, name, unitId }) => (
            <li key={`${kind} ${id}`}>
              <button type="button" className="text-link" onClick={() => onChoose({ kind, id, name, phone: '' })}>
                {name}
              </button>
              <span className="note">{[c(`subject.${kind}`), unitOf(unitId)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="text-link"
              onClick={() => onChoose({ kind: 'visitor', id: null, name: text.trim(), phone: '' })}
            >
              {t('pick.outside', { name: text.trim() })}
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
