import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Session } from '#platform/web-client/session.ts';

/** Lets a new session in: forgets the former reader's data and goes to the page that was asked for. */
export function useEnter(): (session: Session) => void {
  const queries = useQueryClient();
  const router = useRouter();
  const search = useSearch({ strict: false }) as { readonly next?: string };
  return useCallback(
    (session: Session) => {
      queries.clear();
      queries.setQueryData(['session'], session);
      // Only a path of our own: an address bar can be made by anyone.
      const next = search.next?.startsWith('/') && !search.next.startsWith('//') ? search.next : '/';
      router.history.push(next);
    },
    [queries, router, search.next],
  );
}
