import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { LogFacets } from '../contract.ts';
import { logPageTexts } from '../texts/log-page-texts.ts';
import { useLogFilter } from './use-log-filter.ts';

/** A pause in typing before the search is asked for. */
const PAUSE_MS = 300;

/** Search, kind, unit and days; what is chosen stands in the address bar. */
export function LogFilters() {
  const t = useTexts(logPageTexts);
  const { filter, isFiltered, set } = useLogFilter();
  const facets = useQuery({
    queryKey: ['log', 'facets'],
    queryFn: ({ signal }) => api.get<LogFacets>('/api/log/facets', undefined, signal),
  });
  const [typed, setTyped] = useState(filter.text ?? '');
  const { text: setText } = set;
  useEffect(() => {
    const timer = setTimeout(() => setText(typed === '' ? undefined : typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, setText]);
  const kinds = (facets.data?.kinds ?? [])
    .map((kind) => ({ value: kind, label: t.find(`kind.${kind}`) ?? kind }))
    .sort((a, b) => compareNames(a.label, b.label));
  const units = (facets.data?.units ?? [])
    .map((unit) => ({ value: unit.unitId, label: unit.name }))
    .sort((a, b) => compareNames(a.label, b.label));
  const clear = () => {
    setTyped('');
    for (const each of Object.values(set)) each(undefined);
  };
  return (
    <div className="control-bar">
      <TextField label={t('log.filter.text')} type="search" value={typed} onChange={setTyped} />
      <SelectField
        label={t('log.filter.kind')}
        value={filter.kind ?? ''}
        onChange={(value) => set.kind(value || undefined)}
        placeholder={t('log.filter.any')}
        options={kinds}
      />
      {units.length > 0 && (
        <SelectField
          label={t('log.filter.unit')}
          value={filter.unit ?? ''}
          onChange={(value) => set.unit(value || undefined)}
          placeholder={t('log.filter.any')}
          options={units}
        />
      )}
      <DateField label={t('log.filter.from')} value={parsePlainDate(filter.from ?? '')} onChange={set.from} />
      <DateField label={t('log.filter.to')} value={parsePlainDate(filter.to ?? '')} onChange={set.to} />
      {isFiltered && <TextButton onClick={clear}>{t('log.filter.clear')}</TextButton>}
    </div>
  );
}
