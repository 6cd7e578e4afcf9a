import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import type { FieldsGiven } from '../domain/folder/read-municipality.ts';
import type { KnownKeys } from '../domain/folder/read-tables.ts';
import type { TableName } from '../domain/folder/table-spec.ts';
import type { Municipality } from '../domain/municipality.ts';
import { readFolderFiles } from './read-folder-files.ts';
import { readMunicipalityFiles } from './read-municipality-files.ts';

/** How a folder is to be read. */
export interface ReadFolderOptions {
  readonly mapping?: ColumnMapping | undefined;
  /**
   * Keys that rows may refer to besides the folder's own, per table. Asked for only where there is no municipality.json:
   * the files are then a part of a municipality, and none is required.
   */
  readonly known?: (() => Promise<KnownKeys>) | undefined;
}

/** A municipality read from a folder or workbook. */
export interface MunicipalityFolder {
  readonly municipality: Municipality;
  /** Odd, but not refused. */
  readonly warnings: readonly FolderFault[];
  /** The tables that were there, so that absent ones are not taken for empty ones. */
  readonly present: readonly TableName[];
  /** Per table the fields that its file has columns for. */
  readonly fields: FieldsGiven;
}

/** Reads a municipality folder, or an XLSX workbook with one sheet per file; throws `InputRefused` with every fault. */
export async function readMunicipalityFolder(
  path: string,
  options: ReadFolderOptions = {},
): Promise<MunicipalityFolder> {
  return readMunicipalityFiles(await readFolderFiles(path), options);
}
