import { use, useCallback } from 'react';
import type { Locale } from '#platform/texts/locale.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { api } from '#platform/web-client/api.ts';
import { SessionContext } from '#platform/web-client/session-context.ts';

/** Chooses the page's language; for somebody signed in it is kept on the account too, for messages to them. */
export function useChooseLocale(): (locale: Locale) => void {
  const { choose } = useLocale();
  const isSignedIn = use(SessionContext) !== undefined;
  return useCallback(
    (locale: Locale) => {
      choose(locale);
      // The page already reads right; an account that could not be reached is asked again at the next choice.
      if (isSignedIn) api.put('/api/session/locale', { locale }).catch(() => {});
    },
    [choose, isSignedIn],
  );
}
