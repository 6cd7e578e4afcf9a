import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { PlaceRow } from './place-tree.ts';
import { placeRows } from './place-tree.ts';
import { fetchPlaces } from './places.ts';
import { useSession } from './use-session.ts';

const STORE_KEY = 'beredt.place';

/** The place that the reader looks at; `id` is undefined for the whole municipality. */
export interface ChosenPlace {
  readonly id: string | undefined;
  /** The place's name, or the municipality's. */
  readonly name: string;
  readonly rows: readonly PlaceRow[];
  readonly wholeMunicipality: boolean;
  /** False until the places are known; pages wait with their first fetch only where they must. */
  readonly ready: boolean;
  readonly choose: (id: string | undefined) => void;
}

/** The place last chosen in this browser, for the first page of a visit. */
export function rememberedPlace(): string | undefined {
  return localStorage.getItem(STORE_KEY) ?? undefined;
}

/**
 * The place in the address bar (`?place=`). One who may not see the whole municipality gets their first place instead;
 * a place that is not (or no longer) theirs counts as not chosen.
 */
export function usePlace(): ChosenPlace {
  const session = useSession();
  const search = useSearch({ strict: false }) as { readonly place?: string };
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['places'],
    queryFn: ({ signal }) => fetchPlaces(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rows = useMemo(() => placeRows(query.data?.places ?? []), [query.data]);
  const wholeMunicipality = query.data?.wholeMunicipality ?? true;
  const chosen = rows.find((row) => row.id === search.place) ?? (wholeMunicipality ? undefined : rows[0]);
  const choose = useCallback(
    (id: string | undefined) => {
      if (id === undefined) localStorage.removeItem(STORE_KEY);
      else localStorage.setItem(STORE_KEY, id);
      void navigate({
        to: '.',
        search: (now: Record<string, string | undefined>) => ({ ...now, place: id }),
        resetScroll: false,
      });
    },
    [navigate],
  );
  return {
    id: query.data ? chosen?.id : search.place,
    name: chosen?.name ?? session.tenant.name,
    rows,
    wholeMunicipality,
    ready: query.data !== undefined,
    choose,
  };
}
