import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomVisits } from '#test/visits/random-visits.ts';
import { checkTours } from '../visit-checker/check-tours.ts';
import { compileVisits } from './compile-visits.ts';
import { createVisitSearch } from './search-visits.ts';
import { TourState } from './tour-state.ts';
import type { PlannableVisit, VisitOption, VisitProblem } from './visit-problem.ts';
import { ANYWHERE } from './visit-problem.ts';
import { describeTours } from './visit-tours.ts';

const plan = (problem: VisitProblem, rounds: number, seed = 1) => {
  const data = compileVisits(problem);
  const search = createVisitSearch(data, seed);
  search.run(rounds, 5);
  return describeTours(data, search.best);
};

/** Two homes ten minutes apart and ten from the office; Kari (sykepleier) and Ola (assistent) are on duty from 08:00. */
const TRAVEL = [0, 10, 10, 10, 0, 10, 10, 10, 0];
const morning = (...visits: readonly PlannableVisit[]): VisitProblem => ({
  travel: Float64Array.from(TRAVEL),
  places: 3,
  carers: [
    { carerId: 'Kari', skills: ['sykepleier'], startPlace: 0, endPlace: 0, from: 480, to: 900 },
    { carerId: 'Ola', skills: ['assistent'], startPlace: 0, endPlace: 0, from: 480, to: 900 },
  ],
  visits,
  prices: { travel: 1, late: 5, latest: 0, overtime: 10 },
});
const byKari = [{ partId: 'a', skill: 'sykepleier', minutes: 30 }];
const byOla = [{ partId: 'a', skill: 'assistent', minutes: 30 }];
const byBoth = [...byKari, { partId: 'b', skill: 'assistent', minutes: 30 }];
const visit = (visitId: string, change: Partial<VisitOption> = {}, undonePrice = 1e6): PlannableVisit => ({
  visitId,
  undonePrice,
  options: [{ kind: 'granted', price: 0, place: 1, earliest: 480, latest: 900, parts: byKari, ...change }],
});
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const toursOf = (problem: VisitProblem) =>
  plan(problem, 200).tours.map((tour) => tour.map((part) => `${clock(part.startMinute)} ${part.visitId}`));

describe('besøksruter', () => {
  it.each<[string, PlannableVisit[], [string[], string[]]]>([
    ['så tidlig som veien tillater', [visit('Berg')], [['8:10 Berg'], []]],
    ['ikke før tidsvinduet', [visit('Berg', { earliest: 540 })], [['9:00 Berg'], []]],
    ['to om besøket begynner samtidig', [visit('Berg', { parts: byBoth })], [['8:10 Berg'], ['8:10 Berg']]],
    [
      'to om besøket i rekkefølge: Ola minst en time etter Kari',
      [visit('Berg', { parts: byBoth, gap: { least: 60, most: 90 } })],
      [['8:10 Berg'], ['9:10 Berg']],
    ],
    [
      'Kari venter når Ola først må et annet sted og det er høyst 10 minutter imellom',
      [
        visit('Berg', { parts: byBoth, gap: { least: 0, most: 10 } }),
        visit('Dal', { place: 2, parts: byOla, latest: 490 }),
      ],
      [['8:40 Berg'], ['8:10 Dal', '8:50 Berg']],
    ],
    [
      'hjem med smitte kommer sist på ruten',
      [visit('Smitte', { infected: true }), visit('Frisk', { place: 2 })],
      [['8:10 Frisk', '8:50 Smitte'], []],
    ],
    [
      'den som haster mest, får besøk først',
      [visit('Berg', { latest: 600 }), visit('Dal', { place: 2, latest: 495 })],
      [['8:10 Dal', '8:50 Berg'], []],
    ],
  ])('%s', (_, visits, expected) => {
    const problem = morning(...visits);
    expect(toursOf(problem)).toEqual(expected);
    expect(checkTours(problem, plan(problem, 200)).faults).toEqual([]);
  });

  it('et besøk som bare sykepleier kan ta, står igjen når ingen sykepleier er på vakt', () => {
    const problem = morning(visit('Berg'));
    expect(plan({ ...problem, carers: problem.carers.slice(1) }, 50)).toMatchObject({ undone: ['Berg'], cost: 1e6 });
  });

  it('rekker ikke vakten alt, går et «må» foran et «bør»', () => {
    const long = { parts: [{ partId: 'a', skill: 'sykepleier', minutes: 120 }], mustStartBy: 520 };
    const result = plan(morning(visit('bør', long, 1e4), visit('må', { ...long, place: 2 }, 1e7)), 100);
    expect(result.undone).toEqual(['bør']);
  });

  it('pausen tas der en er, og koster ingen vei', () => {
    const lunch: PlannableVisit = {
      visitId: 'pause',
      undonePrice: 1e9,
      options: [
        { kind: 'granted', price: 0, place: ANYWHERE, earliest: 540, latest: 570, mustStartBy: 570, parts: byKari },
      ],
    };
    const problem = morning(visit('Berg', { latest: 500 }), lunch, visit('Dal', { place: 2, earliest: 580 }));
    expect(toursOf(problem)).toEqual([['8:10 Berg', '9:00 pause', '9:40 Dal'], []]);
    expect(checkTours(problem, plan(problem, 200))).toMatchObject({ faults: [], cost: 30 });
  });

  it('et tillatt telefonbesøk tas i bruk når ingen kan komme, og ikke ellers', () => {
    const berg = visit('Berg');
    const call = { ...berg.options[0], kind: 'phone', price: 200, parts: [] } as VisitOption;
    const problem = morning({ ...berg, options: [...berg.options, call] });
    expect(plan(problem, 50).kinds).toEqual({ Berg: 'granted' });
    expect(plan({ ...problem, carers: problem.carers.slice(1) }, 50).kinds).toEqual({ Berg: 'phone' });
  });
});

const shape = fc.record({
  seed: fc.integer(),
  carers: fc.integer({ min: 2, max: 5 }),
  visits: fc.integer({ min: 1, max: 16 }),
  breaks: fc.boolean(),
});

describe('egenskaper ved besøksruter', () => {
  it('ingen rute bryter noe, og prisen er den som kontrolløren kommer til', () => {
    fc.assert(
      fc.property(shape, (size) => {
        const problem = randomVisits(size);
        expect(checkTours(problem, plan(problem, 60, size.seed)).faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('samme frø og forsøk gir samme ruter', () => {
    fc.assert(
      fc.property(shape, (size) => {
        const problem = randomVisits(size);
        expect(plan(problem, 40, 3)).toEqual(plan(problem, 40, 3));
      }),
      { numRuns: 15 },
    );
  });

  it('ruter som legges ned og tas opp igjen, koster det samme', () => {
    fc.assert(
      fc.property(shape, (size) => {
        const data = compileVisits(randomVisits(size));
        const search = createVisitSearch(data, size.seed);
        search.run(30, 5);
        const again = new TourState(data);
        expect(again.restore(search.best.links)).toBe(true);
        if (size.breaks) expect(again.cost).toBeLessThanOrEqual(search.best.cost + 1e-6);
        else expect(again.cost).toBeCloseTo(search.best.cost, 6);
      }),
      { numRuns: 25 },
    );
  });
});
