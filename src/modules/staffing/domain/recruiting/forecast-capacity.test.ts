import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { assessShortages } from './assess-shortage.ts';
import type { CapacityQuestion } from './forecast-capacity.ts';
import { forecastCapacity } from './forecast-capacity.ts';

const monday = plainDate('2026-11-23');
const FULL = 35.5;
const nurse = (personId: string, hours = FULL, unitId = 'aasheim-1') => ({
  personId,
  unitId,
  competence: 'nurse',
  hours,
});

function ask(question: Partial<CapacityQuestion>): CapacityQuestion {
  return {
    firstMonday: monday,
    weeks: 3,
    employed: [],
    away: [],
    leaving: [],
    starting: [],
    demand: [],
    normalAbsence: 0,
    ...question,
  };
}
function hoursOf(question: Partial<CapacityQuestion>): { without: readonly number[]; with: readonly number[] } {
  const [line] = forecastCapacity(ask(question)).lines;
  return { without: (line?.without ?? []).map(round), with: (line?.with ?? []).map(round) };
}
const round = (value: number) => Math.round(value * 1000) / 1000;
const at = (week: number) => addDays(monday, week * 7);
const post = { unitId: 'aasheim-1', competence: 'nurse', hours: FULL };

describe('egen kapasitet, uke for uke', () => {
  test.each<[string, Partial<CapacityQuestion>, number[], number[]]>([
    ['to på heltid', { employed: [nurse('A'), nurse('B')] }, [71, 71, 71], [71, 71, 71]],
    [
      'én er borte hele den andre uken',
      { employed: [nurse('A'), nurse('B')], away: [{ personId: 'A', from: at(1), to: at(2) }] },
      [71, 35.5, 71],
      [71, 35.5, 71],
    ],
    [
      'én slutter fra tredje uke',
      { employed: [nurse('A'), nurse('B')], leaving: [{ ...post, personId: 'A', from: at(2) }] },
      [71, 71, 35.5],
      [71, 71, 35.5],
    ],
    [
      'den som slutter mens hun er borte, trekkes én gang',
      {
        employed: [nurse('A'), nurse('B')],
        away: [{ personId: 'A', from: at(1), to: null }],
        leaving: [{ ...post, personId: 'A', from: at(2) }],
      },
      [71, 35.5, 35.5],
      [71, 35.5, 35.5],
    ],
    [
      'en stilling uten kjent innehaver blir tom',
      { employed: [nurse('A'), nurse('B')], leaving: [{ ...post, personId: undefined, hours: 10, from: at(1) }] },
      [71, 61, 61],
      [71, 61, 61],
    ],
    [
      'den som har takket ja, teller fra første dag',
      { employed: [nurse('A')], starting: [{ ...post, hours: 35, from: addDays(at(1), 2) }] },
      [35.5, 35.5, 35.5],
      [35.5, 60.5, 70.5],
    ],
    ['ti prosent er normalt borte', { employed: [nurse('A', 100)], normalAbsence: 0.1 }, [90, 90, 90], [90, 90, 90]],
    [
      'det registrerte fraværet er en del av det normale',
      {
        employed: [nurse('A', 50), nurse('B', 950)],
        away: [{ personId: 'A', from: monday, to: null }],
        normalAbsence: 0.1,
      },
      [900, 900, 900],
      [900, 900, 900],
    ],
    [
      'er mer registrert enn normalt, gjelder det registrerte',
      {
        employed: [nurse('A', 500), nurse('B', 500)],
        away: [{ personId: 'A', from: monday, to: null }],
        normalAbsence: 0.1,
      },
      [500, 500, 500],
      [500, 500, 500],
    ],
  ])('%s', (_, question, without, withNew) => {
    expect(hoursOf(question)).toEqual({ without, with: withNew });
  });

  test('mangelen sies i årsverk, og hvor mye som gjenstår med de som har takket ja', () => {
    const forecast = forecastCapacity(
      ask({
        employed: [nurse('A'), nurse('B')],
        leaving: [{ ...post, personId: 'A', from: at(1) }],
        starting: [{ ...post, hours: FULL / 2, from: at(1) }],
        demand: [{ unitId: 'aasheim-1', competence: 'nurse', hours: [71, 71, 71] }],
      }),
    );
    expect(assessShortages(forecast, FULL)).toEqual([
      {
        competence: 'nurse',
        without: [0, 1, 1],
        with: [0, 0.5, 0.5],
        worstWeek: '2026-W49',
        worstWithout: 1,
        worstWith: 0.5,
        firstWeek: '2026-W49',
      },
    ]);
  });
});

describe('uansett kommune', () => {
  const unit = fc.constantFrom('U1', 'U2', 'U3');
  const competence = fc.constantFrom('nurse', 'assistant');
  const hours = fc.integer({ min: 1, max: 40 });
  const dayIn = fc.integer({ min: -20, max: 60 }).map((offset) => addDays(monday, offset));
  const person = fc.constantFrom('A', 'B', 'C', 'D', 'E');
  const question: fc.Arbitrary<CapacityQuestion> = fc.record({
    firstMonday: fc.constant(monday),
    weeks: fc.integer({ min: 1, max: 8 }),
    employed: fc.uniqueArray(fc.record({ personId: person, unitId: unit, competence, hours }), {
      selector: (one) => one.personId,
    }),
    away: fc.array(
      fc
        .record({ personId: person, from: dayIn, to: fc.option(dayIn, { nil: null }) })
        .filter(({ from, to }) => to === null || to > from),
      { maxLength: 4 },
    ),
    leaving: fc.array(
      fc.record({ personId: fc.option(person, { nil: undefined }), unitId: unit, competence, hours, from: dayIn }),
      { maxLength: 2 },
    ),
    starting: fc.array(fc.record({ unitId: unit, competence, hours, from: dayIn }), { maxLength: 3 }),
    demand: fc.constant([]),
    normalAbsence: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });
  const total = (asked: CapacityQuestion, of: 'without' | 'with') =>
    forecastCapacity(asked).lines.reduce((sum, line) => sum + line[of].reduce((a, b) => a + b, 0), 0);

  test('den som har takket ja, gjør aldri kapasiteten mindre', () => {
    fc.assert(fc.property(question, (asked) => total(asked, 'with') >= total(asked, 'without') - 1e-9));
  });
  test('kapasiteten er aldri mer enn avtalte timer, og aldri under null', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const contract = asked.employed.reduce((sum, one) => sum + one.hours, 0) * asked.weeks;
        for (const line of forecastCapacity(asked).lines)
          for (const value of line.without) expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(total(asked, 'without')).toBeLessThanOrEqual(contract + 1e-6);
      }),
    );
  });
  test('mer fravær gir aldri mer kapasitet', () => {
    fc.assert(
      fc.property(question, person, (asked, personId) => {
        const more = { ...asked, away: [...asked.away, { personId, from: monday, to: null }] };
        expect(total(more, 'without')).toBeLessThanOrEqual(total(asked, 'without') + 1e-6);
      }),
    );
  });
});
