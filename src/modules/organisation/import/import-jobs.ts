import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { WatchOptions } from './watch-drop-folders.ts';
import { watchDropFolders } from './watch-drop-folders.ts';

/** Looks into the drop folders every five minutes. */
export function importJobs(options: WatchOptions): readonly JobDefinition[] {
  return [
    {
      name: 'organisation.watch-drop-folders',
      cron: '*/5 * * * *',
      run: (platform, tenantId) => watchDropFolders(platform, tenantId, options),
    },
  ];
}
