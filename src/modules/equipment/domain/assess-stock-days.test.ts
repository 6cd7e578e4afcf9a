import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { STOCK_PARAMETERS } from '../rules/stock-parameters.ts';
import type { StockOptions } from './assess-stock-days.ts';
import { assessStockDays } from './assess-stock-days.ts';
import type { StockFacts } from './stock-facts.ts';

const today = plainDate('2026-11-23');
const options: StockOptions = { today, parameters: STOCK_PARAMETERS, storeSites: new Set(['lager']) };

/** Days given as days before today. */
interface Shelf {
  readonly counts?: readonly (readonly [daysAgo: number, counted: number])[];
  readonly received?: readonly (readonly [daysAgo: number, quantity: number])[];
  readonly expected?: readonly (readonly [inDays: number, quantity: number])[];
  readonly lots?: readonly (readonly [expiresInDays: number | undefined, quantity: number])[];
}

function factsOf(shelves: Readonly<Record<string, Shelf>>): StockFacts {
  const each = <T>(rows: (siteId: string, shelf: Shelf) => T[]) =>
    Object.entries(shelves).flatMap(([siteId, shelf]) => rows(siteId, shelf));
  const at = (siteId: string, days: number) => ({ siteId, item: 'Munnbind', date: addDays(today, days) });
  return {
    counts: each((site, { counts = [] }) => counts.map(([ago, counted]) => ({ ...at(site, -ago), counted }))),
    deliveries: each((site, { received = [], expected = [] }) => [
      ...received.map(([ago, quantity]) => ({ ...at(site, -ago), quantity, expected: false })),
      ...expected.map(([ahead, quantity]) => ({ ...at(site, ahead), quantity, expected: true })),
    ]),
    lots: each((siteId, { lots = [] }) =>
      lots.map(([days, quantity]) => ({
        siteId,
        item: 'Munnbind',
        expiry: days === undefined ? undefined : (addDays(today, days) as PlainDate),
        quantity,
      })),
    ),
  };
}

const assess = (shelf: Shelf) => {
  const [total] = assessStockDays(factsOf({ A: shelf }), options);
  const line = total?.lines[0];
  if (!line) throw new Error('no line');
  return line;
};

const weekly = [
  [21, 400],
  [14, 330],
  [7, 260],
  [0, 190],
] as const;

