import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PeopleReply, PersonDetail } from '#modules/organisation/contract.ts';
import { personRowOf, useWords } from '#modules/organisation/ui.ts';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MemberView } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { MemberForm } from './MemberForm.tsx';

const SHOWN = 8;
const LEAST_LETTERS = 2;

interface NewMemberProps {
  readonly members: readonly MemberView[];
  readonly onDone: () => void;
}

/** Finds somebody by name, own staff or of the register, and puts them into the team. */
export function NewMember({ members, onDone }: NewMemberProps) {
  const t = useTexts(responseTexts);
  const words = useWords();
  const [text, setText] = useState('');
  const [personId, setPerson] = useState<string>();
  const typed = useDeferredValue(text).toLowerCase().trim();
  const people = useQuery({
    queryKey: ['organisation', 'people', 'all'],
    queryFn: ({ signal }) => api.get<PeopleReply>('/api/organisation/people', undefined, signal),
  });
  const person = useQuery({
    queryKey: ['organisation', 'person', personId],
    enabled: personId !== undefined,
    queryFn: ({ signal }) =>
      api.get<PersonDetail>(`/api/organisation/people/${encodeURIComponent(personId ?? '')}`, undefined, signal),
  });
  const found = useMemo(() => {
    if (typed.length < LEAST_LETTERS) return [];
    const taken = new Set(members.map((member) => member.personId));
    return (people.data?.people ?? [])
      .map(personRowOf)
      .filter((row) => !taken.has(row.personId) && row.name.toLowerCase().includes(typed))
      .slice(0, SHOWN);
  }, [people.data, typed, members]);
  if (personId !== undefined)
    return (
      <Fetched query={person}>
        {(data) => (
          <>
            <p>
              <b>{data.name}</b>, {words.competence(data.competence).toLowerCase()}
            </p>
            <MemberForm
              member={{ personId: data.personId, name: data.name, revision: data.revision }}
              inTeam={false}
              onDone={onDone}
            />
          </>
        )}
      </Fetched>
    );
  return (
    <>
      <TextField
        label={t('response.form.search')}
        hint={t('response.form.search.hint')}
        type="search"
        value={text}
        onChange={setText}
      />
      <ul className="found-people">
        {found.map((row) => (
          <li key={row.personId}>
            <TextButton onClick={() => setPerson(row.personId)}>{row.name}</TextButton>{' '}
            <span className="note">{words.competence(row.competence)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
