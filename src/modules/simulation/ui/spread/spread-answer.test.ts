import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { PackageSummaryView, SpreadFiguresView } from '../../contract/spread.ts';
import { PRESETS, presetPackage } from '../../domain/individuals/preset-packages.ts';
import { bestPackage, sayDifference } from './spread-answer.ts';
import { newInputs, nextPackageId } from './spread-draft.ts';

const pack = (id: string, mean: number) => ({ id, totals: { infected: { mean } } }) as unknown as PackageSummaryView;
const result = (...means: number[]): SpreadFiguresView => ({
  runs: 100,
  days: 42,
  residents: 30,
  staff: 45,
  packages: means.map((mean, index) => pack(index === 0 ? 'nothing' : String(index), mean)),
});

describe('forskjellen i ord', () => {
  test.each([
    ['tolv færre, i ni av ti kjøringer', { mean: -12, low: -25, high: -4, fewer: 0.9, more: 0 }, 'fewer', 12, 4, 25, 9],
    ['kan også slå feil ut', { mean: -3.4, low: -9, high: 2, fewer: 0.61, more: 0.2 }, 'fewer', 3, -2, 9, 6],
    ['flere vakter mistes', { mean: 7.6, low: 0, high: 20, fewer: 0.1, more: 0.8 }, 'more', 8, 0, 20, 8],
    ['like mange', { mean: -0.2, low: -1, high: 1, fewer: 0.3, more: 0.2 }, 'same', 0, -1, 1, 0],
  ])('%s', (_, difference, kind, count, low, high, often) => {
    expect(sayDifference(difference)).toEqual({ kind, count, low, high, often });
  });

  test('best er pakken med færrest smittede, og ingen når ingen er bedre enn ingenting', () => {
    expect(bestPackage(result(40, 20, 12, 30))?.id).toBe('2');
    expect(bestPackage(result(2, 1.8, 1.9))).toBeUndefined();
  });
});

describe('skjemaet', () => {
  const nameOf = (preset: string) => `ord for ${preset}`;
  test('ferdige pakker bygger på isolasjon og karantene, og har hver sin id', () => {
    const { packages } = newInputs(plainDate('2026-11-23'), null, PRESETS, nameOf);
    expect(packages.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(packages.every(({ isolate, quarantine }) => isolate && quarantine)).toBe(true);
    expect(packages.map(({ oneSite }) => oneSite)).toEqual([false, false, false, true, true]);
  });

  test('en ny pakke får det laveste ledige nummeret', () => {
    const of = (...ids: string[]) => nextPackageId(ids.map((id) => presetPackage('rules', id, 'Isolasjon')));
    expect([of(), of('1', '3'), of('2')]).toEqual(['1', '2', '1']);
  });
});
