import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { QueuedWrite } from './queued-write.ts';
import type { Retention } from './retention-rule.ts';

/** A copy of something fetched, whose it is, and when it was made by the device's clock. */
export interface KeptCopy {
  readonly key: string;
  readonly owner: string;
  readonly keep: Retention;
  readonly madeAtMs: number;
  readonly value: unknown;
}

interface DeviceSchema extends DBSchema {
  copies: { key: string; value: KeptCopy };
  writes: { key: number; value: QueuedWrite };
}

export type DeviceStore = IDBPDatabase<DeviceSchema>;

let opened: Promise<DeviceStore> | undefined;

/** This browser's own store. Rejects where the browser has none to give (shut by its settings, full). */
export function openDeviceStore(): Promise<DeviceStore> {
  opened ??= openDB<DeviceSchema>('beredt', 1, {
    upgrade: (store) => {
      store.createObjectStore('copies', { keyPath: 'key' });
      store.createObjectStore('writes', { keyPath: 'order', autoIncrement: true });
    },
    // Another version of the program wants the store: let go of it, and open it anew when it is asked for.
    blocking: () => {
      void opened?.then((store) => store.close());
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
