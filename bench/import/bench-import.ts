import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORT_PARTS } from '#app/modules.ts';
import { openPlatform } from '#app/open-platform.ts';
import { plainDate } from '#kernel/plain-date.ts';
import {
  createTenant,
  importMunicipality,
  readMunicipalityFolder,
  undoImport,
  writeMunicipalityFolder,
} from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import { startPostgres } from '#test/harness/start-postgres.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';

/** Sizes of the targets: a municipality, and the largest. Seconds from files to committed rows, on PostgreSQL. */
const SIZES = [
  { staff: 1_500, units: 60, targetSeconds: 5 },
  { staff: 12_000, units: 700, targetSeconds: 40 },
] as const;

interface Row {
  readonly database: string;
  readonly staff: number;
  readonly rows: number;
  readonly read: number;
  readonly first: number;
  readonly again: number;
  readonly undo: number;
  readonly target: string;
}

async function seconds<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}

async function measure(dir: string, size: (typeof SIZES)[number], url: string | undefined): Promise<Row> {
  const platform = await openPlatform(url ? { databaseUrl: url } : {});
  try {
    const [folder, read] = await seconds(() => readMunicipalityFolder(dir));
    const { name, number } = folder.municipality;
    const tenantId = await createTenant(platform.database, platform.clock, { name, number, demo: false });
    const actor = systemActor(tenantId, 'bench');
    const run = () => importMunicipality(platform, actor, folder, { parts: IMPORT_PARTS, source: dir });
    const [, first] = await seconds(run);
    const [again, repeated] = await seconds(run);
    const changes = again.tables.reduce(
      (sum, table) => sum + table.new + table.changed + table.removed + table.left,
      0,
    );
    if (changes > 0) throw new Error(`importing the same again changed ${changes} rows`);
    const [, undo] = await seconds(() => undoImport(platform, actor, again.importId ?? 0, IMPORT_PARTS));
    const rows = again.tables.reduce((sum, table) => sum + table.unchanged, 0);
    const total = read + first;
    return {
      database: url ? 'PostgreSQL' : 'embedded',
      staff: size.staff,
      rows,
      read,
      first,
      again: repeated,
      undo,
      target: url
        ? `${total <= size.targetSeconds ? 'reached' : 'MISSED'} (${total.toFixed(1)} of ${size.targetSeconds} s)`
        : '',
    };
  } finally {
    await platform.database.close();
  }
}

/** Writes municipalities as folders, reads and imports them, and gives a table in Markdown. */
export async function benchImport(): Promise<string> {
  const postgres = await startPostgres();
  const root = await mkdtemp(join(tmpdir(), 'beredt-bench-import-'));
  const rows: Row[] = [];
  try {
    for (const size of SIZES) {
      const dir = join(root, String(size.staff));
      const demo = buildDemoMunicipality({ staff: size.staff, units: size.units, from: plainDate('2026-11-23') });
      await writeMunicipalityFolder(demo, dir);
      if (postgres) rows.push(await measure(dir, size, await createPostgresDatabase(postgres.url)));
      if (size.staff < 10_000) rows.push(await measure(dir, size, undefined));
    }
  } finally {
    postgres?.stop();
    await rm(root, { recursive: true, force: true });
  }
  const head = [
    'database',
    'people',
    'rows',
    'read and check',
    'import',
    'same again',
    'undo',
    'target: read + import',
  ];
  const lines = [head, head.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n${postgres ? '' : '\nPostgreSQL is not installed: measured on the embedded database only.\n'}`;
}

function cellsOf({ database, staff, rows, read, first, again, undo, target }: Row): string[] {
  const times = [read, first, again, undo].map((value) => `${value.toFixed(1)} s`);
  return [database, String(staff), String(rows), ...times, target];
}

if (import.meta.main) process.stdout.write(await benchImport());
