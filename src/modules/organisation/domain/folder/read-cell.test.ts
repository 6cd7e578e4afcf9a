import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellReader, readDay, readList, readNumber, readTime, readWeek } from './read-cell.ts';

describe('tall', () => {
  it.each([
    ['35,5', 35.5],
    ['35.5', 35.5],
    ['-2', -2],
    ['1 500,25', 1500.25],
    ['1\u00a0500', 1500],
    [',5', 0.5],
    ['7', 7],
    ['1.500,25', undefined],
    ['15 00', undefined],
    ['1e3', undefined],
    ['ti', undefined],
    ['9'.repeat(400), undefined],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value));
});

describe('dager', () => {
  it.each([
    ['2026-11-23', {}, '2026-11-23'],
    ['23.11.2026', {}, '2026-11-23'],
    ['3.1.2026', {}, '2026-01-03'],
    ['23.11.2026 00:00:00', {}, '2026-11-23'],
    ['2026-11-23T00:00:00', {}, '2026-11-23'],
    ['2026-11-31', {}, undefined],
    ['29.02.2026', {}, undefined],
    ['23.11.26', {}, undefined],
    ['23/11/2026', {}, undefined],
    ['23/11/2026', { dateFormat: 'DD/MM/YYYY' }, '2026-11-23'],
    ['11/23/2026', { dateFormat: 'MM/DD/YYYY' }, '2026-11-23'],
    ['20261123', { dateFormat: 'YYYYMMDD' }, '2026-11-23'],
    ['46349', {}, undefined],
    ['46349', { typed: true }, '2026-11-23'],
  ])('%s %o', (text, style, day) => expect(readDay(text, style)).toBe(day));

  it('siste dag blir dagen etter, også ved årsskiftet', () => {
    const read = cellReader({ is: 'day' }, { lastDay: true });
    expect(read('31.12.2026')).toBe('2027-01-01');
    expect(read('31.12.9999')).toBe('9999-12-31');
  });
});

describe('klokkeslett', () => {
  it.each([
    ['07:30', {}, 450],
    ['7:30', {}, 450],
    ['07.30', {}, 450],
    ['0730', {}, 450],
    ['07:30:00', {}, 450],
    ['24:00', {}, 1440],
    ['24:01', {}, undefined],
    ['07:60', {}, undefined],
    ['0.3125', {}, undefined],
    ['0.3125', { typed: true }, 450],
  ])('%s %o', (text, style, minutes) => expect(readTime(text, style)).toBe(minutes));

  it('24:00 er neste dag for en vakts slutt, og ikke en begynnelse', () => {
    expect(cellReader({ is: 'time', midnight: 0 }, {})('24:00')).toBe(0);
    expect(cellReader({ is: 'time' }, {})('24:00')).toBeUndefined();
  });
});

describe('uker', () => {
  it.each([
    ['2026-W47', '2026-W47'],
    ['2026-W7', '2026-W07'],
    ['202647', '2026-W47'],
    ['2026-W53', '2026-W53'],
    ['2025-W53', undefined],
    ['2026-W00', undefined],
    ['uke 47', undefined],
  ])('%s', (text, week) => expect(readWeek(text)).toBe(week));
});

describe('ord, ja og nei, lister', () => {
  const kind = { is: 'one-of', values: ['sick', 'leave'], aliases: { sick: ['egenmelding', 'sjuk'] } } as const;
  it.each([
    ['Egenmelding', 'sick'],
    ['SJUK', 'sick'],
    ['leave', 'leave'],
    ['borte', undefined],
  ])('%s', (text, value) => expect(cellReader(kind, {})(text)).toBe(value));

  it.each([
    ['ja', true],
    ['Nei', false],
    ['TRUE', true],
    ['0', false],
    ['kanskje', undefined],
  ])('%s', (text, value) => expect(cellReader({ is: 'yes-no' }, {})(text)).toBe(value));

  it('lister uten tomme og like', () => expect(readList('nb| se ||nb')).toEqual(['nb', 'se']));

  it.each([
    ['shorten:10|phone|pause', ['shorten:10', 'phone', 'pause']],
    ['shorten', undefined],
    ['postpone:0', undefined],
  ])('tiltak %s', (text, value) => expect(cellReader({ is: 'actions' }, {})(text)).toEqual(value));
});

it('en leser svarer likt andre gang', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = cellReader({ is: 'number', least: 0, most: 100 }, {});
      expect(read(text)).toEqual(read(text));
    }),
  );
});

it('hvert tall kommer tilbake, med komma eller punktum', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      const value = cents / 100;
      if (String(value).includes('e')) return;
      expect(readNumber(String(value))).toBe(value + 0);
      expect(readNumber(String(value).replace('.', ','))).toBe(value + 0);
    }),
  );
});
