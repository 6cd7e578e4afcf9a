import { describe, expect, it } from 'vitest';
import type { VisitOption, VisitProblem } from '../visits/visit-problem.ts';
import type { VisitTours } from '../visits/visit-tours.ts';
import { checkTours } from './check-tours.ts';

const option = (change: Partial<VisitOption> = {}): VisitOption => ({
  kind: 'granted',
  price: 0,
  place: 1,
  earliest: 500,
  latest: 560,
  mustStartBy: 600,
  parts: [{ partId: 'a', skill: 'sykepleier', minutes: 30 }],
  ...change,
});
const problem = (change: Partial<VisitOption> = {}): VisitProblem => ({
  travel: Float64Array.from([0, 10, 10, 0]),
  places: 2,
  carers: [
    { carerId: 'Kari', skills: ['sykepleier'], startPlace: 0, endPlace: 0, from: 480, to: 620, toLatest: 640 },
    { carerId: 'Ola', skills: ['assistent'], startPlace: 0, endPlace: 0, from: 480, to: 620 },
  ],
  visits: [{ visitId: 'Berg', undonePrice: 1000, options: [option(change)] }],
  prices: { travel: 1, late: 2, latest: 1, overtime: 3 },
});
const at = (startMinute: number, partId = 'a') => ({ visitId: 'Berg', partId, startMinute, minutes: 30 });
const result = (change: Partial<VisitTours>): VisitTours => ({
  tours: [[at(500)], []],
  kinds: { Berg: 'granted' },
  undone: [],
  cost: 20,
  ...change,
});
const codes = (tours: VisitTours, of = problem()) => checkTours(of, tours).faults.map(({ code }) => code);
const byTwo = problem({
  parts: [
    { partId: 'a', skill: 'sykepleier', minutes: 30 },
    { partId: 'b', skill: 'assistent', minutes: 30 },
  ],
  gap: { least: 0, most: 10 },
});

describe('kontroll av besøksruter', () => {
  it('en rute uten feil har ingen funn; prisen er reise, forsinkelse, verste forsinkelse og overtid', () => {
    expect(checkTours(problem(), result({}))).toEqual({ faults: [], cost: 20 });
    // 600: 40 minutter for sent, tilbake 640, 20 minutter over.
    expect(checkTours(problem(), result({ tours: [[at(600)], []], cost: 20 + 80 + 40 + 60 })).faults).toEqual([]);
    expect(checkTours(problem(), result({ tours: [[], []], kinds: {}, undone: ['Berg'], cost: 1000 })).faults).toEqual(
      [],
    );
  });

  it.each<[string, VisitTours, string[]]>([
    ['før tidsvinduet', result({ tours: [[at(495)], []] }), ['too-early']],
    ['før hun kan være framme', result({ tours: [[at(485)], []] }), ['too-early', 'before-duty']],
    ['etter siste frist', result({ tours: [[at(601)], []], cost: 20 + 82 + 41 + 63 }), ['too-late', 'after-duty']],
    ['feil kompetanse', result({ tours: [[], [at(500)]] }), ['skill']],
    ['to ganger', result({ tours: [[at(500), at(530)], []], cost: 20 }), ['twice']],
    ['verken gjort eller meldt', result({ tours: [[], []], kinds: {}, cost: 0 }), ['unaccounted']],
    ['både gjort og meldt', result({ undone: ['Berg'], cost: 1020 }), ['undone-and-done']],
    ['meldt gjort, men ingen kommer', result({ tours: [[], []], cost: 0 }), ['missing-part']],
    [
      'et tiltak ingen har tillatt',
      result({ kinds: { Berg: 'phone' }, cost: 20 }),
      ['not-allowed', 'unaccounted', 'price'],
    ],
    ['ukjent besøk', result({ tours: [[at(500), { ...at(540), visitId: 'Ås' }], []] }), ['unknown-visit']],
    ['feil pris', result({ cost: 19 }), ['price']],
  ])('%s', (_, tours, expected) => {
    expect(codes(tours)).toEqual(expected);
  });

  it.each<[string, VisitTours, string[]]>([
    ['to om besøket, innen avstanden', result({ tours: [[at(500)], [at(505, 'b')]], cost: 40 }), []],
    ['for langt imellom', result({ tours: [[at(500)], [at(511, 'b')]], cost: 40 }), ['gap']],
    ['bare en kom', result({}), ['missing-part']],
  ])('%s', (_, tours, expected) => {
    expect(codes(tours, byTwo)).toEqual(expected);
  });

  it('smitte først på ruten og uteluking av en utfører blir funnet', () => {
    const home = (visitId: string, change: Partial<VisitOption>) => ({
      visitId,
      undonePrice: 1,
      options: [option(change)],
    });
    const two = { ...problem(), visits: [home('Berg', { infected: true }), home('Dal', { latest: 900 })] };
    const tours = result({
      tours: [[at(500), { ...at(530), visitId: 'Dal' }], []],
      kinds: { Berg: 'granted', Dal: 'granted' },
    });
    expect(codes(tours, two)).toEqual(['infected-order']);
    const parts = [
      { partId: 'a', skill: 'sykepleier', minutes: 30, carerPrices: new Map([[0, Number.POSITIVE_INFINITY]]) },
    ];
    expect(codes(result({}), problem({ parts }))).toEqual(['excluded']);
  });
});
