/** What a page keeps of a person in this browser stands under keys that begin so; signing out removes it. */
export const PERSONAL_PREFIX = 'beredt.my-';

/** Removes everything kept of the person who signs out. */
export function forgetPersonalData(): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(PERSONAL_PREFIX)) localStorage.removeItem(key);
}
