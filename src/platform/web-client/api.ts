import { ApiError, problemFromReply } from './api-error.ts';
import { tabId } from './tab-id.ts';

const SESSION_PATH = '/api/session';
let csrfToken = '';
let onSignedOut: () => void = () => {};

/** Keeps the token that every changing request carries; it comes with the session. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** Sets what happens when the server says that nobody is signed in any more. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

/** Search parameters; undefined ones are left out, lists are repeated. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

function withQuery(path: string, query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function bodyOf(reply: Response): Promise<unknown> {
  const text = await reply.text();
  if (!text) return undefined;
  return reply.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text;
}

async function request<Reply>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  onceKey?: string,
): Promise<Reply> {
  const raw = body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = { accept: 'application/json', 'x-tab': tabId };
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (onceKey !== undefined) headers['idempotency-key'] = onceKey;
  if (body !== undefined && !raw) headers['content-type'] = 'application/json';
  let reply: Response;
  try {
    reply = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError({ kind: 'offline' });
  }
  const data = await bodyOf(reply);
  if (reply.ok) return data as Reply;
  const problem = problemFromReply(reply.status, data);
  // A sign-in that fails, or a first look at the session, is no end of a session.
  if (problem.kind === 'signed-out' && !path.startsWith(SESSION_PATH)) onSignedOut();
  throw new ApiError(problem);
}

/** Requests to our own server. The reply's type is what the route's contract promises. Failures throw `ApiError`. */
export const api = {
  get: <Reply>(path: string, query?: Query, signal?: AbortSignal) =>
    request<Reply>('GET', withQuery(path, query), undefined, signal),
  post: <Reply>(path: string, body?: unknown, signal?: AbortSignal) => request<Reply>('POST', path, body, signal),
  /** A change that may be sent again without being done twice: the server remembers its key. */
  postOnce: (path: string, body: unknown, onceKey: string, signal?: AbortSignal) =>
    request<void>('POST', path, body, signal, onceKey),
  put: <Reply>(path: string, body?: unknown, signal?: AbortSignal) => request<Reply>('PUT', path, body, signal),
  del: <Reply>(path: string, body?: unknown, signal?: AbortSignal) => request<Reply>('DELETE', path, body, signal),
} as const;
