import { useMemo } from 'react';
import { POOL_ORIGINS } from '#modules/organisation/domain/resource-rows.ts';
import { useCatalogue, useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RegisterReply } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import type { RegisterSearch } from './use-register-search.ts';

/** Search and filters over the register; what nobody has is not offered. */
export function RegisterFilters({
  register,
  search,
}: {
  readonly register: RegisterReply;
  readonly search: RegisterSearch;
}) {
  const t = useTexts(resourceTexts);
  const words = useWords();
  const { units } = useCatalogue();
  const { people } = register;
  const choices = useMemo(() => {
    const origins = new Set(people.map(({ origin }) => origin));
    const named = new Set(people.flatMap((one) => one.units));
    return {
      origins: POOL_ORIGINS.filter((origin) => origins.has(origin)).map((value) => ({
        value,
        label: t(`resources.origin.${value}`),
      })),
      competences: [...new Set(people.map(({ competence }) => competence))]
        .map((value) => ({ value, label: words.competence(value) }))
        .sort((a, b) => compareNames(a.label, b.label)),
      units: units.filter(({ value }) => named.has(value)),
    };
  }, [people, units, words, t]);
  const holes = useMemo(() => new Set(register.trainedForHole), [register]);
  return (
    <div className="register-filters">
      <div className="register-search">
        <TextField
          label={t('resources.search')}
          type="search"
          value={search.text}
          onChange={search.setText}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          label={t('resources.filter.origin')}
          value={search.origin}
          onChange={(value) => search.setOrigin(value || undefined)}
          options={choices.origins}
          placeholder={t('resources.filter.all')}
        />
        <SelectField
          label={t('resources.filter.competence')}
          value={search.competence}
          onChange={(value) => search.setCompetence(value || undefined)}
          options={choices.competences}
          placeholder={t('resources.filter.all')}
        />
        <SelectField
          label={t('resources.filter.unit')}
          value={search.unitId}
          onChange={(value) => search.setUnit(value || undefined)}
          options={choices.units}
          placeholder={t('resources.filter.all')}
        />
      </div>
      <FilterChips
        selected={search.marks}
        onToggle={search.toggleMark}
        options={[
          { id: 'available', label: t('resources.chip.available'), count: register.available },
          {
            id: 'hole',
            label: t('resources.chip.hole'),
            count: people.filter(({ personId }) => holes.has(personId)).length,
          },
          {
            id: 'confirm',
            label: t('resources.chip.confirm'),
            count: people.filter(({ confirmation }) => confirmation !== 'fresh').length,
          },
          {
            id: 'outbreak',
            label: t('resources.chip.outbreak'),
            count: people.filter((one) => one.outbreakTeam || one.willingOutbreak === true).length,
          },
          {
            id: 'night',
            label: t('resources.chip.night'),
            count: people.filter(({ periods }) => periods.includes('night')).length,
          },
        ]}
      />
    </div>
  );
}
