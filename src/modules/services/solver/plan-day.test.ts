import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedDay } from '#test/visits/invented-day.ts';
import { at, carer, smallDay, visit } from '#test/visits/small-day.ts';
import { cheapestOfAll } from '#test/visits/try-all-days.ts';
import { buildVisitProblem } from '../domain/visit-plan/build-visit-problem.ts';
import { compareWithNormal } from '../domain/visit-plan/compare-with-normal.ts';
import type { DayCarer, DayFacts, DayVisit } from '../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../domain/visit-plan/day-plan.ts';
import { describeDayPlan } from '../domain/visit-plan/describe-day-plan.ts';
import { checkDayPlan } from '../domain/visit-plan-checker/check-day-plan.ts';
import { compileVisits } from '../domain/visits/compile-visits.ts';
import { createVisitSearch } from '../domain/visits/search-visits.ts';
import { describeTours } from '../domain/visits/visit-tours.ts';
import { planDay } from './plan-day.ts';

/** Plans in this thread, by rounds instead of time. */
function plan(facts: DayFacts, unitIds = ['Nord'], lending = false): DayPlan {
  const problem = buildVisitProblem(facts, { lending });
  const data = compileVisits(problem);
  const search = createVisitSearch(data, 1);
  search.run(250, 20);
  const tours = describeTours(data, search.best);
  return describeDayPlan(facts, unitIds, problem, { ...tours, seconds: { first: 0, total: 0 } });
}

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const listOf = (found: DayPlan) =>
  found.tours.flatMap(({ personId, stops }) =>
    stops.map((stop) => `${personId} ${clock(stop.startMinute)} ${stop.visitId || 'pause'}`),
  );
const usual = (who: string, start: string) => ({ carers: [who], startMinute: at(start) });
const reasonsOf = (found: DayPlan, visitId: string) =>
  found.unmet
    .find((one) => one.visitId === visitId)
    ?.reasons.map(({ code, people }) => `${code}: ${people.join(', ')}`);

