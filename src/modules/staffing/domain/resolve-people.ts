/** A person who may be meant. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export type Resolution<P extends NamedPerson> =
  | { readonly state: 'found'; readonly matches: readonly [P] }
  | { readonly state: 'ambiguous'; readonly matches: readonly P[] }
  | { readonly state: 'unknown'; readonly matches: readonly [] };

/** Most people named for one ambiguous line. */
const MOST_MATCHES = 12;

/** Lower case, one kind of space, no punctuation; æ, ø, å stay letters of their own. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}

function sameWords(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/**
 * Finds the people whom lines of text name: by id, by the whole name in any order of its parts, else by the beginnings of
 * its parts ("Kari Fj"). What fits several is ambiguous, never guessed.
 */
export function createResolver<P extends NamedPerson>(people: Iterable<P>): (text: string) => Resolution<P> {
  const byId = new Map<string, P>();
  const byName = new Map<string, P[]>();
  const byFirstLetter = new Map<string, Set<P>>();
  const wordsOfPerson = new Map<P, readonly string[]>();
  for (const person of people) {
    byId.set(person.personId.toLocaleLowerCase('nb'), person);
    const words = wordsOf(person.name);
    wordsOfPerson.set(person, words);
    const name = sameWords(words);
    byName.set(name, [...(byName.get(name) ?? []), person]);
    for (const word of words) {
      const letter = word.slice(0, 1);
      byFirstLetter.set(letter, (byFirstLetter.get(letter) ?? new Set()).add(person));
    }
  }
  const settle = (matches: readonly P[]): Resolution<P> => {
    const [only] = matches;
    if (only === undefined) return { state: 'unknown', matches: [] };
    if (matches.length === 1) return { state: 'found', matches: [only] };
    return { state: 'ambiguous', matches: matches.slice(0, MOST_MATCHES) };
  };
  const byBeginnings = (words: readonly string[]): P[] => {
    const candidates = byFirstLetter.get(words[0]?.slice(0, 1) ?? '') ?? [];
    return [...candidates].filter((person) => beginsAll(words, wordsOfPerson.get(person) ?? []));
  };
  return (text) => {
    const asId = byId.get(text.trim().toLocaleLowerCase('nb'));
    if (asId) return settle([asId]);
    const words = wordsOf(text);
    if (words.length === 0) return settle([]);
    const withId = text.split(/[\s,;]+/).flatMap((part) => byId.get(part.toLocaleLowerCase('nb')) ?? []);
    if (withId.length === 1) return settle(withId);
    const named = byName.get(sameWords(words));
    return settle(named ?? (words.length > 1 ? byBeginnings(words) : byWholeWord(words, byBeginnings)));
  };
}

/** One word alone must be a whole part of the name; a beginning would fit half the municipality. */
function byWholeWord<P extends NamedPerson>(words: readonly string[], find: (words: readonly string[]) => P[]): P[] {
  return find(words).filter((person) => wordsOf(person.name).includes(words[0] ?? ''));
}

/** Whether each word begins a part of the name, each part used once. */
function beginsAll(words: readonly string[], parts: readonly string[]): boolean {
  const left = [...parts];
  return words.every((word) => {
    const index = left.findIndex((part) => part.startsWith(word));
    if (index < 0) return false;
    left.splice(index, 1);
    return true;
  });
}

/** The lines of a pasted list, numbered from 1; empty lines fall away, a single line may be a list separated by semicolons. */
export function linesOf(text: string): { readonly line: number; readonly text: string }[] {
  const lines = text.split(/\r\n|\r|\n/);
  const parts = lines.length === 1 ? text.split(';') : lines;
  return parts
    .map((part, index) => ({ line: index + 1, text: part.replace(/\t/g, ' ').trim() }))
    .filter((one) => one.text !== '');
}
