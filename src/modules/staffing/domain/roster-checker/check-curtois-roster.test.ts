import { describe, expect, test } from 'vitest';
import { checkCurtoisRoster } from './check-curtois-roster.ts';

const INSTANCE = `SECTION_HORIZON
7
SECTION_SHIFTS
D,480,
N,600,D
SECTION_STAFF
Ada,D=7|N=1,2400,960,3,2,2,1
SECTION_DAYS_OFF
Ada,0
SECTION_SHIFT_ON_REQUESTS
Ada,1,D,2
SECTION_SHIFT_OFF_REQUESTS
Ada,4,D,3
SECTION_COVER
1,D,1,100,1
2,D,2,100,1
`;

/** One letter per day, - for a day off. */
function judge(week: string) {
  const rows = [...week].flatMap((shift, day) => (shift === '-' ? [] : [{ employee: 'Ada', day, shift }]));
  return checkCurtoisRoster(INSTANCE, rows);
}

describe('uavhengig kontroll av en turnus', () => {
  test.each([
    ['to dagvakter, én mangler på onsdag', '-DD----', 100],
    ['ønsket vakt ikke gitt, tirsdag og onsdag udekket', '---DDD-', 2 + 3 + 100 + 200],
  ])('%s', (_, week, cost) => {
    expect(judge(week)).toEqual({ cost, violations: [] });
  });

  test.each([
    ['jobber på fridagen', 'DD-----', 'day off 0'],
    ['dagvakt rett etter nattevakt', '-ND----', 'D on day 2 after N'],
    ['fire vakter på rad, høyst tre', '-DDDD--', '4 shifts in a row'],
    ['én vakt alene, minst to', '-DD--D-', '1 shifts in a row'],
    ['én fridag alene, minst to', '-DD-DD-', '1 days off in a row'],
    ['to nattevakter, høyst én', '-NN----', '2 of N'],
    ['for lite arbeid', '------D', '480 minutes, at least 960'],
    ['for mye arbeid', 'DDDDDDD', '3360 minutes, at most 2400'],
  ])('%s', (_, week, broken) => {
    expect(judge(week).violations.join('; ')).toContain(broken);
  });

  test('helger telles når lørdag eller søndag er arbeid', () => {
    const none = INSTANCE.replace('3,2,2,1', '3,2,2,0');
    const rows = [4, 5].map((day) => ({ employee: 'Ada', day, shift: 'D' }));
    expect(checkCurtoisRoster(none, rows).violations).toEqual(['Ada: 1 weekends, at most 0']);
  });

  test('ukjent person, dag utenfor og to vakter på én dag', () => {
    const rows = [
      { employee: 'Kari', day: 1, shift: 'D' },
      { employee: 'Ada', day: 9, shift: 'D' },
      { employee: 'Ada', day: 1, shift: 'D' },
      { employee: 'Ada', day: 1, shift: 'N' },
      { employee: 'Ada', day: 2, shift: 'D' },
    ];
    expect(checkCurtoisRoster(INSTANCE, rows).violations).toHaveLength(3);
  });
});
