import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import type { TableName, TableRows } from '../domain/folder/table-spec.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { ImportTableReport } from './import-report.ts';

/** A column of a database table that an import fills. */
export interface ImportColumn {
  readonly name: string;
  readonly type: 'text' | 'date' | 'integer' | 'double precision' | 'boolean' | 'text[]';
  /** Part of what names a row. */
  readonly key?: true;
  /** The row's field; where the file has no such column, rows that are already there keep what they have. */
  readonly field?: string;
  /** The value where it is not simply the field's; without `field` it is always written. */
  value?(row: never): unknown;
}

/** What becomes of rows of an earlier import that a new one no longer has. Rows added by hand are always left alone. */
export type GoneRule =
  | { readonly is: 'keep' }
  /** Taken away; with `span`, only between the first and the last day in the file. `where`: SQL on the row `t`. */
  | { readonly is: 'remove'; readonly span?: string; readonly where?: string }
  /** Kept, with this day column set to the day of the import. */
  | { readonly is: 'mark'; readonly column: string; readonly where?: string };

/** How one table of a municipality folder goes into one table of the database. */
export interface ImportTable {
  readonly from: TableName;
  readonly table: string;
  /** Live topic announced when something changed. */
  readonly topic: string;
  readonly columns: readonly ImportColumn[];
  readonly gone: GoneRule;
  /** Rows that mean nothing and are not imported. */
  keep?(row: never): boolean;
  /** Which rows of the database other files may refer to: SQL on the row `t`; absent: all. */
  readonly knownWhere?: string;
}

/** An import that is more than rows into one table; it runs in the import's transaction. */
export interface ImportStep {
  readonly from: TableName;
  readonly topic: string;
  /** Brings the rows in and says what changed; rows it adds carry `importId`, what it changes it must be able to undo. */
  apply(
    work: Work,
    given: { readonly municipality: Municipality; readonly importId: number },
  ): Promise<ImportTableReport>;
  undo(work: Work, importId: number): Promise<void>;
}

/** What of a file goes in as things stand, and what is told about the rest. */
export interface HeldBack {
  readonly rows: readonly object[];
  readonly warnings: readonly FolderFault[];
}

/** What one module takes from a municipality folder. */
export interface ImportPart {
  readonly module: string;
  /** In an order in which no row refers to a later table. */
  readonly tables: readonly ImportTable[];
  readonly steps?: readonly ImportStep[];
  /** Rows of any file that what this module has decided keeps out; `rows` are those of one file. */
  holdBack?(work: Work, from: TableName, rows: readonly object[]): Promise<HeldBack>;
  /**
   * Called before anything is brought in, where the municipality is there already; what it gives is called when all is in, and
   * tells what a change of rules does to what was judged by the old ones.
   */
  watchRules?(work: Work): Promise<() => Promise<readonly FolderFault[]>>;
  /** Something of this module that builds on what was imported at a moment and stands in the way of undoing it. */
  findLater?(work: Work, since: Instant): Promise<{ readonly what: string; readonly count: number } | undefined>;
}

/** An import table whose fields are checked against the rows of the file it reads. */
export function importTable<N extends TableName>(
  table: Omit<ImportTable, 'from' | 'columns' | 'keep'> & {
    readonly from: N;
    readonly columns: readonly (Omit<ImportColumn, 'field' | 'value'> & {
      readonly field?: keyof TableRows[N] & string;
      readonly value?: (row: TableRows[N]) => unknown;
    })[];
    readonly keep?: (row: TableRows[N]) => boolean;
  },
): ImportTable {
  return table as unknown as ImportTable;
}
