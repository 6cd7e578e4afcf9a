import type { Instant } from '#kernel/instant.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import type { TableName } from '../domain/folder/table-spec.ts';

/** What changes in one row: the key's values and, per column, the value before and after. */
export interface ChangedSample {
  readonly key: readonly string[];
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What an import does to one table; samples are the first few of each kind. */
export interface ImportTableReport {
  readonly table: TableName | 'municipality';
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** No longer in the file and taken away. */
  readonly removed: number;
  /** No longer in the file but kept; people are marked as left. */
  readonly left: number;
  readonly samples: {
    readonly new: readonly (readonly string[])[];
    readonly changed: readonly ChangedSample[];
    readonly removed: readonly (readonly string[])[];
    readonly left: readonly (readonly string[])[];
  };
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  /** Undefined in a dry run. */
  readonly importId?: number;
  readonly dryRun: boolean;
  readonly at: Instant;
  readonly source: string;
  readonly seconds: number;
  readonly tables: readonly ImportTableReport[];
  /** Tables that were there but that nothing in the program keeps. */
  readonly ignored: readonly TableName[];
  readonly warnings: readonly FolderFault[];
}

/** A report on a table with nothing in it. */
export function emptyTableReport(table: ImportTableReport['table']): ImportTableReport {
  return {
    table,
    new: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    left: 0,
    samples: { new: [], changed: [], removed: [], left: [] },
  };
}

/** Whether a report says that anything changes. */
export function changesAnything(report: ImportTableReport): boolean {
  return report.new + report.changed + report.removed + report.left > 0;
}
