import { useDeferredValue, useMemo } from 'react';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UsersReply } from '../../contract/people.ts';
import { filterUsers, searchableUsers } from '../../domain/people/filter-users.ts';
import type { UserRow } from '../../domain/people/user-row.ts';

/** The choices of the filter, as they stand in the address bar. */
export const USER_CHOICES = ['enhet', 'tjeneste', 'prioritet', 'sarbarhet', 'sprak'] as const;
export type UserChoice = (typeof USER_CHOICES)[number];

/** The filter of the list of people, kept in the address bar, and the people that it leaves. */
export interface UserFilterState {
  readonly text: string;
  readonly setText: (text: string | undefined) => void;
  readonly choices: Readonly<Record<UserChoice, string>>;
  readonly choose: (choice: UserChoice, value: string) => void;
  readonly marks: readonly string[];
  readonly toggleMark: (mark: string) => void;
  readonly shown: readonly UserRow[];
  readonly clear: () => void;
}

/** Filters people by the address bar. */
export function useUserFilter(people: readonly UserRow[], reply: UsersReply | undefined): UserFilterState {
  const { today } = useSession();
  const [text, setText] = useSearchParam('sok');
  const [marks, toggleMark] = useSearchList('merke');
  const [unit, setUnit] = useSearchParam('enhet');
  const [kind, setKind] = useSearchParam('tjeneste');
  const [importance, setImportance] = useSearchParam('prioritet');
  const [vulnerability, setVulnerability] = useSearchParam('sarbarhet');
  const [language, setLanguage] = useSearchParam('sprak');
  const setters: Readonly<Record<UserChoice, (value: string | undefined) => void>> = {
    enhet: setUnit,
    tjeneste: setKind,
    prioritet: setImportance,
    sarbarhet: setVulnerability,
    sprak: setLanguage,
  };
  const searchable = useMemo(() => searchableUsers(people), [people]);
  const typed = useDeferredValue(text);
  const shown = useMemo(
    () =>
      filterUsers(searchable, {
        text: typed,
        unitId: unit,
        vulnerability,
        importance,
        language,
        kind: kind === '' ? undefined : (reply?.kinds.indexOf(kind) ?? -1),
        marks,
        markedSets: (reply?.marks ?? [])
          .filter(({ mark }) => marks.includes(mark))
          .map(({ userIds }) => new Set(userIds)),
        today,
      }),
    [searchable, typed, unit, vulnerability, importance, language, kind, marks, reply, today],
  );
  return {
    text,
    setText,
    choices: { enhet: unit, tjeneste: kind, prioritet: importance, sarbarhet: vulnerability, sprak: language },
    choose: (choice, value) => setters[choice](value || undefined),
    marks,
    toggleMark,
    shown,
    clear: () => {
      setText(undefined);
      for (const choice of USER_CHOICES) setters[choice](undefined);
      for (const mark of marks) toggleMark(mark);
    },
  };
}
