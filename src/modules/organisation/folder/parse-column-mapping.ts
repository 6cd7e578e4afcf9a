import { z } from 'zod';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import type { ColumnMapping, TableMapping } from '../domain/folder/column-mapping.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import type { TableName } from '../domain/folder/table-spec.ts';
import { decodeText } from './decode-text.ts';

const texts = z.record(z.string(), z.string());

function tableMapping(name: TableName) {
  const names = MUNICIPALITY_TABLES[name].columns.map((column) => column.name);
  const column = z.enum(names as [string, ...string[]]);
  const perColumn = <T extends z.ZodType>(value: T) => z.partialRecord(column, value);
  return z.strictObject({
    from: z.string().min(1).optional(),
    columns: perColumn(z.string().min(1)).optional(),
    valueMaps: perColumn(texts).optional(),
    constants: perColumn(z.string()).optional(),
    lastDayColumns: z.array(column).optional(),
    ignore: z.array(column).optional(),
    dateFormat: z
      .string()
      .refine(
        (format) => ['YYYY', 'MM', 'DD'].every((part) => format.split(part).length === 2),
        'YYYY, MM and DD once each',
      )
      .optional(),
    covers: z.enum(['all', 'units']).optional(),
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']).optional(),
  }) satisfies z.ZodType<TableMapping>;
}

/** The shape of a saved mapping; tables go by their file names (`unit_status`), columns by ours. */
export const columnMappingSchema = z.strictObject({
  name: z.string().optional(),
  skip: z.array(z.string().min(1)).optional(),
  tables: z.strictObject(
    Object.fromEntries(TABLE_NAMES.map((name) => [MUNICIPALITY_TABLES[name].file, tableMapping(name).optional()])),
  ),
});

/** A mapping from the JSON people keep, by file names, to the program's, by tables. */
export function columnMappingOf(saved: z.infer<typeof columnMappingSchema>): ColumnMapping {
  const byFile = saved.tables as Readonly<Record<string, TableMapping | undefined>>;
  const tables = Object.fromEntries(
    TABLE_NAMES.flatMap((name) => {
      const mapping = byFile[MUNICIPALITY_TABLES[name].file];
      return mapping ? [[name, mapping]] : [];
    }),
  );
  return { ...saved, tables };
}

/** A mapping as the JSON people keep. */
export function savedMappingOf(mapping: ColumnMapping): z.infer<typeof columnMappingSchema> {
  const tables = Object.fromEntries(
    TABLE_NAMES.flatMap((name) => {
      const table = mapping.tables[name];
      return table ? [[MUNICIPALITY_TABLES[name].file, table]] : [];
    }),
  );
  return columnMappingSchema.parse({ ...mapping, tables });
}

/** Reads a saved mapping (JSON); throws `InputRefused` naming every key that is wrong. */
export function parseColumnMapping(bytes: Uint8Array, file: string): ColumnMapping {
  let content: unknown;
  try {
    content = JSON.parse(decodeText(bytes).text);
  } catch (error) {
    throw new InputRefused([{ file, expected: `JSON (${error instanceof Error ? error.message : 'unreadable'})` }]);
  }
  const parsed = columnMappingSchema.safeParse(content);
  if (parsed.success) return columnMappingOf(parsed.data);
  throw new InputRefused(
    parsed.error.issues.flatMap((issue): InputFault[] => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => ({ file, column: path.join('.'), expected: issue.message }));
    }),
  );
}
