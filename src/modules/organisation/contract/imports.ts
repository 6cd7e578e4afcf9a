import { z } from 'zod';
import { countSchema, factsSchema, momentSchema } from '#platform/http/wire-values.ts';
import { columnMappingSchema } from '../folder/parse-column-mapping.ts';

/** A saved mapping: the JSON of docs/contracts/municipality-folder.md. */
export { columnMappingSchema as savedMappingSchema };
export type SavedMapping = z.infer<typeof columnMappingSchema>;

/** What a file or sheet holds, before anything is read from it. `table` is the file's name in the contract. */
export const inspectedFileSchema = z.object({
  /** The file as uploaded, and the sheet in it where it is a workbook. */
  file: z.string(),
  /** Name without ending, or the sheet's: what a mapping calls it. */
  from: z.string(),
  headers: z.array(z.string()),
  /** The first rows, as written. */
  samples: z.array(z.array(z.string())),
  rows: countSchema,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  suggestion: z
    .object({
      table: z.string(),
      confidence: z.number(),
      columns: z.array(
        z.object({ column: z.string(), header: z.string(), confidence: z.number(), lastDay: z.boolean() }),
      ),
      missing: z.array(z.string()),
      unused: z.array(z.string()),
    })
    .nullable(),
});
export type InspectedFile = z.infer<typeof inspectedFileSchema>;

/** A table of the folder and its columns, for choosing what a header fills. */
export const folderTableSchema = z.object({
  table: z.string(),
  columns: z.array(
    z.object({ name: z.string(), required: z.boolean(), alias: z.string().nullable(), day: z.boolean() }),
  ),
});
export type FolderTable = z.infer<typeof folderTableSchema>;
export const inspectReplySchema = z.object({ files: z.array(inspectedFileSchema), tables: z.array(folderTableSchema) });
export type InspectReply = z.infer<typeof inspectReplySchema>;

const textsSchema = z.union([z.string(), z.array(z.string())]);
/** A fault or oddity: `code` is its key in the texts, `expected` what was expected in plain English. */
export const importFaultSchema = z.object({
  file: z.string(),
  row: z.number().optional(),
  column: textsSchema.optional(),
  value: textsSchema.optional(),
  expected: z.string(),
  code: z.string().optional(),
  facts: factsSchema.optional(),
});
export type ImportFault = z.infer<typeof importFaultSchema>;

const keysSchema = z.array(z.array(z.string()));
export const importTableReportSchema = z.object({
  table: z.string(),
  new: countSchema,
  changed: countSchema,
  unchanged: countSchema,
  removed: countSchema,
  left: countSchema,
  samples: z.object({
    new: keysSchema,
    changed: z.array(
      z.object({
        key: z.array(z.string()),
        changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
    removed: keysSchema,
    left: keysSchema,
  }),
});
export type ImportTableView = z.infer<typeof importTableReportSchema>;

export const importReportSchema = z.object({
  importId: countSchema.nullable(),
  dryRun: z.boolean(),
  at: momentSchema,
  source: z.string(),
  seconds: z.number(),
  tables: z.array(importTableReportSchema),
  ignored: z.array(z.string()),
  warnings: z.array(importFaultSchema),
});
export type ImportReportView = z.infer<typeof importReportSchema>;

/** Lines of the stream that an import answers with: any number of `progress`, then one of the others. */
export type ImportStreamLine =
  | { readonly progress: { readonly table: string; readonly done: number; readonly total: number } }
  | { readonly report: ImportReportView }
  /** The first faults, and how many there are. */
  | { readonly malformed: { readonly faults: readonly ImportFault[]; readonly total: number } }
  | { readonly refused: { readonly code: string; readonly facts: z.infer<typeof factsSchema> } }
  | { readonly fault: { readonly id: string } };

export const importEntrySchema = z.object({
  importId: countSchema,
  at: momentSchema,
  by: z.string().nullable(),
  source: z.string(),
  new: countSchema,
  changed: countSchema,
  removed: countSchema,
  left: countSchema,
  undoneAt: momentSchema.nullable(),
  canUndo: z.boolean(),
});
export type ImportEntry = z.infer<typeof importEntrySchema>;
export const importHistorySchema = z.object({ imports: z.array(importEntrySchema) });
export type ImportHistory = z.infer<typeof importHistorySchema>;

export const mappingsReplySchema = z.object({
  mappings: z.array(z.object({ name: z.string(), savedAt: momentSchema, mapping: columnMappingSchema })),
});
export type MappingsReply = z.infer<typeof mappingsReplySchema>;

/** A name that is also a folder's on the server: no dots or slashes. */
export const dropFolderNameSchema = z.string().regex(/^[\p{L}\p{N}_-]{1,60}$/u, 'letters, digits, _ and - only');
export const dropFolderInputSchema = z.object({
  mappingName: z.string().nullable(),
  staleAfterHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 60),
  enabled: z.boolean(),
});
export type DropFolderInput = z.infer<typeof dropFolderInputSchema>;
export const dropFolderSchema = dropFolderInputSchema.extend({
  name: z.string(),
  /** Where files are to be put, on the server. */
  path: z.string(),
  lastCheckedAt: momentSchema.nullable(),
  lastImportedAt: momentSchema.nullable(),
  stale: z.boolean(),
  /** Why the newest files were not imported; empty when they were. */
  faults: z.array(importFaultSchema),
  refusal: z.object({ code: z.string(), facts: factsSchema }).nullable(),
});
export type DropFolderView = z.infer<typeof dropFolderSchema>;
export const dropFoldersReplySchema = z.object({ folders: z.array(dropFolderSchema) });
export type DropFoldersReply = z.infer<typeof dropFoldersReplySchema>;
