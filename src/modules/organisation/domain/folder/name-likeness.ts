import { foldHeader } from './fold-header.ts';

/** How alike two names are, 0 to 1: Dice coefficient of their letter pairs once folded (Dice 1945). */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [foldHeader(a), foldHeader(b)];
  if (left === right) return left === '' ? 0 : 1;
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  if (pairs.length === 0 || others.length === 0) return 0;
  const left2 = new Map<string, number>();
  for (const pair of pairs) left2.set(pair, (left2.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left2.get(pair) ?? 0;
    if (count === 0) continue;
    left2.set(pair, count - 1);
    shared++;
  }
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
