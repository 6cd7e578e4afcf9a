import { useMemo, useRef } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UsersReply } from '../../contract/people.ts';
import type { UserRow } from '../../domain/people/user-row.ts';
import { isInfectedOn } from '../../domain/people/user-row.ts';
import { IMPORTANCE_ORDER } from '../../domain/visit.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { languageName } from './language-name.ts';
import type { UserChoice, UserFilterState } from './use-user-filter.ts';

interface UserFiltersProps {
  readonly people: readonly UserRow[];
  readonly reply: UsersReply;
  readonly filter: UserFilterState;
  readonly unitName: (unitId: string) => string;
}

/** Search and filters over the list of people; what nobody has is not offered. */
export function UserFilters({ people, reply, filter, unitName }: UserFiltersProps) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const field = useRef<HTMLDivElement>(null);
  const { units, languages, chips } = useMemo(() => {
    const choices = (values: Iterable<string>, label: (value: string) => string) =>
      [...new Set(values)]
        .map((value) => ({ value, label: label(value) }))
        .sort((a, b) => compareNames(a.label, b.label));
    const count = (holds: (row: UserRow) => boolean) => people.filter(holds).length;
    const own = [
      { id: 'alone', label: t('filter.alone'), count: count((row) => row.livesAlone === true) },
      { id: 'infected', label: t('filter.infected'), count: count((row) => isInfectedOn(row, today)) },
      { id: 'protected', label: t('filter.protected'), count: count((row) => row.protection !== 'none') },
      { id: 'no-relatives', label: t('filter.no-relatives'), count: count((row) => row.relatives === 0) },
    ];
    const marked = reply.marks.map(({ mark, userIds }) => ({
      id: mark,
      label: t.find(`mark.${mark}`) ?? mark,
      count: userIds.length,
    }));
    return {
      units: choices(
        people.map((row) => row.unitId),
        unitName,
      ),
      languages: choices(
        people.flatMap((row) => row.languages),
        (code) => languageName(t, code),
      ),
      chips: [...own, ...marked].filter((chip) => chip.count > 0),
    };
  }, [people, reply, unitName, locale, t, today]);
  const select = (choice: UserChoice, label: string, options: readonly { value: string; label: string }[]) =>
    options.length > 1 && (
      <SelectField
        label={label}
        value={filter.choices[choice]}
        onChange={(value) => filter.choose(choice, value)}
        options={options}
        placeholder={t('list.all')}
      />
    );
  return (
    <div className="users-filters" ref={field}>
      <div className="users-search">
        <TextField
          label={t('list.search')}
          value={filter.text}
          onChange={filter.setText}
          autoComplete="off"
          spellCheck={false}
          inputMode="search"
          onKeyDown={(event) => {
            if (event.key === 'Escape') filter.setText(undefined);
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              field.current?.parentElement?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
            }
          }}
        />
        {select('enhet', t('filter.unit'), units)}
        {select(
          'tjeneste',
          t('filter.kind'),
          reply.kinds.map((kind) => ({ value: kind, label: kind })),
        )}
        {select(
          'prioritet',
          t('filter.importance'),
          IMPORTANCE_ORDER.map((importance) => ({ value: importance, label: t(`importance.${importance}`) })),
        )}
        {reply.seesCare &&
          select(
            'sarbarhet',
            t('filter.vulnerability'),
            [5, 4, 3, 2].map((least) => ({ value: String(least), label: t('filter.vulnerability.least', { least }) })),
          )}
        {select('sprak', t('filter.language'), languages)}
      </div>
      {chips.length > 0 && (
        <FilterChips label={t('list.filter')} selected={filter.marks} onToggle={filter.toggleMark} options={chips} />
      )}
    </div>
  );
}
