import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputRefused } from '#kernel/input-fault.ts';
import { Refusal } from '#kernel/refusal.ts';
import { parseColumnMapping } from '#modules/organisation/folder/parse-column-mapping.ts';
import { readFolderFiles } from '#modules/organisation/folder/read-folder-files.ts';
import type { MunicipalityFolder } from '#modules/organisation/index.ts';
import { createTenant, findKnownKeys, importMunicipality, readMunicipalityFiles } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { databaseOptions } from '../database-options.ts';
import { IMPORT_PARTS } from '../modules.ts';
import { openPlatform } from '../open-platform.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeImport, importProgressWriter, reportOfUnseen } from './describe-import.ts';
import { numberFlag, onlyPath, UsageError } from './read-flags.ts';
import { faultLine, reportRefusedInput } from './report-refused-input.ts';

const FLAGS = {
  'dry-run': { type: 'boolean' },
  mapping: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  tenant: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * `beredt import DIR`: a municipality folder or XLSX workbook into the database, with a report of what is new, changed and
 * gone. A municipality whose number the database does not know is added. Without municipality.json the files are a part of
 * the municipality that is there.
 */
export async function runImport(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  const database = openOnce(values['database-url'], values.data);
  try {
    const path = onlyPath(positionals);
    const wanted = numberFlag('tenant', values.tenant, { least: 1, whole: true });
    const mapping =
      values.mapping === undefined
        ? undefined
        : parseColumnMapping(await mappingBytes(values.mapping), basename(values.mapping));
    const known = async () => {
      const platform = await database.open();
      const tenantId = await findTenant(platform, wanted, undefined);
      if (tenantId === undefined)
        throw new UsageError(
          'expected municipality.json: the database has no municipality that these files could be a part of',
        );
      return doWork(platform, systemActor(tenantId, 'beredt import'), (work) => findKnownKeys(work, IMPORT_PARTS));
    };
    const folder = await readMunicipalityFiles(await readFolderFiles(path), { mapping, known });
    for (const warning of folder.warnings) io.stderr(`Merk: ${faultLine(warning)}\n`);
    if (io.signal.aborted) return EXIT.stopped;
    const source = resolve(path);
    const dryRun = values['dry-run'] ?? false;
    const report = await bringIn(database, folder, { wanted, source, dryRun, mapping, io });
    io.stdout(values.json ? `${JSON.stringify(report, null, 1)}\n` : describeImport(report));
    return EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof Refusal)
      reportRefusedInput([{ file: positionals[0] ?? '', expected: expectedInstead(error) }], io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt import: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  } finally {
    await database.close();
  }
}

interface BringIn {
  readonly wanted: number | undefined;
  readonly source: string;
  readonly dryRun: boolean;
  readonly mapping: ReturnType<typeof parseColumnMapping> | undefined;
  readonly io: CommandIo;
}

async function bringIn(database: ReturnType<typeof openOnce>, folder: MunicipalityFolder, given: BringIn) {
  const { number, name } = folder.municipality;
  const { source, dryRun, mapping, io } = given;
  if (dryRun && !database.exists()) return reportOfUnseen(folder, source);
  const platform = await database.open();
  const found = await findTenant(platform, given.wanted, number === '' ? undefined : number);
  if (found === undefined && dryRun) return reportOfUnseen(folder, source);
  const tenantId = found ?? (await createTenant(platform.database, platform.clock, { name, number, demo: false }));
  return importMunicipality(platform, systemActor(tenantId, 'beredt import'), folder, {
    parts: IMPORT_PARTS,
    source,
    dryRun,
    mapping,
    onProgress: importProgressWriter(io),
  });
}

/** The tenant asked for, else the one with the number, else (a part of a municipality) the only one; demos only when asked for. */
async function findTenant(
  platform: Platform,
  wanted: number | undefined,
  number: string | undefined,
): Promise<number | undefined> {
  const tenants = await platform.database.kysely
    .selectFrom('tenant')
    .leftJoin('tenantNumber', 'tenantNumber.tenantId', 'tenant.tenantId')
    .select(['tenant.tenantId', 'tenant.name', 'tenant.demo', 'tenantNumber.number'])
    .where('tenant.kind', '=', 'municipality')
    .where('tenantNumber.validTo', 'is', null)
    .orderBy('tenant.tenantId')
    .execute();
  if (wanted !== undefined) {
    if (tenants.some((tenant) => tenant.tenantId === wanted)) return wanted;
    throw new UsageError(
      `--tenant ${wanted}: expected one of ${tenants.map((one) => `${one.tenantId} (${one.name})`).join(', ') || 'none'}`,
    );
  }
  const real = tenants.filter((tenant) => !tenant.demo && (number === undefined || tenant.number === number));
  if (real.length > 1) {
    throw new UsageError(`expected --tenant, one of ${real.map((one) => `${one.tenantId} (${one.name})`).join(', ')}`);
  }
  return real[0]?.tenantId;
}

/** The database, opened when it is first needed: refused input never touches it. */
function openOnce(databaseUrl: string | undefined, data: string | undefined) {
  const options = databaseOptions(databaseUrl, data);
  let platform: Promise<Platform> | undefined;
  return {
    exists: () => options.dataFolder === undefined || existsSync(options.dataFolder),
    open: () => (platform ??= openPlatform(options)),
    close: async () => (await platform?.catch(() => undefined))?.database.close(),
  };
}

async function mappingBytes(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new UsageError(`--mapping ${path}: expected a file that can be read`);
  });
}

function expectedInstead({ code, facts }: Refusal): string {
  if (code === 'organisation.import.another-municipality')
    return `the folder of municipality ${facts['own']}, not ${facts['number']}`;
  if (code === 'organisation.import.running')
    return 'no other import of this municipality at the same time; try again when it is done';
  return code;
}
