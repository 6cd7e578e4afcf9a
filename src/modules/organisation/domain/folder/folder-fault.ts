import type { Facts } from '#kernel/finding.ts';
import type { InputFault } from '#kernel/input-fault.ts';
import type { FolderFaultCode } from './expected-text.ts';
import { expectedText } from './expected-text.ts';

/** A fault or oddity in a municipality folder: `code` and `facts` let a page say in its own language what `expected` says in English. */
export interface FolderFault extends InputFault {
  readonly code: FolderFaultCode;
  readonly facts: Facts;
}

/** Where a fault lies; columns by the header that the file uses. */
export interface FaultPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string | readonly string[];
  readonly value?: string | readonly string[];
}

/** A fault at a place, with its plain English text. */
export function folderFault(place: FaultPlace, code: FolderFaultCode, facts: Facts = {}): FolderFault {
  return { ...place, expected: expectedText(code, facts), code, facts };
}
