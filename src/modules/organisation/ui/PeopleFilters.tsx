import { useMemo, useRef } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PersonRow } from '../domain/person-row.ts';
import { canBeRedeployed } from '../domain/person-row.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { useWords } from './use-words.ts';

interface PeopleFiltersProps {
  readonly people: readonly PersonRow[];
  readonly text: string;
  readonly onText: (text: string | undefined) => void;
  readonly marks: readonly string[];
  readonly onMark: (mark: string) => void;
  readonly competence: string;
  readonly onCompetence: (competence: string | undefined) => void;
  readonly source: string;
  readonly onSource: (source: string | undefined) => void;
}

/** Search and filters over the list of people; what nobody has is not offered. */
export function PeopleFilters(props: PeopleFiltersProps) {
  const { people, text, onText, marks, onMark, competence, onCompetence, source, onSource } = props;
  const t = useTexts(peopleTexts);
  const words = useWords();
  const field = useRef<HTMLDivElement>(null);
  const { competences, sources, counts } = useMemo(() => {
    const choices = (values: Iterable<string>, label: (value: string) => string) =>
      [...new Set(values)]
        .map((value) => ({ value, label: label(value) }))
        .sort((a, b) => compareNames(a.label, b.label));
    return {
      competences: choices(
        people.map((row) => row.competence),
        words.competence,
      ),
      sources: choices(
        people.map((row) => row.source),
        words.source,
      ),
      counts: {
        redeploy: people.filter(canBeRedeployed).length,
        night: people.filter((row) => row.nightWorker).length,
        outbreak: people.filter((row) => row.outbreakTeam).length,
      },
    };
  }, [people, words]);
  return (
    <div className="people-filters" ref={field}>
      <div className="people-search">
        <TextField
          label={t('list.search')}
          value={text}
          onChange={onText}
          autoComplete="off"
          spellCheck={false}
          inputMode="search"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onText(undefined);
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              field.current?.parentElement?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
            }
          }}
        />
        <SelectField
          label={t('filter.competence')}
          value={competence}
          onChange={(value) => onCompetence(value || undefined)}
          options={competences}
          placeholder={t('filter.all')}
        />
        <SelectField
          label={t('filter.source')}
          value={source}
          onChange={(value) => onSource(value || undefined)}
          options={sources}
          placeholder={t('filter.all')}
        />
      </div>
      <FilterChips
        label={t('list.filter')}
        selected={marks}
        onToggle={onMark}
        options={[
          { id: 'redeploy', label: t('filter.redeploy'), count: counts.redeploy },
          { id: 'night', label: t('filter.night'), count: counts.night },
          { id: 'outbreak', label: t('filter.outbreak'), count: counts.outbreak },
          { id: 'left', label: t('filter.left') },
        ]}
      />
    </div>
  );
}