describe('dagens besøk: slik en leder i hjemmetjenesten ville gjort det', () => {
  const cases: readonly [string, DayCarer[], DayVisit[], Partial<DayFacts>, string[]][] = [
    [
      'alle er på jobb: dagen blir som normalt',
      [carer('Kari'), carer('Ola')],
      [visit('Berg', { normal: usual('Kari', '08:30') }), visit('Dal', { normal: usual('Ola', '09:00') })],
      {},
      ['Kari 8:30 Berg', 'Ola 9:00 Dal'],
    ],
    [
      'Kari er syk: Ola tar besøket hennes og beholder sitt',
      [carer('Kari', { away: true }), carer('Ola')],
      [visit('Berg', { normal: usual('Kari', '08:30') }), visit('Dal', { normal: usual('Ola', '09:10') })],
      {},
      ['Ola 8:30 Berg', 'Ola 9:10 Dal'],
    ],
    [
      'den som ikke skal til Berg, får det aldri',
      [carer('Kari', { away: true }), carer('Ola'), carer('Per')],
      [visit('Berg', { normal: usual('Kari', '08:30') })],
      { wishes: [{ userId: 'hos Berg', personId: 'Ola', wish: 'excluded' }] },
      ['Per 8:30 Berg'],
    ],
    [
      'en Berg kjenner går foran en ukjent',
      [carer('Kari', { away: true }), carer('Ola'), carer('Per')],
      [visit('Berg', { normal: usual('Kari', '08:30') })],
      { known: ['hos Berg Per'] },
      ['Per 8:30 Berg'],
    ],
    [
      'en Berg helst vil ha går foran en kjent',
      [carer('Kari', { away: true }), carer('Ola'), carer('Per')],
      [visit('Berg', { normal: usual('Kari', '08:30') })],
      { known: ['hos Berg Per'], wishes: [{ userId: 'hos Berg', personId: 'Ola', wish: 'preferred' }] },
      ['Ola 8:30 Berg'],
    ],
    [
      'smittet hjem kommer sist',
      [carer('Ola')],
      [visit('Smitte', { infected: true }), visit('Frisk', { importance: 'should' })],
      {},
      ['Ola 8:00 Frisk', 'Ola 8:35 Smitte'],
    ],
    [
      'det som må gjøres, går foran smitterekkefølgen',
      [carer('Ola')],
      [visit('Smitte', { infected: true, latest: at('08:30') }), visit('Frisk', { earliest: at('09:00') })],
      {},
      ['Ola 8:00 Smitte', 'Ola 9:00 Frisk'],
    ],
    [
      'to sammen begynner samtidig, på det avtalte klokkeslettet',
      [carer('Kari'), carer('Ola')],
      [visit('Berg', { carers: 2, normal: usual('Kari', '08:40') })],
      {},
      ['Kari 8:40 Berg', 'Ola 8:40 Berg'],
    ],
    [
      'to sammen når den ene skal videre: så sent som begge rekker',
      [carer('Kari'), carer('Ola')],
      [
        visit('Berg', { carers: 2, normal: usual('Kari', '08:40') }),
        visit('Dal', { earliest: at('09:00'), latest: at('09:30'), normal: usual('Ola', '09:00') }),
        visit('Vik', { earliest: at('09:00'), latest: at('09:30'), normal: usual('Kari', '09:00') }),
      ],
      {},
      ['Kari 8:25 Berg', 'Kari 9:00 Vik', 'Ola 8:25 Berg', 'Ola 9:00 Dal'],
    ],
    [
      'to etter hverandre: den andre kommer en halvtime etter den første',
      [carer('Kari'), carer('Ola')],
      [visit('Berg', { carers: 2, gap: { least: 30, most: 30 }, normal: usual('Kari', '08:40') })],
      {},
      ['Kari 8:40 Berg', 'Ola 9:10 Berg'],
    ],
    [
      'pausen får plass mellom besøkene',
      [carer('Ola', { breakMinutes: 30 })],
      [visit('Berg', { earliest: at('09:30'), latest: at('10:00') })],
      {},
      ['Ola 9:30 Berg', 'Ola 10:00 pause'],
    ],
    [
      'Ola går hjem 10:00: Per tar det som er etter',
      [carer('Ola', { leavesAt: at('10:00') }), carer('Per')],
      [
        visit('Berg', { normal: usual('Ola', '08:30') }),
        visit('Dal', { earliest: at('10:00'), normal: usual('Ola', '10:15') }),
      ],
      {},
      ['Ola 8:30 Berg', 'Per 10:15 Dal'],
    ],
  ];
  it.each(cases)('%s', (_, carers, visits, change, expected) => {
    const facts = smallDay(carers, visits, change);
    const found = plan(facts);
    expect(listOf(found).toSorted()).toEqual(expected.toSorted());
    expect(checkDayPlan(facts, found).filter(({ level }) => level === 'breach')).toEqual([]);
  });

  it('telefon brukes bare når en vurdering åpner for det, og ingen kan komme', () => {
    const berg = visit('Berg', { actions: [{ kind: 'phone' }], normal: usual('Kari', '08:30') });
    expect(plan(smallDay([carer('Kari')], [berg])).ways).toEqual({ Berg: 'granted' });
    const nobody = [carer('Kari', { away: true })];
    expect(plan(smallDay(nobody, [berg])).ways).toEqual({ Berg: 'phone' });
    expect(plan(smallDay(nobody, [{ ...berg, actions: [] }])).ways).toEqual({ Berg: 'undone' });
  });

  it('en vurdering som går ut kl. 09, åpner ikke for noe etter kl. 09', () => {
    const late = visit('Berg', { earliest: at('09:30'), actions: [{ kind: 'phone', untilMinute: at('09:00') }] });
    expect(plan(smallDay([carer('Kari', { away: true })], [late])).ways).toEqual({ Berg: 'undone' });
  });

  it('et «må» uten noen: hver ansatt står én gang, med det som faktisk er i veien', () => {
    const facts = smallDay(
      [
        carer('Kari', { away: true }),
        carer('Ola', { competences: ['assistant'] }),
        carer('Per', { startMinute: at('14:45'), endMinute: at('22:15') }),
        carer('Siv'),
        carer('Liv'),
      ],
      [
        visit('Berg', { latest: at('08:30'), normal: usual('Kari', '08:00') }),
        visit('Dal', { latest: at('08:30'), normal: usual('Siv', '08:00') }),
      ],
      {
        wishes: (['Berg', 'Dal'] as const).map((home) => ({
          userId: `hos ${home}`,
          personId: 'Liv',
          wish: 'excluded',
        })),
      },
    );
    const found = plan(facts);
    const [only] = found.unmet;
    expect(only?.visitId).toBe('Berg');
    expect(reasonsOf(found, 'Berg')).toEqual([
      'away: Kari',
      'skill: Ola',
      'excluded: Liv',
      'duty: Per',
      'no-time: Siv',
    ]);
  });

  it('et «må» ingen i Nord rekker, tas av en fra Sør som er opplært i Nord', () => {
    const south = { unitId: 'Sør', personId: 'Siv', name: 'Siv' };
    const facts = smallDay(
      [carer('Kari', { away: true }), carer('Siv', { ...south, mayWorkIn: ['Nord'] })],
      [visit('Berg', { normal: usual('Kari', '08:30') })],
    );
    expect(plan(facts).unmet[0]?.mayBeLent).toEqual(['Siv']);
    const lent = plan(facts, ['Nord', 'Sør'], true);
    expect(lent.loans).toMatchObject([{ personId: 'Siv', fromUnitId: 'Sør', toUnitId: 'Nord', visits: 1 }]);
    const untrained = smallDay([carer('Siv', south)], facts.visits);
    expect(plan(untrained, ['Nord', 'Sør'], true).ways).toEqual({ Berg: 'undone' });
  });

  it('det som er begynt, blir stående; resten legges fra nå av', () => {
    const begun = visit('Berg', {
      normal: usual('Ola', '08:00'),
      mark: { state: 'started', startMinute: at('09:10'), personId: 'Ola' },
    });
    const facts = smallDay([carer('Ola')], [begun, visit('Dal', { normal: usual('Ola', '08:40') })], {
      fromMinute: at('09:20'),
    });
    expect(listOf(plan(facts))).toEqual(['Ola 9:10 Berg', 'Ola 9:45 Dal']);
  });

  it('uten kartpunkt ligger besøket ved basen, og det sies', () => {
    const found = plan(smallDay([carer('Ola')], [visit('Berg', { point: undefined })]));
    expect(found.notes).toEqual([{ code: 'missing-coordinates', id: 'Berg' }]);
    expect(found.unmet).toEqual([]);
  });

  it('et besøk som er lengre enn tidsrommet sitt, begynner når det åpner, og det sies', () => {
    const found = plan(smallDay([carer('Ola')], [visit('Berg', { latest: at('08:10') })]));
    expect(listOf(found)).toEqual(['Ola 8:00 Berg']);
    expect(found.notes).toEqual([{ code: 'narrow-window', id: 'Berg' }]);
  });
});

