/** More than anybody has of one item; the server's limit. */
const MOST_PIECES = 10_000_000;

/** What was typed for one item: nothing, a count, or what is wrong with it. */
export type TypedCount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'counted'; readonly counted: number }
  | { readonly kind: 'wrong' | 'too-many' };

/** A count as a person types it: digits, with spaces between thousands allowed. */
export function parseTypedCount(text: string): TypedCount {
  const bare = text.replace(/\s/g, '');
  if (bare === '') return { kind: 'empty' };
  if (!/^\d+$/.test(bare)) return { kind: 'wrong' };
  const counted = Number(bare);
  return counted > MOST_PIECES ? { kind: 'too-many' } : { kind: 'counted', counted };
}

/** The counts of a draft (item to text) that can be sent; empty and wrong ones are left out. */
export function countsOf(draft: Readonly<Record<string, string>>): { item: string; counted: number }[] {
  return Object.entries(draft).flatMap(([item, text]) => {
    const typed = parseTypedCount(text);
    return typed.kind === 'counted' ? [{ item, counted: typed.counted }] : [];
  });
}
