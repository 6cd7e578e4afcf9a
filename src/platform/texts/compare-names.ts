const collator = new Intl.Collator('nb', { numeric: true, sensitivity: 'variant' });

/** Orders names as Norwegians expect: æ, ø, å last, «Aa» as å, and «Rom 9» before «Rom 10». */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