describe('så lenge varer utstyret', () => {
  const cases: readonly [string, Shelf, { usable: number; perDay?: number; mid?: number; unknown?: string }][] = [
    ['10 om dagen, 190 igjen', { counts: weekly }, { usable: 190, perDay: 10, mid: 19 }],
    [
      'mottatt 210 mellom to tellinger: bruken er mer enn forskjellen',
      {
        counts: [
          [14, 100],
          [7, 240],
          [0, 170],
        ],
        received: [[10, 210]],
      },
      { usable: 170, perDay: 10, mid: 17 },
    ],
    [
      'ventet levering er ikke mottatt',
      {
        counts: weekly,
        expected: [
          [-10, 500],
          [3, 500],
        ],
      },
      { usable: 190, perDay: 10, mid: 19 },
    ],
    [
      'utgåtte munnbind telles aldri med',
      {
        counts: weekly,
        lots: [
          [-1, 100],
          [200, 90],
        ],
      },
      { usable: 90, perDay: 10, mid: 9 },
    ],
    [
      'går ut på dato før de blir brukt: 50 i 2 dager, resten holder 14',
      {
        counts: weekly,
        lots: [
          [1, 50],
          [undefined, 140],
        ],
      },
      { usable: 190, perDay: 10, mid: 16 },
    ],
    [
      'tom hylle i fire av sju døgn: de døgnene regnes ikke med',
      {
        counts: [
          [14, 70],
          [7, 0],
          [0, 70],
        ],
        received: [[3, 100]],
      },
      // 14 til 7: 70 brukt, hylla gikk tom. 7 til 0: tom i 4 døgn, 30 brukt på 3 døgn = 10 om dagen.
      { usable: 70, perDay: 10, mid: 7 },
    ],
    [
      'talt for en uke siden: det som er brukt siden, er trukket fra',
      {
        counts: [
          [21, 330],
          [14, 260],
          [7, 190],
        ],
      },
      { usable: 120, perDay: 10, mid: 12 },
    ],
    [
      'mer enn mulig: ukjent levering, gapet sier ingenting',
      {
        counts: [
          [7, 100],
          [0, 180],
        ],
      },
      { usable: 180, unknown: 'no-usable-gap' },
    ],
    ['talt én gang', { counts: [[0, 180]] }, { usable: 180, unknown: 'counted-once' }],
    [
      'aldri talt, bare partier',
      {
        lots: [
          [30, 80],
          [-3, 20],
        ],
      },
      { usable: 80, unknown: 'never-counted' },
    ],
    [
      'tom hylle',
      {
        counts: [
          [14, 140],
          [7, 70],
          [0, 0],
        ],
      },
      { usable: 0, perDay: 10, mid: 0 },
    ],
    [
      'ikke brukt',
      {
        counts: [
          [14, 50],
          [7, 50],
          [0, 50],
        ],
      },
      { usable: 50, perDay: 0, mid: 365 },
    ],
  ];
  test.each(cases)('%s', (_, shelf, expected) => {
    const line = assess(shelf);
    expect(line.usable).toBeCloseTo(expected.usable, 6);
    expect(line.unknown).toBe(expected.unknown);
    if (expected.perDay === undefined) expect(line.use).toBeUndefined();
    else expect(Math.round(line.use?.meanPerDay ?? -1)).toBe(expected.perDay);
    if (expected.mid === undefined) expect(line.days).toBeUndefined();
    else expect(Math.round(line.days?.mid ?? -1)).toBe(expected.mid);
  });

  test('jevn bruk gir et smalt spenn, ujevn et bredt; gammel telling et bredere', () => {
    const width = (shelf: Shelf) => {
      const { days } = assess(shelf);
      return (days?.high ?? 0) - (days?.low ?? 0);
    };
    const even = width({ counts: weekly });
    const uneven = width({
      counts: [
        [21, 400],
        [14, 290],
        [7, 280],
        [0, 190],
      ],
    });
    expect(uneven).toBeGreaterThan(even * 1.3);
    const old: Shelf = { counts: weekly.map(([ago, counted]) => [ago + 10, counted + 100]) };
    expect(assess(old).days?.mid).toBeCloseTo(assess({ counts: weekly }).days?.mid ?? 0, 0);
    expect(width(old)).toBeGreaterThan(even);
  });

  test('bruken dobles: de nyeste tellingene veier mest', () => {
    const doubled = assess({
      counts: [
        [28, 600],
        [21, 530],
        [14, 460],
        [7, 320],
        [0, 180],
      ],
    });
    expect(doubled.use?.meanPerDay).toBeGreaterThan(16.5);
    expect(doubled.use?.meanPerDay).toBeLessThan(20);
  });

  test('neste levering og den som skulle ha kommet', () => {
    const line = assess({
      counts: weekly,
      expected: [
        [17, 500],
        [17, 20],
        [40, 9],
        [-2, 300],
      ],
    });
    expect(line.nextDelivery).toEqual({ date: addDays(today, 17), quantity: 520 });
    expect(line.lateDelivery).toEqual({ date: addDays(today, -2), quantity: 300 });
  });

  test('eldre tellinger brukes bare når de nye er for få', () => {
    const before = [
      [70, 1000],
      [63, 300],
      [56, 299],
      [49, 298],
    ] as const;
    const perDay = (counts: Shelf['counts']) => assess({ counts }).use?.meanPerDay;
    expect(perDay([...before, ...weekly])).toBeCloseTo(10, 6);
    expect(perDay([...before, [7, 290], [0, 283]])).toBeLessThan(3);
  });
});

