import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { api } from '#platform/web-client/api.ts';
import type { Catalogue } from '../contract.ts';
import { useWords } from './use-words.ts';

/** A choice in a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The names of units, sites, competences and shifts, as words and as choices in a form. */
export interface Names {
  readonly ready: boolean;
  readonly units: readonly Choice[];
  readonly sites: readonly Choice[];
  readonly competences: readonly Choice[];
  readonly shifts: Catalogue['shifts'];
  unitName(unitId: string): string;
}

const NONE: Catalogue = { units: [], sites: [], competences: [], shifts: [] };

/** Fetches the catalogue once for all pages of organisation. */
export function useCatalogue(): Names {
  const words = useWords();
  const query = useQuery({
    queryKey: ['organisation', 'catalogue'],
    queryFn: ({ signal }) => api.get<Catalogue>('/api/organisation/catalogue', undefined, signal),
    staleTime: 60_000,
  });
  return useMemo(() => {
    const catalogue = query.data ?? NONE;
    const unitNames = new Map(catalogue.units.map((unit) => [unit.unitId, unit.name]));
    const byLabel = (choices: Choice[]) => choices.sort((a, b) => compareNames(a.label, b.label));
    return {
      ready: query.data !== undefined,
      units: byLabel(catalogue.units.map((unit) => ({ value: unit.unitId, label: unit.name }))),
      sites: byLabel(catalogue.sites.map((site) => ({ value: site.siteId, label: site.name }))),
      competences: catalogue.competences.map((id) => ({ value: id, label: words.competence(id) })),
      shifts: catalogue.shifts,
      unitName: (unitId: string) => unitNames.get(unitId) ?? unitId,
    };
  }, [query.data, words]);
}
