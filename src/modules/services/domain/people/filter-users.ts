import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { UserRow } from './user-row.ts';
import { isInfectedOn } from './user-row.ts';

/** What a reader narrows the list by; an empty field does not narrow. */
export interface UserFilter {
  readonly text: string;
  readonly unitId: string;
  /** At least this vulnerable, 1 to 5. */
  readonly vulnerability: string;
  readonly importance: string;
  readonly language: string;
  /** A service granted, as its place in the reply's list. */
  readonly kind: number | undefined;
  /** Each of `alone`, `infected`, `protected`, `no-relatives` that is chosen must hold, and each set of ids given. */
  readonly marks: readonly string[];
  readonly markedSets: readonly ReadonlySet<string>[];
  readonly today: PlainDate;
}

/** A person with the text that a search looks in, made once per list. */
export interface SearchableUser {
  readonly row: UserRow;
  readonly haystack: string;
}

const MARKS: Readonly<Record<string, (row: UserRow, today: PlainDate) => boolean>> = {
  alone: (row) => row.livesAlone === true,
  infected: isInfectedOn,
  protected: (row) => row.protection !== 'none',
  'no-relatives': (row) => row.relatives === 0,
};

function words(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (/\d/.test(word) ? word.toLowerCase() : norwegianSortKey(word)));
}

/** Makes people searchable by name, id and room. */
export function searchableUsers(rows: readonly UserRow[]): SearchableUser[] {
  return rows.map((row) => ({
    row,
    haystack: ` ${[...words(row.name ?? ''), ...words(row.userId), ...words(row.room ?? '')].join(' ')}`,
  }));
}

/** The people for whom every word typed begins one of theirs and every filter holds; order is kept. */
export function filterUsers(users: readonly SearchableUser[], filter: UserFilter): UserRow[] {
  const typed = words(filter.text);
  const least = filter.vulnerability === '' ? undefined : Number(filter.vulnerability);
  const holds = (row: UserRow): boolean =>
    (filter.unitId === '' || row.unitId === filter.unitId) &&
    (least === undefined || (row.vulnerability ?? 0) >= least) &&
    (filter.importance === '' || row.importance === filter.importance) &&
    (filter.language === '' || row.languages.includes(filter.language)) &&
    (filter.kind === undefined || row.kinds.includes(filter.kind)) &&
    filter.marks.every((mark) => MARKS[mark]?.(row, filter.today) ?? true) &&
    filter.markedSets.every((ids) => ids.has(row.userId));
  return users
    .filter(({ row, haystack }) => typed.every((word) => haystack.includes(` ${word}`)) && holds(row))
    .map(({ row }) => row);
}
