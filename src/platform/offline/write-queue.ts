import { api } from '#platform/web-client/api.ts';
import { ApiError, problemOf } from '#platform/web-client/api-error.ts';
import { fetchSession } from '#platform/web-client/session.ts';
import { openDeviceStore } from './device-store.ts';
import { ownerKey } from './kept-copies.ts';
import type { QueuedWrite } from './queued-write.ts';
import { afterFailure } from './queued-write.ts';

/** What waits on this device for one account. */
export interface WriteQueue {
  readonly owner: string | undefined;
  readonly writes: readonly QueuedWrite[];
  readonly sending: boolean;
  /** Counts what the server has taken, so that pages know when to fetch anew. */
  readonly sent: number;
}

/** Whether the server has it, or the device keeps it until there is contact. */
export type SentOrKept = 'sent' | 'kept';

const LOCK = 'beredt-writes';
/** The line is tried again this often while something waits. */
const AGAIN_MS = 30_000;
/** A network that neither answers nor fails is no network. */
const PATIENCE_MS = 15_000;

let queue: WriteQueue = { owner: undefined, writes: [], sending: false, sent: 0 };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function show(change: Partial<WriteQueue>): void {
  queue = { ...queue, ...change };
  for (const listener of listeners) listener();
}

/** The queue as it stands, for `useSyncExternalStore`. */
export function writeQueue(): WriteQueue {
  return queue;
}

/** Tells when the queue changes. */
export function followWriteQueue(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function readWrites(owner: string): Promise<readonly QueuedWrite[]> {
  try {
    const store = await openDeviceStore();
    return (await store.getAll('writes')).filter((write) => write.owner === owner);
  } catch {
    return [];
  }
}

async function reload(): Promise<void> {
  if (queue.owner === undefined) return;
  const { owner } = queue;
  const writes = await readWrites(owner);
  if (queue.owner === owner) show({ writes });
}

const onChance = () => {
  if (document.visibilityState === 'visible') void sendWaiting();
};

/** Opens the queue of who is signed in, and sends what waits now and whenever there is a chance of contact. */
export function openWriteQueue(owner: string): () => void {
  show({ owner, writes: [] });
  void reload().then(sendWaiting);
  window.addEventListener('online', onChance);
  document.addEventListener('visibilitychange', onChance);
  timer = setInterval(() => {
    if (queue.writes.some((write) => !write.refused)) onChance();
  }, AGAIN_MS);
  return () => {
    window.removeEventListener('online', onChance);
    document.removeEventListener('visibilitychange', onChance);
    clearInterval(timer);
    show({ owner: undefined, writes: [] });
  };
}

function inTurn(run: () => Promise<void>): Promise<void> {
  // Two tabs of one browser must not send side by side; where a browser has no locks, the key of each write still holds.
  return navigator.locks ? navigator.locks.request(LOCK, run) : run();
}

/** Sends what waits, in order, until all is sent or there is no contact. What the server refuses stands aside. */
export function sendWaiting(): Promise<void> {
  return inTurn(async () => {
    await reload();
    const { owner } = queue;
    if (owner === undefined || queue.writes.every((write) => write.refused)) return;
    show({ sending: true });
    try {
      if (await isSignedIn(owner)) await sendAll(owner);
    } finally {
      show({ sending: false });
    }
  });
}

/** Whether the account whose writes these are is signed in now; a new token comes with the answer. */
async function isSignedIn(owner: string): Promise<boolean> {
  try {
    const session = await fetchSession(AbortSignal.timeout(PATIENCE_MS));
    return !('signedOut' in session) && ownerKey(session.tenant.id, session.account.id) === owner;
  } catch {
    return false;
  }
}

async function sendAll(owner: string): Promise<void> {
  const store = await openDeviceStore();
  for (const write of queue.writes) {
    if (write.refused || write.order === undefined) continue;
    try {
      await api.postOnce(write.path, write.body, write.key, AbortSignal.timeout(PATIENCE_MS));
      await store.delete('writes', write.order);
      show({ sent: queue.sent + 1 });
    } catch (error) {
      const problem = isTimeout(error) ? ({ kind: 'offline' } as const) : problemOf(error);
      const after = afterFailure(write, problem);
      await store.put('writes', after.write);
      if (after.step === 'wait') break;
    } finally {
      if (queue.owner === owner) await reload();
    }
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Sends a change, or keeps it on the device when there is no contact and sends it later, after all that was kept before it.
 * `kind` says what it is in the person's words; `refusals` are the texts of what the server may answer with, by code. Throws
 * `ApiError` when the server says no at once. The route must do all it does in one transaction of work.
 */
export async function sendOrKeep(
  kind: string,
  path: string,
  body: unknown,
  refusals: Readonly<Record<string, string>> = {},
): Promise<SentOrKept> {
  const { owner } = queue;
  const key = newKey();
  const order = owner === undefined ? undefined : await keep({ owner, key, kind, path, body, refusals });
  if (order === undefined) {
    // A browser that keeps nothing can only send.
    await api.postOnce(path, body, key);
    return 'sent';
  }
  await sendWaiting();
  const write = queue.writes.find((each) => each.order === order);
  if (!write) return 'sent';
  if (!write.refused) return 'kept';
  await discardWrite(order);
  throw new ApiError(problemIn(write));
}

async function keep(
  write: Pick<QueuedWrite, 'owner' | 'key' | 'kind' | 'path' | 'body' | 'refusals'>,
): Promise<number | undefined> {
  try {
    const store = await openDeviceStore();
    const order = await store.add('writes', { ...write, keptAtMs: Date.now(), faults: 0 });
    await reload();
    return order;
  } catch {
    return undefined;
  }
}

function problemIn({ refused }: QueuedWrite): ConstructorParameters<typeof ApiError>[0] {
  if (refused?.kind === 'refused') return { kind: 'refused', code: refused.code ?? '', facts: refused.facts ?? {} };
  if (refused?.kind === 'malformed') return { kind: 'malformed', faults: [] };
  if (refused?.kind === 'not-found') return { kind: 'not-found' };
  return { kind: 'fault', id: refused?.faultId ?? '' };
}

/** Lets a refused write wait again. */
export async function retryWrite(order: number): Promise<void> {
  const store = await openDeviceStore();
  const write = await store.get('writes', order);
  if (write) await store.put('writes', { ...write, refused: undefined, faults: 0 });
  await sendWaiting();
}

/** Throws a write away: the person has decided that it shall not be sent. */
export async function discardWrite(order: number): Promise<void> {
  const store = await openDeviceStore();
  await store.delete('writes', order);
  await reload();
}

/** Throws away all that waits for an account that signs out. */
export async function discardAllWrites(): Promise<void> {
  for (const { order } of queue.writes) if (order !== undefined) await discardWrite(order);
}
