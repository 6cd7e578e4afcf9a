import type { Database } from '#platform/db/database.ts';
import { LIVE_CHANNEL } from '#platform/unit-of-work/work.ts';

/** A committed change of one topic of one tenant. */
export interface LiveChange {
  readonly tenantId: number;
  readonly topic: string;
  readonly version: number;
  /** The browser tab that made the change; '' for the program itself. */
  readonly tab: string;
}

/** Passes committed changes, from this process or another on the same database, to whoever follows them. */
export interface LiveHub {
  follow(tenantId: number, onChange: (change: LiveChange) => void): () => void;
  close(): Promise<void>;
}

/** Listens to the database once and fans out. */
export async function openLiveHub(database: Database): Promise<LiveHub> {
  const followers = new Map<number, Set<(change: LiveChange) => void>>();
  const stop = await database.listen(LIVE_CHANNEL, (payload) => {
    const [tenant, topic, version, tab] = payload.split(':');
    if (!tenant || !topic) return;
    const change = { tenantId: Number(tenant), topic, version: Number(version), tab: tab ?? '' };
    for (const follower of followers.get(change.tenantId) ?? []) follower(change);
  });
  return {
    follow: (tenantId, onChange) => {
      const group = followers.get(tenantId) ?? new Set();
      followers.set(tenantId, group.add(onChange));
      return () => void group.delete(onChange);
    },
    close: stop,
  };
}
