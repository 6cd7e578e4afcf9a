import { describe, expect, it } from 'vitest';
import { foldHeader } from './fold-header.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from './municipality-tables.ts';

describe.each(TABLE_NAMES.map((name) => [name, MUNICIPALITY_TABLES[name]] as const))('%s', (_, spec) => {
  it('har nøkkelkolonner som finnes, den første påkrevd', () => {
    const names = spec.columns.map((column) => column.name as string);
    for (const key of spec.key) expect(names).toContain(key);
    expect(spec.columns.find((column) => column.name === spec.key[0])?.required).toBe(true);
  });

  it('har ikke en kolonne som bærer navnet til en annen', () => {
    const names = spec.columns.map((column) => foldHeader(column.name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('viser bare til tabeller der én kolonne er nøkkelen', () => {
    for (const column of spec.columns) {
      for (const target of column.refersTo ?? []) expect(MUNICIPALITY_TABLES[target].key).toHaveLength(1);
    }
  });
});

it('ingen filnavn eller alias peker på to tabeller', () => {
  const names = TABLE_NAMES.flatMap((name) => [
    ...new Set([MUNICIPALITY_TABLES[name].file, ...MUNICIPALITY_TABLES[name].aliases].map(foldHeader)),
  ]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
