import { expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

it('holder valg lesbare i adressen og får dem like tilbake', () => {
  const search = { place: 'åsheim-2', filter: 'natt,under', fra: '2026-11-23', tomt: '' };
  const text = stringifySearch(search);
  expect(text).toBe('?place=%C3%A5sheim-2&filter=natt,under&fra=2026-11-23');
  expect(parseSearch(text)).toEqual({ place: 'åsheim-2', filter: 'natt,under', fra: '2026-11-23' });
  expect(stringifySearch({ place: undefined })).toBe('');
});
