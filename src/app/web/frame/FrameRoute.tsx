import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ownerKey } from '#platform/offline/kept-copies.ts';
import { keepSession } from '#platform/offline/kept-session.ts';
import { openWriteQueue } from '#platform/offline/write-queue.ts';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { setServerNow } from '#platform/ui-kit/use-now.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { SessionContext } from '#platform/web-client/session-context.ts';
import { useSessionQuery } from '../use-session-query.ts';
import { AppFrame } from './AppFrame.tsx';

/** Where somebody with a one-time password chooses one of their own before anything else. */
const OWN_PASSWORD = '/innstillinger/passord';

/** Lets signed-in readers into the frame, and sends the others to where they can sign in. */
export function FrameRoute({ pages }: { readonly pages: readonly PageDefinition[] }) {
  const query = useSessionQuery();
  const router = useRouter();
  const session = query.data && !('signedOut' in query.data) ? query.data : undefined;
  const gate = query.data && 'signedOut' in query.data ? (query.data.demo ? '/demo' : '/logg-inn') : undefined;
  const { isChosen, choose } = useLocale();
  useEffect(() => {
    if (!session) return;
    setServerNow(session.now);
    void keepSession(session);
  }, [session]);
  useEffect(() => {
    if (session && !isChosen) choose(session.account.locale);
  }, [session, isChosen, choose]);
  const owner = session && ownerKey(session.tenant.id, session.account.id);
  useEffect(() => (owner === undefined ? undefined : openWriteQueue(owner)), [owner]);
  useEffect(() => {
    if (gate === undefined) return;
    const { href } = router.latestLocation;
    void router.navigate({
      to: gate,
      search: { next: href === '/' ? undefined : href, place: undefined },
      replace: true,
    });
  }, [gate, router]);
  const mustChange = session?.account.mustChangePassword === true;
  useEffect(() => {
    if (mustChange) void router.navigate({ to: OWN_PASSWORD, replace: true });
  }, [mustChange, router]);
  if (query.isError) {
    return (
      <main className="gate-main">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </main>
    );
  }
  if (!session) return null;
  return (
    <SessionContext value={session}>
      <AppFrame pages={pages}>
        <Outlet />
      </AppFrame>
    </SessionContext>
  );
}
