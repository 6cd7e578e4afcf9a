import type { Rng } from '#kernel/rng.ts';
import { slugOf } from '../places/slug-of.ts';

const PHONE_NUMBERS = 10_000;

/** Phone numbers of the series 68 05 00 00–68 05 99 99, each given once; none is left after ten thousand. */
export function phoneSource(random: Rng): () => string | undefined {
  const order = random.shuffle(Array.from({ length: PHONE_NUMBERS }, (_, index) => index));
  return () => {
    const index = order.pop();
    return index === undefined ? undefined : `+476805${String(index).padStart(4, '0')}`;
  };
}

/** E-mail addresses in a domain that can not exist (`.test`), each given once. */
export function emailSource(domain: string): (given: string, surname: string) => string {
  const used = new Map<string, number>();
  return (given, surname) => {
    const name = `${slugOf(given)}.${slugOf(surname)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return `${name}${count === 1 ? '' : count}@${domain}.test`;
  };
}
