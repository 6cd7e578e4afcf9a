import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { PlanBasis } from './plan-rows.ts';

/** What has changed since a plan's search began; an import may have changed places, people and rosters. */
export function changedTopics(
  basis: PlanBasis,
  versions: LiveVersions,
): ('roster' | 'availability' | 'organisation')[] {
  const changed = (topic: string) => (versions[topic]?.version ?? 0) !== (basis[topic]?.version ?? 0);
  const imported = changed('import');
  return (['roster', 'availability', 'organisation'] as const).filter(
    (topic) => changed(topic) || (imported && topic !== 'availability'),
  );
}
