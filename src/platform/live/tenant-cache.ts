import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';

/** Values of one kind, kept per database, tenant and key while their version holds. */
export interface TenantCache<T> {
  /**
   * The value of a version, made once however many ask at the same moment. `previous` is what was kept under the key before,
   * so that only what changed need be made again. Ask before the transaction writes anything: what it makes is shared.
   */
  get(trx: TenantTransaction, key: string, version: string, make: (previous: T | undefined) => Promise<T>): Promise<T>;
}

interface Entry<T> {
  kept: { readonly version: string; readonly value: T } | undefined;
  making: { readonly version: string; readonly value: Promise<T> } | undefined;
}

/** Makes a cache that keeps the `size` keys used last of each tenant. */
export function createTenantCache<T>(size: number): TenantCache<T> {
  // The adapter is the one object that all transactions of an open database share.
  const byDatabase = new WeakMap<object, Map<string, Entry<T>>>();
  const entriesOf = (trx: TenantTransaction): Map<string, Entry<T>> => {
    const { adapter } = trx.getExecutor();
    const known = byDatabase.get(adapter) ?? new Map<string, Entry<T>>();
    byDatabase.set(adapter, known);
    return known;
  };
  return {
    get: async (trx, key, version, make) => {
      const entries = entriesOf(trx);
      const tenantPrefix = `${trx.tenantId} `;
      const name = tenantPrefix + key;
      const entry: Entry<T> = entries.get(name) ?? { kept: undefined, making: undefined };
      entries.delete(name);
      entries.set(name, entry);
      const ofTenant = [...entries.keys()].filter((one) => one.startsWith(tenantPrefix));
      for (const old of ofTenant.slice(0, Math.max(0, ofTenant.length - size))) entries.delete(old);
      if (entry.kept?.version === version) return entry.kept.value;
      if (entry.making?.version === version) {
        // Another request makes it; when that one fails, its transaction is gone and this one makes its own.
        const made = await entry.making.value.then(
          (value) => ({ value }),
          () => undefined,
        );
        if (made) return made.value;
      }
      const making = { version, value: make(entry.kept?.value) };
      entry.making = making;
      try {
        const value = await making.value;
        if (entry.making === making) entry.kept = { version, value };
        return value;
      } finally {
        if (entry.making === making) entry.making = undefined;
      }
    },
  };
}
