import { api } from './api.ts';

/** A place one can look at: a sector (a unit with units under it) or a unit. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What it is, in the reader's words, for search: «sykehjem», «bemannet bolig». */
  readonly kind?: string;
  readonly parentId: string | null;
}

/** The places that the reader may choose among, and whether the whole municipality is one of them. */
export interface Places {
  readonly wholeMunicipality: boolean;
  readonly places: readonly Place[];
}

/** Asks which places the reader may look at. */
export function fetchPlaces(signal?: AbortSignal): Promise<Places> {
  return api.get<Places>('/api/places', undefined, signal);
}