describe('kommunen samlet', () => {
  test('det som går ut av sentrallageret, er flyttet og ikke brukt', () => {
    const [total] = assessStockDays(
      factsOf({
        A: { counts: weekly },
        B: { counts: weekly },
        lager: {
          counts: [
            [14, 1000],
            [7, 900],
            [0, 620],
          ],
        },
      }),
      options,
    );
    expect(total?.usePerDay).toBeCloseTo(20, 6);
    expect(total?.usable).toBeCloseTo(1000, 6);
    expect(Math.round(total?.days?.mid ?? 0)).toBe(50);
  });

  test('et sted som ikke har talt, holdes utenfor og nevnes', () => {
    const [total] = assessStockDays(factsOf({ A: { counts: weekly }, B: { counts: [[0, 10_000]] } }), options);
    expect(total?.sitesUnknown).toBe(1);
    expect(Math.round(total?.days?.mid ?? 0)).toBe(19);
  });

  test('ingenting kjent gir ingenting', () => {
    expect(assessStockDays({ counts: [], deliveries: [], lots: [] }, options)).toEqual([]);
  });
});

const shelfArbitrary = fc.record({
  counts: fc.uniqueArray(fc.tuple(fc.nat(90), fc.nat(500)), { selector: ([ago]) => ago, maxLength: 8 }),
  received: fc.array(fc.tuple(fc.nat(90), fc.nat(300)), { maxLength: 4 }),
  expected: fc.array(fc.tuple(fc.integer({ min: -20, max: 60 }), fc.nat(300)), { maxLength: 3 }),
  lots: fc.array(fc.tuple(fc.option(fc.integer({ min: -50, max: 400 }), { nil: undefined }), fc.nat(300)), {
    maxLength: 5,
  }),
});

describe('alltid', () => {
  test('spennet er ordnet, og ingenting er negativt', () => {
    fc.assert(
      fc.property(shelfArbitrary, (shelf) => {
        if (shelf.counts.length + shelf.received.length + shelf.expected.length + shelf.lots.length === 0) return;
        const line = assess(shelf);
        expect(line.usable).toBeGreaterThanOrEqual(0);
        expect(line.expiringBeforeUse).toBeGreaterThanOrEqual(-1e-9);
        if (!line.days) return;
        const { low, mid, high } = line.days;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(mid).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(mid);
        expect(high).toBeLessThanOrEqual(STOCK_PARAMETERS.capDays);
      }),
    );
  });

  test('et utgått parti forlenger aldri noe og øker aldri det som kan brukes', () => {
    fc.assert(
      fc.property(
        shelfArbitrary,
        fc.integer({ min: -400, max: -1 }),
        fc.integer({ min: 1, max: 500 }),
        (shelf, expiry, quantity) => {
          fc.pre(shelf.counts.length + shelf.lots.length > 0);
          const before = assess(shelf);
          const after = assess({ ...shelf, lots: [...shelf.lots, [expiry, quantity]] });
          expect(after.usable).toBeLessThanOrEqual(before.usable + 1e-9);
          expect(after.expired).toBe(before.expired + quantity);
          expect(after.days?.mid ?? 0).toBeLessThanOrEqual((before.days?.mid ?? 0) + 1e-6);
          expect(after.days?.high ?? 0).toBeLessThanOrEqual((before.days?.high ?? 0) + 1e-6);
        },
      ),
    );
  });

  test('mer på hylla varer aldri kortere', () => {
    fc.assert(
      fc.property(shelfArbitrary, fc.integer({ min: 1, max: 500 }), (shelf, more) => {
        fc.pre(shelf.counts.length > 0);
        const before = assess(shelf);
        const after = assess({ ...shelf, received: [...shelf.received, [0, more]] });
        expect(after.days?.mid ?? 0).toBeGreaterThanOrEqual((before.days?.mid ?? 0) - 1e-6);
      }),
    );
  });
});
