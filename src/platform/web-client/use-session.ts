import { use } from 'react';
import type { Session } from './session.ts';
import { SessionContext } from './session-context.ts';

/** Who is signed in. Pages of modules are only shown to somebody who is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('this page needs a session');
  return session;
}
