import { createHash } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputRefused } from '#kernel/input-fault.ts';
import type { Instant } from '#kernel/instant.ts';
import { Refusal } from '#kernel/refusal.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { readFolderFiles } from '../folder/read-folder-files.ts';
import type { FolderFile } from '../folder/read-municipality-files.ts';
import type { DropFolder, DropTrouble } from './drop-folders.ts';
import { dropFolderPath, isStale, readDropFolders, recordDrop } from './drop-folders.ts';
import { importFiles } from './import-files.ts';
import type { ImportPart } from './import-part.ts';
import { faultView } from './report-view.ts';
import { getMapping } from './saved-mappings.ts';

/** A file younger than this may still be on its way in. */
const SETTLED_SECONDS = 30;
/** An unattended import that would take away more than this share of a table is stopped. */
const MOST_REMOVED_SHARE = 0.5;
const MOST_FAULTS = 100;

/** What the watch tells about a folder after each look; a task for somebody is made or closed from it. */
export interface DropState {
  readonly folder: string;
  /** When something had last come before this look. */
  readonly since: Instant | null;
  /** New files came and were imported. */
  readonly imported: boolean;
  readonly stale: boolean;
  /** The newest files were refused. */
  readonly refused: boolean;
}

export interface WatchOptions {
  readonly parts: readonly ImportPart[];
  /** Folder on the server under which each tenant has one of its own. */
  readonly root: string;
  /** Told in the transaction that keeps what came of it. */
  readonly onState?: (work: Work, state: DropState) => Promise<void>;
}

/**
 * Looks once into each of a tenant's drop folders and imports what is new there, with the saved mapping. Files that are
 * refused are tried again when they change, not before.
 */
export async function watchDropFolders(platform: Platform, tenantId: number, options: WatchOptions): Promise<void> {
  const actor = systemActor(tenantId, 'Beredt');
  const folders = await doWork(platform, actor, readDropFolders);
  for (const folder of folders.filter((one) => one.enabled)) {
    const outcome = await lookInto(platform, tenantId, folder, options);
    await doWork(platform, actor, async (work) => {
      await recordDrop(work, folder.name, outcome);
      if (outcome) work.announce('import');
      const now = (await readDropFolders(work)).find((one) => one.name === folder.name) ?? folder;
      const refused = now.trouble.faults.length > 0 || now.trouble.refusal !== null;
      const imported = outcome !== undefined && outcome.trouble === undefined;
      const since = folder.lastImportedAt;
      await options.onState?.(work, { folder: folder.name, since, imported, stale: isStale(now, work.now), refused });
    });
  }
}

async function lookInto(
  platform: Platform,
  tenantId: number,
  folder: DropFolder,
  { parts, root }: WatchOptions,
): Promise<{ readonly digest: string; readonly trouble?: DropTrouble } | undefined> {
  const path = dropFolderPath(root, tenantId, folder.name);
  await mkdir(path, { recursive: true });
  if (!(await isSettled(path))) return undefined;
  const files = await dropFiles(path);
  if (files.length === 0) return undefined;
  const digest = digestOf(files);
  if (digest === folder.lastDigest) return undefined;
  const actor = systemActor(tenantId, 'Beredt');
  const { mappingName } = folder;
  try {
    const mapping =
      mappingName === null ? undefined : await doWork(platform, actor, (work) => getMapping(work, mappingName));
    await importFiles(platform, actor, files, { parts, source: path, mapping, mostRemovedShare: MOST_REMOVED_SHARE });
    return { digest };
  } catch (error) {
    if (error instanceof InputRefused) {
      return { digest, trouble: { faults: error.faults.slice(0, MOST_FAULTS).map(faultView), refusal: null } };
    }
    // Another import is running: the files are looked at again next time.
    if (error instanceof Refusal && error.code === 'organisation.import.running') return undefined;
    if (error instanceof Refusal)
      return { digest, trouble: { faults: [], refusal: { code: error.code, facts: error.facts } } };
    throw error;
  }
}

/** The folder's CSV and JSON files, or its workbook. */
async function dropFiles(path: string): Promise<FolderFile[]> {
  const workbook = (await readdir(path))
    .filter((name) => name.toLowerCase().endsWith('.xlsx') && !name.startsWith('~$'))
    .sort()
    .at(-1);
  return readFolderFiles(workbook ? join(path, workbook) : path);
}

async function isSettled(path: string): Promise<boolean> {
  const names = await readdir(path);
  const ages = await Promise.all(names.map(async (name) => Date.now() - (await stat(join(path, name))).mtimeMs));
  return ages.every((age) => age >= SETTLED_SECONDS * 1000);
}

function digestOf(files: readonly FolderFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.name}\u0000${file.bytes.length}\u0000`).update(file.bytes);
  return hash.digest('hex');
}
