import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableStyle } from '../domain/folder/format-table.ts';
import { formatTable, PLAIN_STYLE } from '../domain/folder/format-table.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import type { Municipality } from '../domain/municipality.ts';
import { encodeWindows1252 } from './encode-text.ts';
import type { FolderFile } from './read-municipality-files.ts';

/** How the files are written; absent parts as in `PLAIN_STYLE`, in UTF-8. */
export interface FolderStyle extends Partial<TableStyle> {
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1252';
}

/** A municipality as the files of a folder: municipality.json, the required tables, and those others that have rows. */
export function municipalityFiles(municipality: Municipality, style: FolderStyle = {}): FolderFile[] {
  const { number, name, rules, policy } = municipality;
  const settings = {
    number,
    name,
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    ...(Object.keys(policy).length > 0 ? { policy } : {}),
  };
  const files: FolderFile[] = [
    { name: 'municipality.json', bytes: Buffer.from(`${JSON.stringify(settings, null, 2)}\n`) },
  ];
  for (const table of TABLE_NAMES) {
    const spec = MUNICIPALITY_TABLES[table];
    const rows = municipality[table];
    const wanted = spec.required || (rows !== undefined && (rows.length > 0 || table === 'demand'));
    if (!wanted) continue;
    const text = formatTable(spec, rows ?? [], { ...PLAIN_STYLE, ...style });
    files.push({ name: `${spec.file}.csv`, bytes: encoded(text, style.encoding ?? 'utf-8') });
  }
  return files;
}

/** Writes a municipality as a folder that `readMunicipalityFolder` reads; files already there are overwritten. */
export async function writeMunicipalityFolder(
  municipality: Municipality,
  dir: string,
  style: FolderStyle = {},
): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const file of municipalityFiles(municipality, style)) await writeFile(join(dir, file.name), file.bytes);
}

function encoded(text: string, encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252'): Uint8Array {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}
