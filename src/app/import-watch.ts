import { join } from 'node:path';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import type { DropState, ImportPart, WatchOptions } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { DEFAULT_DATA_FOLDER } from './database-options.ts';

const STALE = 'organisation.import.stale';
const REFUSED = 'organisation.import.refused';

/** What imports run with: where drop folders lie (BEREDT_DROP_ROOT), and the tasks that follow when one is silent or refused. */
export function importWatch(parts: readonly ImportPart[]): WatchOptions {
  const root = process.env['BEREDT_DROP_ROOT'] ?? join(DEFAULT_DATA_FOLDER, 'drop');
  return { parts, root, onState: keepTasks };
}

/** One task per silence, closed when something comes; one per day of refused files. */
async function keepTasks(work: Work, state: DropState): Promise<void> {
  const silence = `${state.folder} ${state.since ?? ''}`;
  const refusal = `${state.folder} ${work.clock.today()}`;
  const task = { role: 'municipal_administrator', facts: { folder: state.folder }, dueAt: work.now } as const;
  if (state.stale) await raiseTask(work, { ...task, kind: STALE, subjectId: silence });
  if (state.refused) await raiseTask(work, { ...task, kind: REFUSED, subjectId: refusal });
  if (!state.imported) return;
  await completeTask(work, STALE, silence);
  await completeTask(work, REFUSED, refusal);
}
