/** Reads `?place=u1&filter=a,b` as plain strings. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes plain strings as a query; empty and undefined ones are left out, commas stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') out.set(name, String(value));
  }
  const text = out.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}
