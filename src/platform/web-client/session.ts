import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { api, rememberCsrfToken } from './api.ts';
import { ApiError } from './api-error.ts';

/** A role the reader has, and where: `unitId` null means the whole municipality. */
export interface SessionRole {
  readonly role: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

/** Who is signed in, what they may do, and which day it is for them (the demo has a day of its own). */
export interface Session {
  readonly account: {
    readonly id: string | number;
    readonly name: string;
    readonly locale: Locale;
    /** The account's own person among the staff, if it is one. */
    readonly personId: string | null;
    /** Signed in with a one-time password: must choose one of their own first. */
    readonly mustChangePassword: boolean;
  };
  readonly tenant: { readonly id: string; readonly name: string; readonly number: string | null };
  readonly roles: readonly SessionRole[];
  readonly permissions: readonly string[];
  readonly csrfToken: string;
  readonly demo: boolean;
  readonly today: PlainDate;
  /** The server's clock; the demo's stands in its own time. */
  readonly now: Instant;
}

/** Nobody is signed in; `demo` says whether one may pick a role instead of typing a password. */
export interface SignedOut {
  readonly signedOut: true;
  readonly demo: boolean;
}

function kept(session: Session): Session {
  rememberCsrfToken(session.csrfToken);
  return session;
}

/** Who is signed in now. Being signed out is an answer, not an error. */
export async function fetchSession(signal?: AbortSignal): Promise<Session | SignedOut> {
  try {
    return kept(await api.get<Session>('/api/session', undefined, signal));
  } catch (error) {
    if (error instanceof ApiError && error.problem.kind === 'signed-out') {
      return { signedOut: true, demo: error.problem.demo };
    }
    throw error;
  }
}

/** Signs in with a local account. */
export async function signIn(username: string, password: string): Promise<Session> {
  return kept(await api.post<Session>('/api/session', { username, password }));
}

/** Signs in as one of the demo's invented people. */
export async function signInToDemo(accountId: string | number): Promise<Session> {
  return kept(await api.post<Session>('/api/demo/session', { accountId }));
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await api.del<void>('/api/session');
}
