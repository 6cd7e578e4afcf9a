import type { KeptCopy } from './device-store.ts';
import { openDeviceStore } from './device-store.ts';
import type { Retention } from './retention-rule.ts';
import { isWithinRetention } from './retention-rule.ts';

/** Whose copies: an account in a municipality. */
export function ownerKey(tenantId: string | number, accountId: string | number): string {
  return `${tenantId}.${accountId}`;
}

const keyOf = (owner: string, name: string) => `${owner}|${name}`;

/** Keeps a copy in place of the former one. Without room or leave to store, the page works with contact only. */
export async function keepCopy(owner: string, name: string, keep: Retention, value: unknown): Promise<void> {
  try {
    const store = await openDeviceStore();
    await store.put('copies', { key: keyOf(owner, name), owner, keep, madeAtMs: Date.now(), value });
  } catch {
    // As above.
  }
}

/** A copy that is still within its time; one that is not is removed. */
export async function readCopy(owner: string, name: string): Promise<KeptCopy | undefined> {
  try {
    const store = await openDeviceStore();
    const copy = await store.get('copies', keyOf(owner, name));
    if (!copy) return undefined;
    if (isWithinRetention(copy.keep, copy.madeAtMs, Date.now())) return copy;
    await store.delete('copies', copy.key);
  } catch {
    // A store that is shut is as good as empty.
  }
  return undefined;
}

/** Removes one copy. */
export async function forgetCopy(owner: string, name: string): Promise<void> {
  try {
    const store = await openDeviceStore();
    await store.delete('copies', keyOf(owner, name));
  } catch {
    // Nothing kept, nothing to forget.
  }
}

/** Removes every copy whose time is over, also those of pages that nobody opens again. */
export async function forgetOldCopies(): Promise<void> {
  await forgetWhere((copy) => !isWithinRetention(copy.keep, copy.madeAtMs, Date.now()));
}

/** Removes every copy on this device, whoever's it is. */
export async function forgetAllCopies(): Promise<void> {
  await forgetWhere(() => true);
}

async function forgetWhere(isOver: (copy: KeptCopy) => boolean): Promise<void> {
  try {
    const store = await openDeviceStore();
    const transaction = store.transaction('copies', 'readwrite');
    for await (const cursor of transaction.store) if (isOver(cursor.value)) await cursor.delete();
    await transaction.done;
  } catch {
    // Nothing kept, nothing to forget.
  }
}
