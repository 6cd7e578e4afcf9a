import type { Facts } from '#kernel/finding.ts';
import type { InputFault } from '#kernel/input-fault.ts';
import type { FolderFaultCode } from './expected-text.ts';
import { expectedText } from './expected-text.ts';

/** A fault or oddity in a municipality folder: `code` and `facts` let a page say in its own language what `expected` says in English. */
export interface FolderFault extends InputFault {
  readonly code: FolderFaultCode;
  readonly facts: Facts;
}

const LONGEST_VALUE = 200;

/** Where a fault lies; columns by the header that the file uses. */
export interface FaultPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string | readonly string[];
  readonly value?: string | readonly string[];
}

/** A fault at a place, with its plain English text. */
export function folderFault(place: FaultPlace, code: FolderFaultCode, facts: Facts = {}): FolderFault {
  const { value } = place;
  const shown =
    value === undefined ? {} : { value: typeof value === 'string' ? shortened(value) : value.map(shortened) };
  return { ...place, ...shown, expected: expectedText(code, facts), code, facts };
}

/** A cell may hold half a file where a quotation mark is missing; the fault shows its beginning. */
function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** Faults and oddities in the order in which somebody walks through the files: by file, then row. */
export function inReadingOrder(faults: readonly FolderFault[], files: readonly string[]): FolderFault[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const of = (fault: FolderFault): number => rank.get(fault.file) ?? -1;
  return [...faults].sort((a, b) => of(a) - of(b) || (a.row ?? 0) - (b.row ?? 0));
}
