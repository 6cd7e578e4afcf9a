import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { PersonRow } from './person-row.ts';
import { canBeRedeployed } from './person-row.ts';

/** What a reader narrows the list of people by; empty means no narrowing. */
export interface PeopleFilter {
  readonly text: string;
  readonly competences: readonly string[];
  readonly sources: readonly string[];
  readonly units: ReadonlySet<string> | undefined;
  /** Each of `redeploy`, `night`, `outbreak` that is chosen must hold. */
  readonly marks: readonly string[];
}

/** A person with the text that a search looks in, made once per list. */
export interface SearchablePerson {
  readonly row: PersonRow;
  readonly haystack: string;
}

const MARKS: Readonly<Record<string, (row: PersonRow) => boolean>> = {
  redeploy: canBeRedeployed,
  night: (row) => row.nightWorker,
  outbreak: (row) => row.outbreakTeam,
};

/** Words in their Norwegian folding with a space before each; digits as they are, since a number is searched by its start. */
function foldedWords(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => ` ${/\d/.test(word) ? word.toLowerCase() : norwegianSortKey(word)}`)
    .join('');
}

/** A telephone number's digits, with and without Norway's 47. */
function phoneWords(phone: string | null): string {
  const digits = (phone ?? '').replaceAll(/\D/g, '');
  return digits.length > 8 && digits.startsWith('47') ? ` ${digits} ${digits.slice(2)}` : ` ${digits}`;
}

/** Makes people searchable by name, id and telephone. */
export function searchablePeople(rows: readonly PersonRow[]): SearchablePerson[] {
  return rows.map((row) => ({
    row,
    haystack: `${foldedWords(row.name)}${foldedWords(row.personId)}${phoneWords(row.phone)}`,
  }));
}

/** The words typed; a telephone number is one, however it is spaced. */
function typedWords(text: string): string[] {
  const isNumber = /^[\d\s+]+$/.test(text) && /\d/.test(text);
  return (isNumber ? text.replaceAll(/\D/g, '') : foldedWords(text)).split(' ').filter(Boolean);
}

/** The people for whom every word typed begins one of theirs and every filter holds; order is kept. */
export function filterPeople(people: readonly SearchablePerson[], filter: PeopleFilter): PersonRow[] {
  const words = typedWords(filter.text);
  const marks = filter.marks.flatMap((mark) => MARKS[mark] ?? []);
  return people
    .filter(
      ({ row, haystack }) =>
        words.every((word) => haystack.includes(` ${word}`)) &&
        (filter.competences.length === 0 || filter.competences.includes(row.competence)) &&
        (filter.sources.length === 0 || filter.sources.includes(row.source)) &&
        (filter.units === undefined || (row.homeUnitId !== null && filter.units.has(row.homeUnitId))) &&
        marks.every((holds) => holds(row)),
    )
    .map(({ row }) => row);
}
