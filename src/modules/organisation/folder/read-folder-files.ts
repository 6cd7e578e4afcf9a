import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { InputRefused } from '#kernel/input-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import type { FolderFile } from './read-municipality-files.ts';

const FILE_ENDINGS = new Set(['.csv', '.tsv', '.json']);

/** The files of a municipality folder, or the one workbook at a path; throws `InputRefused` where there is neither. */
export async function readFolderFiles(path: string): Promise<FolderFile[]> {
  const refuse = (reason?: string): never => {
    throw new InputRefused([folderFault({ file: path }, 'no-folder', reason ? { reason } : {})]);
  };
  const found = await stat(path).catch(() => refuse());
  if (!found.isDirectory()) {
    if (extname(path).toLowerCase() !== '.xlsx') return refuse();
    return [{ name: basename(path), bytes: await readFile(path) }];
  }
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && FILE_ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
}
