/** Rules that a link may name: they tell of rest and hours, not of absence, consent or infection. */
const TOLD: ReadonlySet<string> = new Set([
  'one-place',
  'daily-rest',
  'weekly-rest',
  'hours-day',
  'hours-week',
  'overtime',
  'max-extra',
  'begun',
]);

/** The reason that a page without sign-in gives: a link may have been forwarded, so what is personal is left out. */
export function codeOnLink(code: string | null): string | null {
  return code === null || TOLD.has(code) ? code : 'other';
}
