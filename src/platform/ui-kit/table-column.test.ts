import { describe, expect, it } from 'vitest';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Column } from './table-column.ts';
import { nextSort, sortDirection, sortedRows, toggledRange } from './table-column.ts';

interface Person {
  readonly name: string;
  readonly hours: number;
}
const people: readonly Person[] = [
  { name: 'Ærfugl', hours: 20 },
  { name: 'Bekk', hours: 35 },
  { name: 'Ås', hours: 20 },
];
const columns: readonly Column<Person>[] = [
  { id: 'name', header: 'Navn', cell: (row) => row.name, sort: (a, b) => compareNames(a.name, b.name) },
  { id: 'hours', header: 'Timer', cell: (row) => row.hours, sort: (a, b) => a.hours - b.hours },
  { id: 'phone', header: 'Telefon', cell: () => '' },
];

describe('rekkefølgen i en tabell', () => {
  it.each([
    ['', ['Ærfugl', 'Bekk', 'Ås']],
    ['name', ['Bekk', 'Ærfugl', 'Ås']],
    ['-name', ['Ås', 'Ærfugl', 'Bekk']],
    ['hours', ['Ærfugl', 'Ås', 'Bekk']],
    ['-hours', ['Bekk', 'Ærfugl', 'Ås']],
    ['phone', ['Ærfugl', 'Bekk', 'Ås']],
    ['noe-annet', ['Ærfugl', 'Bekk', 'Ås']],
  ] as const)('sortert på «%s»: %j', (sort, names) => {
    expect(sortedRows(people, columns, sort).map((row) => row.name)).toEqual(names);
  });

  it('går opp, ned og tilbake ved trykk', () => {
    expect(nextSort('', 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('');
    expect(nextSort('-name', 'hours')).toBe('hours');
    expect(sortDirection('-name', 'name')).toBe('descending');
  });
});

describe('å velge flere', () => {
  const ids = ['a', 'b', 'c', 'd'];
  it('tar med alle fra forrige til denne, begge veier', () => {
    expect([...toggledRange(new Set(['a']), ids, 0, 2)].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...toggledRange(new Set(), ids, 3, 1)].toSorted()).toEqual(['b', 'c', 'd']);
  });
  it('fjerner når den siste var valgt', () => {
    expect([...toggledRange(new Set(ids), ids, 1, 2)].toSorted()).toEqual(['a', 'd']);
  });
});
