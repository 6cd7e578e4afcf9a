import type { ImportPart } from '#modules/organisation/index.ts';
import { holdBackRoster } from '../store/cohort/hold-back-roster.ts';
import { countPublishedSince } from '../store/count-published-since.ts';
import { criticalFunctionImport } from './continuity-import.ts';
import { importAbsences, undoAbsences } from './import-absences.ts';
import { RESOURCE_IMPORTS } from './resource-imports.ts';
import { rosterWishImport } from './roster-wish-import.ts';
import { TASK_IMPORTS } from './task-imports.ts';
import { watchRules } from './watch-rules.ts';
import { WORKING_TIME_IMPORTS } from './working-time-imports.ts';

/** Empty posts, placements and the like as they are; of absences days to availability, causes apart under the health role. A plan published since stands in the way of undoing. */
export const staffingImportPart: ImportPart = {
  module: 'staffing',
  tables: [...RESOURCE_IMPORTS, criticalFunctionImport, ...WORKING_TIME_IMPORTS, ...TASK_IMPORTS, rosterWishImport],
  steps: [{ from: 'absences', topic: 'availability', apply: importAbsences, undo: undoAbsences }],
  holdBack: holdBackRoster,
  watchRules,
  findLater: async (work, since) => {
    const count = await countPublishedSince(work.trx, since);
    return count > 0 ? { what: 'plan', count } : undefined;
  },
};
