import { describe, expect, test } from 'vitest';
import type { StressFunction, StressResultView } from '../../contract.ts';
import { stressAnswer } from './stress-answer.ts';

const breaks = (median: number | null) => ({ median, low: null, high: null, error: null });
const ward = (key: string, median: number | null): StressFunction => ({
  key,
  kind: 'minimum',
  unitId: 'U1',
  competence: 'nurse',
  part: 'night',
  people: 1,
  canStopHours: 0,
  name: '',
  breaksAt: breaks(median),
  levels: [],
});
const spread = (mean: number) => ({ mean, error: 0, low: mean, high: mean });
const at = (level: number, units: number) => ({
  level,
  absence: level,
  held: spread(1),
  heldBefore: 1,
  missing: spread(0),
  unitsHolding: spread(units),
});
const result = (functions: StressFunction[], levels = [at(0, 40), at(0.1, 38.2), at(0.2, 31.4)]): StressResultView => ({
  draws: 200,
  municipality: { places: 100, levels },
  units: [],
  unitCount: 40,
  competences: [],
  functions,
  measures: [],
  bias: null,
});

describe('svaret på «hva ryker først, og når»', () => {
  test('den første som ryker av fravær, og hvor mange enheter som holder ved 20 %', () => {
    const answer = stressAnswer(result([ward('i dag', 0), ward('natt', 0.18), ward('dag', 0.3)]));
    expect(answer.first?.key).toBe('natt');
    expect(answer.brokenToday).toBe(1);
    expect(answer.holding).toEqual({ level: 0.2, units: 31, of: 40 });
    expect(answer.fewDraws).toBe(false);
  });

  test('når ingenting ryker', () => {
    const answer = stressAnswer(result([ward('natt', null)]));
    expect([answer.first, answer.most, answer.brokenToday]).toEqual([undefined, 0.2, 0]);
  });

  test('uten nivåer er det ingenting å telle', () => {
    expect(stressAnswer(result([], [at(0, 40)])).holding).toBeUndefined();
  });
});
