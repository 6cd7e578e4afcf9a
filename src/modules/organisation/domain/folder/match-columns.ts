import type { TableMapping } from './column-mapping.ts';
import { foldHeader } from './fold-header.ts';
import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import type { ColumnSpec } from './table-spec.ts';

/** A column found in a file. */
export interface FoundColumn {
  readonly spec: ColumnSpec;
  /** Place in the row; −1 where a mapping gives one value for every row. */
  readonly index: number;
  /** The header as the file writes it. */
  readonly header: string;
  readonly lastDay: boolean;
}

/** How a header was recognised, best first. */
const MATCHES: readonly ((spec: ColumnSpec) => readonly string[])[] = [
  (spec) => [spec.name],
  (spec) => spec.aliases,
  (spec) => spec.lastDayAliases ?? [],
];

interface Header {
  readonly text: string;
  readonly folded: string;
  readonly index: number;
}

function findHeader(
  spec: ColumnSpec,
  headers: readonly Header[],
  taken: ReadonlySet<number>,
): { readonly header: Header; readonly lastDay: boolean } | undefined {
  for (const [rank, names] of MATCHES.entries()) {
    for (const name of names(spec)) {
      const folded = foldHeader(name);
      const header = headers.find((one) => one.folded === folded && !taken.has(one.index));
      if (header) return { header, lastDay: rank === 2 };
    }
  }
  return undefined;
}

/**
 * Which column of a file fills which column of ours: by the mapping, by our name, by an alias. Exact names go before
 * aliases over the whole header, so that `unit_id` never fills what is called something else.
 */
export function matchColumns(
  columns: readonly ColumnSpec[],
  headerCells: readonly string[],
  mapping: TableMapping | undefined,
  place: { readonly file: string; readonly row: number },
): { readonly found: readonly FoundColumn[]; readonly faults: FolderFault[]; readonly warnings: FolderFault[] } {
  const faults: FolderFault[] = [];
  const warnings: FolderFault[] = [];
  const headers = headerCells.map((text, index) => ({ text: text.trim(), folded: foldHeader(text), index }));
  const taken = new Set<number>();
  const found = new Map<string, FoundColumn>();
  const take = (spec: ColumnSpec, header: Header, lastDay: boolean): void => {
    taken.add(header.index);
    const declared = mapping?.lastDayColumns?.includes(spec.name) ?? false;
    found.set(spec.name, { spec, index: header.index, header: header.text, lastDay: lastDay || declared });
  };
  for (const spec of columns) {
    const constant = mapping?.constants?.[spec.name];
    if (constant !== undefined) {
      found.set(spec.name, { spec, index: -1, header: spec.name, lastDay: false });
      continue;
    }
    const theirs = mapping?.columns?.[spec.name];
    if (theirs === undefined) continue;
    const header =
      headers.find((one) => one.text === theirs) ?? headers.find((one) => one.folded === foldHeader(theirs));
    if (header) take(spec, header, false);
    else faults.push(folderFault({ ...place, column: theirs }, 'missing-column'));
  }
  const open = columns.filter((spec) => !found.has(spec.name) && mapping?.columns?.[spec.name] === undefined);
  const left = open.filter((spec) => !mapping?.ignore?.includes(spec.name));
  for (const spec of left) {
    const header = headers.find((one) => one.folded === foldHeader(spec.name) && !taken.has(one.index));
    if (header) take(spec, header, false);
  }
  for (const spec of left) {
    if (found.has(spec.name)) continue;
    const match = findHeader(spec, headers, taken);
    if (match) take(spec, match.header, match.lastDay);
  }
  for (const spec of open) {
    if (spec.required && !found.has(spec.name))
      faults.push(folderFault({ ...place, column: spec.name }, 'missing-column'));
  }
  for (const header of headers) {
    if (taken.has(header.index) || header.text === '') continue;
    const twin = [...found.values()].find((one) => one.index >= 0 && foldHeader(one.header) === header.folded);
    const at = { ...place, column: header.text };
    if (twin) faults.push(folderFault(at, 'second-column', { name: twin.spec.name, other: twin.header }));
    else warnings.push(folderFault(at, 'unknown-column'));
  }
  return { found: columns.flatMap((spec) => found.get(spec.name) ?? []), faults, warnings };
}
