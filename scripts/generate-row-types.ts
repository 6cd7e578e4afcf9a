// Writes src/platform/db/row-types.ts from the migrated database; with --check it only compares and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';

const TARGET = join(import.meta.dirname, '../src/platform/db/row-types.ts');

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  numeric: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  date: 'PlainDate',
  'timestamp with time zone': 'Instant',
  jsonb: 'Json',
  'text[]': 'string[]',
  'integer[]': 'number[]',
};

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly has_default: boolean;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  const camelled = camel(name);
  return camelled.charAt(0).toUpperCase() + camelled.slice(1);
}

function typeOf(column: Column): string {
  const base = TYPES[column.type];
  if (!base) throw new Error(`no type is known for ${column.table_name}.${column.column_name}: ${column.type}`);
  const type = column.nullable ? `${base} | null` : base;
  if (base === 'Json')
    return column.nullable || column.has_default
      ? `ColumnType<unknown, string | undefined, string>`
      : `ColumnType<unknown, string, string>`;
  return column.generated || column.has_default ? `Generated<${type}>` : type;
}

async function render(): Promise<string> {
  const database = await openDatabase({});
  await migrate(database);
  const columns = (await database.runScript(`
    SELECT cls.relname AS table_name, att.attname AS column_name, format_type(att.atttypid, att.atttypmod) AS type,
      NOT att.attnotnull AS nullable, att.attidentity <> '' AS generated, att.atthasdef AS has_default
    FROM pg_attribute att JOIN pg_class cls ON cls.oid = att.attrelid JOIN pg_namespace nsp ON nsp.oid = cls.relnamespace
    WHERE nsp.nspname = 'public' AND cls.relkind = 'r' AND att.attnum > 0 AND NOT att.attisdropped
    ORDER BY cls.relname COLLATE "C", att.attnum`)) as unknown as Column[];
  await database.close();
  const tables = [...new Set(columns.map((column) => column.table_name))];
  const bodies = tables.map((table) => {
    const fields = columns.filter((column) => column.table_name === table);
    return `export interface ${pascal(table)} {\n${fields.map((f) => `  ${camel(f.column_name)}: ${typeOf(f)};`).join('\n')}\n}\n`;
  });
  return `// Written by scripts/generate-row-types.ts from the migrated database. Do not edit: npm run db:types.
import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

${bodies.join('\n')}
export interface DB {
${tables.map((table) => `  ${camel(table)}: ${pascal(table)};`).join('\n')}
}
`;
}

const text = await render();
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error('row types differ from the migrated database: run npm run db:types');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
