import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { api } from '#platform/web-client/api.ts';
import type { StaffMapReply, StaffMapRow } from '../../contract.ts';
import { unitNamesOf } from './map-rows.ts';

/** Rows fetched at a time. */
export const PAGE_ROWS = 200;

/** What is asked of the map; empty lists and texts mean all. */
export interface MapFilters {
  readonly place: string | undefined;
  readonly from: PlainDate | undefined;
  readonly competences: readonly string[];
  readonly belowMinimum: boolean;
  readonly canMove: boolean;
  readonly night: boolean;
  readonly search: string;
}

/** The map's pages so far, its people by id and the names of its units. */
export function useStaffMap(filters: MapFilters) {
  const query = useInfiniteQuery({
    queryKey: ['staff-map', filters],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      api.get<StaffMapReply>(
        '/api/staffing/map',
        {
          place: filters.place,
          from: filters.from,
          competence: filters.competences,
          belowMinimum: filters.belowMinimum || undefined,
          canMove: filters.canMove || undefined,
          night: filters.night || undefined,
          search: filters.search || undefined,
          offset: pageParam,
          limit: PAGE_ROWS,
        },
        signal,
      ),
    getNextPageParam: (last) =>
      last.offset + last.rows.length < last.totalRows ? last.offset + last.rows.length : undefined,
    placeholderData: (before) => before,
  });
  const pages = query.data?.pages;
  const people = useMemo(
    () => new Map((pages ?? []).flatMap((page) => page.rows.map((row): [string, StaffMapRow] => [row.personId, row]))),
    [pages],
  );
  const unitNames = useMemo(() => new Map((pages ?? []).flatMap((page) => [...unitNamesOf(page)])), [pages]);
  return { query, pages: pages ?? [], people, unitNames };
}
