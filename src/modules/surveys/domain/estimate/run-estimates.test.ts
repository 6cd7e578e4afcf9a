import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../files/read-answers.ts';
import { readEstimateDesign } from '../../files/read-survey-design.ts';
import type { EstimateAnswer, EstimateQuestion } from './run-estimates.ts';
import { runEstimates } from './run-estimates.ts';
import type { SurveyTable } from './survey-table.ts';

const cases = join(import.meta.dirname, '../../../../../test/surveys/cases');
const names = readdirSync(cases).flatMap((file) => (file.endsWith('.csv') ? [file.replace('.csv', '')] : []));
const read = (name: string) => readFileSync(join(cases, name), 'utf8');
const estimate = (design: string, csv: string) => {
  const { numeric, task } = readEstimateDesign(design, 'design.json');
  return runEstimates(readAnswers(csv, 'data.csv', numeric), task);
};

/** Every number of `expected` that `found` does not hold to a millionth, by its path. */
function differences(found: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') {
    const isNear = typeof found === 'number' && Math.abs(found - expected) <= 1e-6 * Math.max(1e-3, Math.abs(expected));
    return isNear ? [] : [`${path}: ${String(found)} instead of ${expected}`];
  }
  if (expected === null || typeof expected !== 'object') return found === expected ? [] : [`${path}: ${String(found)}`];
  const { estimate: p } = expected as { readonly estimate?: number };
  const isAtEdge = p === 0 || p === 1;
  return Object.entries(expected).flatMap(([key, value]) =>
    key === 'R' || key === 'survey' || (isAtEdge && key.startsWith('ci'))
      ? []
      : differences((found as Record<string, unknown> | undefined)?.[key], value, `${path}.${key}`),
  );
}

describe('anslag: det samme som R', () => {
  it('har noe å sammenligne med', () => expect(names.length).toBeGreaterThan(5));
  it.each(names)('%s', (name) => {
    const found = estimate(read(`${name}.design.json`), read(`${name}.csv`));
    expect(differences(found, JSON.parse(read(`${name}.expected.json`)))).toEqual([]);
  });
});

const table = (columns: Readonly<Record<string, readonly number[]>>): SurveyTable => {
  const numbers = new Map(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]));
  return { rows: [...numbers.values()][0]?.length ?? 0, texts: new Map(), numbers };
};
const ask = (of: SurveyTable, question: EstimateQuestion, design: object = {}): EstimateAnswer =>
  runEstimates(of, { ...design, estimates: [question] }).estimates[0] as EstimateAnswer;

describe('anslag regnet for hånd', () => {
  it('gjennomsnitt av 2, 4, 6 og 8: 5, med standardfeil √(20/3 / 4)', () => {
    const found = ask(table({ y: [2, 4, 6, 8] }), { id: 'm', type: 'mean', var: 'y' });
    expect(found).toMatchObject({ estimate: 5, n: 4, df: 3 });
    expect(found['se']).toBeCloseTo(Math.sqrt(20 / 3 / 4), 12);
  });

  it('4 av 8 trukket: endelig populasjon halverer variansen', () => {
    const found = ask(table({ y: [2, 4, 6, 8], N: [8, 8, 8, 8] }), { id: 'm', type: 'mean', var: 'y' }, { fpc: ['N'] });
    expect(found['se']).toBeCloseTo(Math.sqrt(20 / 3 / 4 / 2), 12);
  });

  it('alle spurt: ingen usikkerhet', () => {
    const found = ask(
      table({ y: [2, 4, 6, 8], N: [4, 4, 4, 4] }),
      { id: 't', type: 'total', var: 'y' },
      { fpc: ['N'] },
    );
    expect(found).toMatchObject({ estimate: 20, se: 0 });
  });

  it('ingen av 10 svarte ja: eksakt intervall fra 0 til 1 − 0,025^(1/10)', () => {
    const found = ask(table({ y: new Array(10).fill(0) }), { id: 'p', type: 'prop', var: 'y' });
    expect(found).toMatchObject({ estimate: 0, ci_rule: 'exact' });
    expect((found['ci_logit'] as number[])[0]).toBe(0);
    expect((found['ci_logit'] as number[])[1]).toBeCloseTo(1 - 0.025 ** 0.1, 10);
  });
});

const answers = fc.array(fc.record({ y: fc.integer({ min: -50, max: 50 }), w: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 3,
  maxLength: 40,
});

describe('egenskaper ved anslag', () => {
  it('vekter ganget med et tall endrer verken gjennomsnitt eller standardfeil', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 30 }), (rows, factor) => {
        const y = rows.map((row) => row.y);
        const one = ask(
          table({ y, w: rows.map((row) => row.w) }),
          { id: 'm', type: 'mean', var: 'y' },
          { weights: ['w'] },
        );
        const scaled = rows.map((row) => row.w * factor);
        const two = ask(table({ y, w: scaled }), { id: 'm', type: 'mean', var: 'y' }, { weights: ['w'] });
        expect(two['estimate']).toBeCloseTo(one['estimate'] as number, 9);
        expect(two['se']).toBeCloseTo(one['se'] as number, 9);
      }),
    );
  });

  it('summen av gruppenes totaler er totalen', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const of = table({ y: rows.map((row) => row.y), w: rows.map((row) => row.w), g: rows.map((_, at) => at % 2) });
        const total = (where?: string) =>
          ask(of, { id: 't', type: 'total', var: 'y', where }, { weights: ['w'] })['estimate'] as number;
        expect(total('g == 0') + total('g == 1')).toBeCloseTo(total(), 9);
      }),
    );
  });
});

describe('det som avvises', () => {
  it.each<[string, object, string]>([
    ['et stratum med færre enn det er trukket', { fpc: ['N'] }, 'surveys.design.population-too-small'],
    ['ett svar i et stratum, uten regel', { strata: ['g'] }, 'surveys.design.lonely-unit'],
    ['en vekt som ikke er et tall', { weights: ['w'] }, 'surveys.design.weight'],
    [
      'en margin som ikke lar seg tilpasse',
      { rake: { margins: [margin('g', [1, 1]), margin('h', [5, 5])] } },
      'surveys.design.raking-does-not-converge',
    ],
    ['en celle uten kjent antall', { poststratify: margin('g', [3]) }, 'surveys.design.cell-without-count'],
  ])('%s', (_, design, code) => {
    const of = table({ y: [1, 2, 3], N: [2, 2, 2], g: [0, 0, 1], h: [0, 0, 1], w: [1, Number.NaN, 1] });
    expect(() => ask(of, { id: 'm', type: 'mean', var: 'y' }, design)).toThrow(code);
  });

  it.each<[string, string]>([
    ['y >', 'a number or a text in quotes'],
    ["y == 'a' y", '& or |'],
    ['(y > 1', '“)”'],
    ['y ~ 2', 'a column, a value or a comparison'],
    ['x > 1', 'no column is named x'],
  ])('vilkåret «%s»', (where, message) => {
    expect(() => ask(table({ y: [1, 2] }), { id: 'm', type: 'mean', var: 'y', where })).toThrow(message);
  });
});

function margin(by: string, counts: readonly number[]) {
  return { by: [by], population: counts.map((Freq, value) => ({ [by]: value, Freq })) };
}
