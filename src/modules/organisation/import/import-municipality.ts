import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import type { TableName } from '../domain/folder/table-spec.ts';
import type { MunicipalityFolder } from '../folder/read-municipality-folder.ts';
import { applySettings, demandSameMunicipality } from './apply-settings.ts';
import { applyTable } from './apply-table.ts';
import type { ImportPart } from './import-part.ts';
import type { ImportReport, ImportTableReport } from './import-report.ts';
import { changesAnything } from './import-report.ts';
import { lockImports } from './lock-imports.ts';
import { dropStage, stageRows } from './stage-rows.ts';

/** How far an import has come: rows of a table brought in, of all it has. */
export interface ImportProgress {
  readonly table: TableName;
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  readonly parts: readonly ImportPart[];
  /** What people call where it came from: a folder's path, a file's name. */
  readonly source: string;
  /** Does everything and takes it back: the report is true, the database unchanged. */
  readonly dryRun?: boolean;
  readonly mapping?: ColumnMapping | undefined;
  /** Refuses where more than this share of a table's rows would be taken away; for imports that nobody watches. */
  readonly mostRemovedShare?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Below this many rows a share says nothing. */
const FEW_ROWS = 20;

/** Carries a dry run's report out of the transaction that is taken back. */
class DryRunDone extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}

/**
 * Brings a municipality that was read and checked into the database, all of it or, when anything fails, nothing. Importing
 * again changes what differs, removes what is gone and doubles nothing. Tables that the folder does not have are left alone.
 * Refuses `organisation.import.running` while another import of the tenant runs, `organisation.import.another-municipality`,
 * and with `mostRemovedShare` `organisation.import.much-removed`.
 */
export async function importMunicipality(
  platform: Platform,
  actor: Actor,
  folder: MunicipalityFolder,
  options: ImportOptions,
): Promise<ImportReport> {
  try {
    return await doWork(platform, actor, async (work) => {
      work.access.demand(actor, 'organisation.import', undefined);
      const report = await runImport(work, folder, options);
      if (options.dryRun) throw new DryRunDone(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRunDone) return error.report;
    throw error;
  }
}

async function runImport(work: Work, folder: MunicipalityFolder, options: ImportOptions): Promise<ImportReport> {
  const { trx, now } = work;
  const started = performance.now();
  await lockImports(trx);
  const { municipality, present } = folder;
  const whole = municipality.number !== '';
  if (whole) await demandSameMunicipality(work, municipality);
  const importId = await openBatch(work, options.source);
  const today = work.clock.today();
  const tables: ImportTableReport[] = [];
  const watches = await watchRules(work, options.parts);
  const warnings = [...folder.warnings];
  const settings = whole ? await applySettings(work, municipality, importId) : undefined;
  if (settings) tables.push(settings);
  for (const table of options.parts.flatMap((part) => part.tables)) {
    if (!present.includes(table.from)) continue;
    const rows: readonly object[] = municipality[table.from] ?? [];
    let kept = table.keep ? rows.filter((row) => table.keep?.(row as never)) : rows;
    for (const part of options.parts) {
      const held = await part.holdBack?.(work, table.from, kept);
      kept = held?.rows ?? kept;
      warnings.push(...(held?.warnings ?? []));
    }
    const { length: total } = kept;
    const progress = (done: number) => options.onProgress?.({ table: table.from, done, total });
    await stageRows(trx, table.columns, kept, progress);
    const report = await applyTable(trx, table, {
      importId,
      today,
      fields: folder.fields[table.from],
      unitsOfFileOnly: options.mapping?.tables[table.from]?.covers === 'units',
    });
    await dropStage(trx);
    demandFewRemoved(report, options.mostRemovedShare);
    if (changesAnything(report)) work.announce(table.topic);
    tables.push(report);
  }
  for (const step of options.parts.flatMap((part) => part.steps ?? [])) {
    if (!present.includes(step.from)) continue;
    const report = await step.apply(work, { municipality, importId });
    if (changesAnything(report)) work.announce(step.topic);
    // A step that fills further tables from a file already told about adds nothing to the report.
    if (!tables.some((one) => one.table === report.table)) tables.push(report);
  }
  for (const tellChanges of watches) warnings.push(...(await tellChanges()));
  const seconds = Math.round(performance.now() - started) / 1000;
  const dryRun = options.dryRun === true;
  const taken = new Set(
    options.parts.flatMap((part) => [...part.tables, ...(part.steps ?? [])].map((one) => one.from)),
  );
  const ignored = present.filter((name) => !taken.has(name));
  const report = { dryRun, at: now, source: options.source, seconds, tables, ignored, warnings };
  await closeBatch(work, importId, report);
  work.announce('import');
  return dryRun ? report : { importId, ...report };
}

/** What the modules want to compare once all is in; nothing where no municipality was there before. */
async function watchRules(
  work: Work,
  parts: readonly ImportPart[],
): Promise<(() => Promise<readonly FolderFault[]>)[]> {
  const { trx } = work;
  const unit = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .limit(1)
    .executeTakeFirst();
  if (unit === undefined) return [];
  const watches: (() => Promise<readonly FolderFault[]>)[] = [];
  for (const part of parts) {
    const tellChanges = await part.watchRules?.(work);
    if (tellChanges) watches.push(tellChanges);
  }
  return watches;
}

/** The transaction's number is kept: rows that carry another one have been changed since, and undo must not touch them. */
async function openBatch({ trx, actor, now }: Work, source: string): Promise<number> {
  const { rows } = await sql<{ importId: number }>`
    INSERT INTO import_batch (tenant_id, at, account_id, source, report)
    VALUES (${trx.tenantId}, ${now}, ${actor.accountId ?? null}, ${source},
      jsonb_build_object('transaction', (pg_current_xact_id()::text::bigint % 4294967296)::text))
    RETURNING import_id`.execute(trx);
  const importId = rows[0]?.importId;
  if (importId === undefined) throw new Error('the import was given no number');
  // Only the last import can be undone, so older images would be kept for nothing.
  await trx
    .deleteFrom('importChange')
    .where('importChange.tenantId', '=', trx.tenantId)
    .where('importChange.importId', '<', importId)
    .execute();
  return importId;
}

async function closeBatch(work: Work, importId: number, report: Omit<ImportReport, 'importId'>): Promise<void> {
  const { trx } = work;
  await sql`UPDATE import_batch SET report = import_batch.report || ${JSON.stringify(report)}::jsonb
    WHERE import_batch.tenant_id = ${trx.tenantId} AND import_batch.import_id = ${importId}`.execute(trx);
  const sum = (kind: 'new' | 'changed' | 'removed' | 'left') =>
    report.tables.reduce((total, table) => total + table[kind], 0);
  await work.audit({
    action: 'organisation.import.done',
    subjectKind: 'import',
    subjectId: String(importId),
    facts: {
      source: report.source,
      new: sum('new'),
      changed: sum('changed'),
      removed: sum('removed'),
      left: sum('left'),
    },
  });
}

function demandFewRemoved(report: ImportTableReport, mostShare: number | undefined): void {
  if (mostShare === undefined) return;
  const gone = report.removed + report.left;
  const before = gone + report.changed + report.unchanged;
  if (gone < FEW_ROWS || gone <= mostShare * before) return;
  refuse('organisation.import.much-removed', { table: report.table, removed: gone, before });
}
