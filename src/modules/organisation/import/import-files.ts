import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { FolderFile } from '../folder/read-municipality-files.ts';
import { readMunicipalityFiles } from '../folder/read-municipality-files.ts';
import { findKnownKeys } from './find-known-keys.ts';
import type { ImportOptions } from './import-municipality.ts';
import { importMunicipality } from './import-municipality.ts';
import type { ImportReport } from './import-report.ts';

/**
 * Reads files as a municipality folder and imports them. Without municipality.json they are a part of one: no file is
 * required, and rows may refer to what is there already. Throws `InputRefused` with every fault, and then nothing is written.
 */
export async function importFiles(
  platform: Platform,
  actor: Actor,
  files: readonly FolderFile[],
  options: ImportOptions,
): Promise<ImportReport> {
  platform.access.demand(actor, 'organisation.import', undefined);
  const known = () => doWork(platform, actor, (work) => findKnownKeys(work, options.parts));
  const folder = await readMunicipalityFiles(files, { known, mapping: options.mapping });
  return importMunicipality(platform, actor, folder, options);
}