describe('egenskaper ved dagens plan', () => {
  const shape = fc.record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    carers: fc.integer({ min: 2, max: 8 }),
    visits: fc.integer({ min: 1, max: 30 }),
    away: fc.constantFrom(0, 0.3, 0.6),
  });

  it('søket bryter ingen regel: bare udekkede besøk står igjen, hvert med alle ansatte talt én gang', () => {
    fc.assert(
      fc.property(shape, (size) => {
        const facts = inventedDay(size);
        const found = plan(facts, ['D0']);
        const breaches = checkDayPlan(facts, found).filter(({ level }) => level === 'breach');
        expect(breaches.filter(({ code }) => code !== 'services.visit-plan.unmet-must')).toEqual([]);
        for (const { reasons } of found.unmet)
          expect(reasons.flatMap(({ people }) => people).toSorted()).toEqual(
            facts.carers.map(({ personId }) => personId).toSorted(),
          );
      }),
      { numRuns: 25 },
    );
  });

  it('bitte små dager: like god som den beste av alle måter å gjøre dagen på', () => {
    const tiny = fc.record({
      seed: fc.integer({ min: 1, max: 100_000 }),
      away: fc.constantFrom(0, 0.5),
      visits: fc.integer({ min: 1, max: 4 }),
      isShort: fc.boolean(),
      withPair: fc.boolean(),
      withInfected: fc.boolean(),
    });
    fc.assert(
      fc.property(tiny, ({ seed, away, visits, isShort, withPair, withInfected }) => {
        const whole = inventedDay({ seed, carers: 2, visits, away });
        const endMinute = isShort ? at('09:45') : at('15:00');
        const facts = {
          ...whole,
          carers: whole.carers.map((one) => ({ ...one, breakMinutes: 0, endMinute })),
          visits: whole.visits.map((one, index) => ({
            ...one,
            carers: index === 0 && withPair ? 2 : 1,
            infected: index === 1 && withInfected,
          })),
        };
        const search = createVisitSearch(compileVisits(buildVisitProblem(facts)), 1);
        search.run(300, 20);
        expect(search.best.cost).toBeCloseTo(cheapestOfAll(facts), 6);
      }),
      { numRuns: 30 },
    );
  });

  it('ingen besøk forsvinner', () => {
    fc.assert(
      fc.property(shape, (size) => {
        const facts = inventedDay(size);
        const compared = compareWithNormal(facts, plan(facts, ['D0']));
        expect(compared.visits).toBe(facts.visits.length);
      }),
      { numRuns: 10 },
    );
  });

  it('distrikter legges side om side og låner av hverandre i egne tråder', async () => {
    const facts = inventedDay({ seed: 3, districts: 2, carers: 6, visits: 40, away: 0.4 });
    const found = await planDay(facts, ['D0', 'D1'], { timeLimitSeconds: 3, seed: 1, lending: true });
    const breaches = checkDayPlan(facts, found).filter(({ level }) => level === 'breach');
    expect(breaches.filter(({ code }) => code !== 'services.visit-plan.unmet-must')).toEqual([]);
    expect(Object.keys(found.ways)).toHaveLength(facts.visits.length);
  });
});
