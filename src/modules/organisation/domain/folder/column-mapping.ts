import type { TableName } from './table-spec.ts';

/** How one table is found in what another system exports. */
export interface TableMapping {
  /** The file's name without ending, or the sheet's. */
  readonly from?: string | undefined;
  /** Our column → their header. */
  readonly columns?: Readonly<Partial<Record<string, string>>> | undefined;
  /** Our column → their value → ours. */
  readonly valueMaps?: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> | undefined;
  /** Our column → one value for every row, where the other system has no such column. */
  readonly constants?: Readonly<Partial<Record<string, string>>> | undefined;
  /** Columns in which they give the last day of a stretch and we want the day after it. */
  readonly lastDayColumns?: readonly string[] | undefined;
  /** Our columns that nothing fills, though a header would be recognised. */
  readonly ignore?: readonly string[] | undefined;
  /** Such as `DD/MM/YYYY`. */
  readonly dateFormat?: string | undefined;
  /** `units`: the file is about the units in it only, so rows of other units are left alone when it is imported. */
  readonly covers?: 'all' | 'units' | undefined;
  readonly delimiter?: ',' | ';' | '\t' | '|' | undefined;
  readonly encoding?: 'utf-8' | 'windows-1252' | 'utf-16le' | undefined;
}

/** A saved mapping: per table, how another system's export is read. Tables not named are found by name and header. */
export interface ColumnMapping {
  readonly name?: string | undefined;
  /** Files or sheets that are not read, by name without ending. */
  readonly skip?: readonly string[] | undefined;
  readonly tables: { readonly [name in TableName]?: TableMapping | undefined };
}
