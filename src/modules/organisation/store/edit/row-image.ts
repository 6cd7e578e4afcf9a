import { z } from 'zod';
import type { EditedTable } from './edited-tables.ts';
import { EDITED_TABLES } from './edited-tables.ts';

/** A row as the database gives it in JSON, by its column names. */
export const rowImageSchema = z.object({
  table: z.enum(Object.keys(EDITED_TABLES) as [EditedTable, ...EditedTable[]]),
  row: z.record(z.string(), z.unknown()),
});

export type RowImage = z.infer<typeof rowImageSchema>;

/** What names a row among those of all tables. */
export function imageKey({ table, row }: RowImage): string {
  return JSON.stringify([table, ...EDITED_TABLES[table].map((column) => row[column])]);
}
