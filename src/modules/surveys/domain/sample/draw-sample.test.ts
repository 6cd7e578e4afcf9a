import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateEqually, allocateNeyman, allocateProportionally } from './allocate.ts';
import type { SampleDesign } from './draw-sample.ts';
import { drawSample } from './draw-sample.ts';

const sizes = (...all: number[]) => all.map((size) => ({ size }));

describe('fordeling mellom strata', () => {
  it.each<[string, number[], number[]]>([
    [
      '81 av 356 kommuner etter størrelse: største rest',
      allocateProportionally(81, sizes(174, 120, 42, 20)),
      [40, 27, 10, 4],
    ],
    ['10 likt på tre strata', allocateEqually(10, sizes(50, 50, 50)), [4, 3, 3]],
    ['likt, men et stratum har bare to', allocateEqually(12, sizes(2, 50, 50)), [2, 5, 5]],
    ['alle', allocateProportionally(6, sizes(1, 2, 3)), [1, 2, 3]],
    [
      'Neyman: dobbelt så stor spredning gir dobbelt så mange',
      allocateNeyman(30, [
        { size: 100, spread: 2 },
        { size: 100, spread: 1 },
      ]),
      [20, 10],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('summen stemmer, og ingen får flere enn den har', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const total = Math.floor(share * all.reduce((sum, size) => sum + size, 0));
          const given = allocateProportionally(total, sizes(...all));
          expect(given.reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(given.every((count, at) => count >= 0 && count <= (all[at] as number))).toBe(true);
        },
      ),
    );
  });
});

const frame = Array.from({ length: 60 }, (_, at) => {
  return { id: String(at), size: at % 3 === 0 ? 'small' : 'large', people: String(10 + at), group: `g${at % 12}` };
});
const design = (change: Partial<SampleDesign> = {}): SampleDesign => ({
  strata: ['size'],
  size: 12,
  allocation: 'proportional',
  takeAll: [],
  method: 'simple',
  seed: 1,
  ...change,
});
const bySize = (rows: ReturnType<typeof drawSample>) =>
  Object.groupBy(rows, ({ row }) => frame[row]?.size as 'small' | 'large');

describe('trekking', () => {
  it('proporsjonalt: 4 små av 20 og 8 store av 40, i rammens rekkefølge, med N og n', () => {
    const drawn = drawSample(frame, design());
    expect(drawn.map(({ row }) => row)).toEqual(drawn.map(({ row }) => row).toSorted((a, b) => a - b));
    expect(bySize(drawn)['small']).toHaveLength(4);
    expect(bySize(drawn)['small']?.[0]).toMatchObject({ populationUnits: 20, drawnUnits: 4, weight: 5 });
  });

  it('samme frø gir samme utvalg, et annet frø et annet', () => {
    expect(drawSample(frame, design())).toEqual(drawSample(frame, design()));
    expect(drawSample(frame, design({ seed: 2 }))).not.toEqual(drawSample(frame, design()));
  });

  it('et stratum tas helt, utenom fordelingen av resten', () => {
    const drawn = drawSample(frame, design({ takeAll: [{ size: 'small' }], size: 5 }));
    expect(bySize(drawn)['small']).toHaveLength(20);
    expect(bySize(drawn)['large']).toHaveLength(5);
  });

  it('grupper trekkes hele', () => {
    const drawn = drawSample(frame, design({ strata: [], cluster: 'group', size: 3 }));
    expect(drawn).toHaveLength(15);
    expect(new Set(drawn.map(({ row }) => frame[row]?.group)).size).toBe(3);
    expect(drawn[0]).toMatchObject({ populationUnits: 12, drawnUnits: 3, weight: 4 });
  });

  it('systematisk: jevnt fordelt i rammen', () => {
    const rows = drawSample(frame, design({ strata: [], method: 'systematic', size: 6 })).map(({ row }) => row);
    expect(rows.slice(1).map((row, at) => row - (rows[at] as number))).toEqual([10, 10, 10, 10, 10]);
  });

  it('etter størrelse: over mange frø trekkes hver like ofte som vekten sier', () => {
    const pps = design({ strata: [], method: 'pps', measure: 'people', size: 6 });
    const expected = 1 / (drawSample(frame, pps).find(({ row }) => row >= 0)?.weight ?? 1);
    expect(expected).toBeGreaterThan(0);
    let sum = 0;
    for (let seed = 1; seed <= 400; seed++) {
      for (const { weight } of drawSample(frame, { ...pps, seed })) sum += weight;
    }
    // The weights of a sample estimate the frame's 60 rows without bias.
    expect(sum / 400).toBeGreaterThan(57);
    expect(sum / 400).toBeLessThan(63);
  });

  it('enkelt tilfeldig: hver rad kommer omtrent like ofte', () => {
    const times = new Array(frame.length).fill(0);
    for (let seed = 1; seed <= 600; seed++) {
      for (const { row } of drawSample(frame, design({ strata: [], size: 15, seed }))) times[row] += 1;
    }
    // Expected 150, standard deviation 10.6.
    expect(Math.min(...times)).toBeGreaterThan(105);
    expect(Math.max(...times)).toBeLessThan(195);
  });

  it.each<[string, Partial<SampleDesign>, string]>([
    ['flere enn rammen har', { size: 61 }, 'surveys.draw.frame-too-small'],
    [
      'flere enn stratumet har',
      {
        allocation: [
          { size: 'small', n: '21' },
          { size: 'large', n: '1' },
        ],
      },
      'surveys.draw.stratum-too-small',
    ],
    ['et stratum uten antall', { allocation: [{ size: 'small', n: '2' }] }, 'surveys.draw.stratum-without-number'],
    ['et stratum som ikke finnes', { takeAll: [{ size: 'huge' }] }, 'surveys.draw.unknown-stratum'],
    ['en kolonne som mangler', { strata: ['county'] }, 'surveys.draw.missing'],
    ['en størrelse som ikke er et tall', { method: 'pps', measure: 'group' }, 'surveys.draw.not-a-size'],
  ])('%s avvises', (_, change, code) => {
    expect(() => drawSample(frame, design(change))).toThrow(code);
  });
});
