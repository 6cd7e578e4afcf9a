import { api } from './api.ts';

/** One thing that a search found, and the page that shows it. */
export interface SearchHit {
  readonly kind: 'person' | 'unit' | 'routine';
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly to: string;
}

/** Searches people, units and routines that the reader may see. */
export async function searchEverything(text: string, signal?: AbortSignal): Promise<readonly SearchHit[]> {
  const reply = await api.get<{ readonly results: readonly SearchHit[] }>('/api/search', { q: text }, signal);
  return reply.results;
}
