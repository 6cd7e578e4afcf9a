import { describe, expect, it } from 'vitest';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessDailyRest } from './assess-daily-rest.ts';
import { datedRule } from './dated-rule.ts';
import { onAssignedShifts } from './judgement.ts';
import { dutiesOf, workOf } from './work-shift.ts';

const law = datedRule({}, 'dailyRestHours');
const duties = (notes: readonly string[]) => dutiesOf(workOf(writtenShifts(...notes)));

describe('døgnhvile: 11 timer mellom to arbeidsperioder (aml. § 10-8 (1))', () => {
  const cases = [
    ['kveld til 22, tidlig 07:30', ['23.11 14:30–22:00', '24.11 07:30–15:00'], [['2026-11-24', 9.5]]],
    ['nøyaktig 11 timer er nok', ['23.11 14:30–20:30', '24.11 07:30–15:00'], []],
    ['delt dag med 4 timer imellom', ['23.11 07:00–11:00', '23.11 15:00–19:00'], [['2026-11-23', 4]]],
    ['vakter som møtes, har ingen hvile imellom og trenger ingen', ['23.11 07:00–11:00', '23.11 11:00–15:00'], []],
    ['natten klokken stilles tilbake, blir 10 timer til 11', ['24.10 15:00–22:30', '25.10 08:30–14:30'], []],
    [
      'natten klokken stilles fram, blir 11 timer til 10',
      ['28.03 15:00–20:30', '29.03 07:30–14:30'],
      [['2026-03-29', 10]],
    ],
    ['beredskap er hvile', ['23.11 07:30–15:00', '23.11 15:00–07:30 beredskap', '24.11 07:30–15:00'], []],
  ] as const;
  it.each(cases)('%s', (_, notes, expected) => {
    const found = assessDailyRest(duties(notes), law).map(({ date, facts }) => [date, facts['restHours']]);
    expect(found).toEqual(expected);
  });

  it('nevner loven, det som er funnet, og grensen', () => {
    expect(assessDailyRest(duties(['23.11 14:30–22:00', '24.11 07:30–15:00']), law)).toEqual([
      {
        code: 'daily-rest',
        level: 'breach',
        personId: 'P1',
        unitId: 'U1',
        date: '2026-11-24',
        shift: '07–15',
        facts: { restHours: 9.5, limitHours: 11 },
        source: 'aml. § 10-8 (1)',
      },
    ]);
  });
});

describe('døgnhvile i et forslag', () => {
  const cases = [
    ['bare det publiserte bryter: ikke forslagets sak', ['23.11 14:30–22:00', '24.11 07:30–15:00'], 0],
    ['forslaget kommer for tett etter', ['23.11 14:30–22:00', '24.11 07:30–15:00 foreslått'], 1],
    ['forslaget kommer for tett før', ['23.11 14:30–22:00 foreslått', '24.11 07:30–15:00'], 1],
    [
      'forslaget forlenger en vakt som allerede har for kort hvile',
      ['23.11 14:30–22:00', '24.11 07:30–15:00', '24.11 15:00–19:00 foreslått'],
      1,
    ],
    [
      'forslaget fyller hullet i en delt dag',
      ['23.11 07:00–11:00', '23.11 11:00–15:00 foreslått', '23.11 15:00–19:00'],
      0,
    ],
  ] as const;
  it.each(cases)('%s', (_, notes, count) => {
    expect(assessDailyRest(duties(notes), law, onAssignedShifts)).toHaveLength(count);
  });

  it('en avtale om 9 timer gjelder fra dagen den trer i kraft, etter dagen vakten begynner', () => {
    const agreed = datedRule(
      { dailyRestHours: [{ value: 9, from: writtenShifts('24.11 07:30–15:00')[0]?.date }] },
      'dailyRestHours',
    );
    const tight = ['23.11 14:30–22:00', '24.11 07:30–15:00 foreslått'];
    const earlier = ['22.11 14:30–22:00', '23.11 07:30–15:00 foreslått'];
    expect(assessDailyRest(duties(tight), agreed, onAssignedShifts)).toEqual([]);
    expect(assessDailyRest(duties(earlier), agreed, onAssignedShifts)).toHaveLength(1);
  });
});
