import { useSyncExternalStore } from 'react';
import type { QueuedWrite } from './queued-write.ts';
import type { SentOrKept } from './write-queue.ts';
import { discardWrite, followWriteQueue, retryWrite, sendOrKeep, sendWaiting, writeQueue } from './write-queue.ts';

/** What waits on this device, and what the person may do about it. */
export interface OfflineQueue {
  readonly waiting: readonly QueuedWrite[];
  readonly refused: readonly QueuedWrite[];
  readonly sending: boolean;
  /** Counts what the server has taken since the page was opened. */
  readonly sent: number;
  sendOrKeep(
    kind: string,
    path: string,
    body: unknown,
    refusals?: Readonly<Record<string, string>>,
  ): Promise<SentOrKept>;
  send(): Promise<void>;
  retry(order: number): Promise<void>;
  discard(order: number): Promise<void>;
}

/** The queue of what waits for contact. */
export function useOfflineQueue(): OfflineQueue {
  const queue = useSyncExternalStore(followWriteQueue, writeQueue);
  return {
    waiting: queue.writes.filter((write) => !write.refused),
    refused: queue.writes.filter((write) => write.refused),
    sending: queue.sending,
    sent: queue.sent,
    sendOrKeep,
    send: sendWaiting,
    retry: retryWrite,
    discard: discardWrite,
  };
}
