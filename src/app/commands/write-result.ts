import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CommandIo } from './command-io.ts';

/** Writes a result to a file, whole or not at all, or to stdout where no file is named. */
export async function writeResult(path: string | undefined, text: string, io: CommandIo): Promise<void> {
  if (path === undefined) {
    io.stdout(text);
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
