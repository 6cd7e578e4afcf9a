import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { forgetPersonalData } from '#platform/web-client/personal-data.ts';
import { signOut } from '#platform/web-client/session.ts';

/** Signs out, forgets everything that was fetched, and goes to the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    await signOut();
    forgetPersonalData();
    queries.clear();
    await navigate({ to: '/logg-inn', search: { place: undefined } });
  }, [queries, navigate]);
}
