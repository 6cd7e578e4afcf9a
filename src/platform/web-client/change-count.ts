/** One committed change as the server tells it. `version` counts the topic's changes. */
export interface TopicChange {
  readonly topic: string;
  readonly version: number;
  readonly tab?: string;
}

/** Changes that the reader has not seen yet, and the last version heard of each topic. */
export interface ChangeCount {
  readonly unseen: number;
  readonly versions: Readonly<Record<string, number>>;
}

/** Nothing heard yet. */
export const noChanges: ChangeCount = { unseen: 0, versions: {} };

/**
 * Counts a change. One made in this tab is not news. After a break in the line the version tells how many were missed;
 * a version heard before counts for nothing.
 */
export function countChange(count: ChangeCount, change: TopicChange, ownTab: string): ChangeCount {
  const before = count.versions[change.topic];
  const steps = before === undefined ? 1 : Math.max(0, change.version - before);
  const own = change.tab === ownTab && steps > 0 ? 1 : 0;
  return {
    unseen: count.unseen + steps - own,
    versions: { ...count.versions, [change.topic]: Math.max(change.version, before ?? 0) },
  };
}
