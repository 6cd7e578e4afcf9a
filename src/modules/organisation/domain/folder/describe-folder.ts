import { POOL_SOURCES, RULE_NAMES } from '../municipality.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from './municipality-tables.ts';
import type { CellKind, ColumnSpec, TableSpec } from './table-spec.ts';

/** The contract of the municipality folder as Markdown, written from the same tables that read it. */
export function describeFolder(): string {
  const tables = TABLE_NAMES.map((name) => describeTable(MUNICIPALITY_TABLES[name]));
  return [INTRODUCTION, ...tables, SETTINGS, MAPPING].join('\n');
}

const INTRODUCTION = `# Municipality folder

Written by \`node scripts/write-folder-contract.ts\` from \`src/modules/organisation/domain/folder/*-tables.ts\`; do not edit by hand.

CSV files with a header row, or one XLSX workbook with a sheet per file name (row numbers are sheet rows; the sheet \`municipality\` has one row).

- **Encoding**: UTF-8 with or without byte-order mark, UTF-16 with one, else Windows-1252. Exports glued together of both are read line by line, with a warning.
- **Delimiter**: \`;\`, \`,\` or tab, seen from the header; Excel's \`sep=;\` line is respected. Lines end as they like; cells may be in quotation marks.
- **Numbers**: decimal comma or point. **Days**: 2026-11-23 or 23.11.2026, or as the mapping says; a time of 00:00 behind is dropped. **Times**: 07:30, 7.30 or 0730; 24:00 is midnight.
- **Yes and no**: 1/0, true/false, yes/no, ja/nei. **Lists**: separated by \`|\`. **Words** of a choice may be ours or the Norwegian ones given below.
- **Headers** are compared without case, spaces and signs. A header under \`last day\` means that the day itself is included; the day after it is stored.
- Files and columns marked * are required. Other files and columns may be missing, unknown ones are reported and not read. A file that another refers to must be there.
- Refused with every fault (file, row, column, value, what was expected): what a plan cannot be made on. Only odd things are warnings.
- **Row** is the line of the file on which the record starts; the header is row 1.

Names of files and headers below: ours first, then those recognised.
`;

const SETTINGS = `## municipality.json *

\`{ "number": "5406", "name": "…", "rules": { … }, "policy": { … } }\` (in a workbook: columns of these names, \`rules\` and \`policy\` as JSON text).

- \`number\`*: four digits. \`name\`*.
- \`rules\`: ${RULE_NAMES.map((name) => `\`${name}\``).join(', ')}; each a number or a list of \`{ value, from, to, source }\` that do not overlap.
- \`policy\`: \`weights\` per competence, \`belowMinimumFactor\`, \`sameSite\`, \`otherSite\`, \`overQualified\`, \`night\`, \`source\` (own, ${POOL_SOURCES.join(', ')}), \`extraStep\`, \`overtime\`; numbers of 0 or more.
- Unknown keys of \`rules\` and \`policy\` are refused; other unknown keys are reported.
`;

const MAPPING = `## Saved mapping (JSON)

    { "name": "Turnus vest", "skip": ["Notater"], "tables": { "roster": {
        "from": "Vaktliste", "columns": { "staff_id": "Ressurs", "date": "Dato" }, "valueMaps": { "shift": { "Dag": "D" } },
        "constants": { "kind": "normal" }, "lastDayColumns": [], "dateFormat": "DD/MM/YYYY", "delimiter": ";", "encoding": "windows-1252" } } }

Every key but \`tables\` is optional; what the mapping does not say is found by name. \`from\` is the file's name without ending, or the sheet's. \`valueMaps\`: our column, their value, ours.
\`constants\`: one value for every row. \`lastDayColumns\`: our columns that they fill with the last day where we want the day after.
\`ignore\`: our columns that nothing fills, though a header would be recognised. \`skip\`: files or sheets that are not read.
\`covers\`: \`units\` where the file is about the units in it only, so that importing it leaves the rows of other units alone (else \`all\`).
`;

function describeTable(spec: TableSpec): string {
  const lines = [
    `## ${spec.file}.csv${spec.required ? ' *' : ''}`,
    '',
    `${spec.about} Also: ${spec.aliases.join(', ')}. One row per ${spec.key.join(', ')}.`,
    '',
    '| column | holds | about | also called | last day |',
    '|---|---|---|---|---|',
    ...spec.columns.map(describeColumn),
    '',
  ];
  return lines.join('\n');
}

function describeColumn(column: ColumnSpec): string {
  const refers = column.refersTo?.map((table) => `${MUNICIPALITY_TABLES[table].file}.csv`).join(' or ');
  const holds = refers ? `${describeKind(column.kind)} of ${refers}` : describeKind(column.kind);
  const cells = [
    `${column.name}${column.required ? ' *' : ''}`,
    holds,
    column.about,
    column.aliases.join(', '),
    (column.lastDayAliases ?? []).join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function describeKind(kind: CellKind): string {
  switch (kind.is) {
    case 'number':
    case 'whole': {
      const name = kind.is === 'whole' ? 'whole number' : 'number';
      if (kind.least === undefined) return name;
      return kind.most === undefined ? `${name}, ${kind.least} or more` : `${name}, ${kind.least}–${kind.most}`;
    }
    case 'one-of':
      return kind.values
        .map((value) => {
          const words = kind.aliases[value] ?? [];
          return words.length > 0 ? `${value} (${words.join(', ')})` : value;
        })
        .join('; ');
    case 'yes-no':
      return 'yes or no';
    default:
      return kind.is;
  }
}
