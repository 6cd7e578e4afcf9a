import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { forgetAllCopies } from '#platform/offline/kept-copies.ts';
import { discardAllWrites } from '#platform/offline/write-queue.ts';
import { signOut } from '#platform/web-client/session.ts';

/** Signs out, forgets everything that was fetched or kept on the device, and goes to the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    await signOut();
    await discardAllWrites();
    await forgetAllCopies();
    queries.clear();
    await navigate({ to: '/logg-inn', search: { place: undefined } });
  }, [queries, navigate]);
}
