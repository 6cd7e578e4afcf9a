import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { assessPublishedRoster } from '#modules/staffing/domain/working-time/assess-published-roster.ts';
import { buildDemoMunicipality } from '../build-demo-municipality.ts';
import { MOMENTS } from '../demo-options.ts';
import { findRosterBreaches } from './find-roster-breaches.ts';

const FROM = plainDate('2026-11-23');
const calm = buildDemoMunicipality({ from: FROM });

function withRow(staffId: string, date: string, shift: string): Municipality {
  const person = calm.staff.find((candidate) => candidate.staffId === staffId);
  const row = { staffId, date: plainDate(date), shift, unitId: person?.homeUnitId ?? '', kind: 'normal' } as const;
  const others = calm.roster.filter((candidate) => candidate.staffId !== staffId || candidate.date !== date);
  return { ...calm, roster: [...others, row] };
}

describe('the check itself sees what is planted', () => {
  const anyone = calm.roster.find((row) => row.shift === 'D' && row.date === '2026-11-24')?.staffId ?? '';
  it.each([
    ['aftenvakt dagen før dagvakt', withRow(anyone, '2026-11-23', 'A'), 'less than 11 h'],
    [
      'vakt sju dager på rad',
      ['23', '24', '25', '26', '27', '28', '29'].reduce<Municipality>(
        (made, day) => ({
          ...made,
          roster: [
            ...made.roster.filter((row) => row.staffId !== anyone || row.date !== `2026-11-${day}`),
            ...withRow(anyone, `2026-11-${day}`, 'D').roster.slice(-1),
          ],
        }),
        calm,
      ),
      'no 35 h of rest',
    ],
  ])('%s', (_, municipality, breach) => {
    expect(
      findRosterBreaches(municipality, false)
        .filter((text) => text.startsWith(anyone))
        .join(),
    ).toContain(breach);
  });
});

describe('the demo’s rosters are lawful', () => {
  it.each(MOMENTS)('seks uker, øyeblikket %s', (moment) => {
    const municipality = buildDemoMunicipality({ from: FROM, moment });
    expect(findRosterBreaches(municipality, true)).toEqual([]);
    expect(assessPublishedRoster(municipality)).toEqual([]);
  });

  it.each([
    ['uken da klokken stilles tilbake', '2026-10-19'],
    ['uken da klokken stilles frem', '2027-03-22'],
    ['over nyttår', '2026-12-28'],
  ])('%s', (_, from) => {
    const municipality = buildDemoMunicipality({ from: plainDate(from), moment: 'outbreak' });
    expect(findRosterBreaches(municipality, true)).toEqual([]);
    expect(assessPublishedRoster(municipality)).toEqual([]);
  });

  it('whatever the size, seed, length and moment', () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 10_000 }),
      staff: fc.integer({ min: 120, max: 500 }),
      units: fc.integer({ min: 3, max: 20 }),
      days: fc.integer({ min: 7, max: 70 }),
      moment: fc.constantFrom(...MOMENTS),
      municipality: fc.constantFrom('5406', '0301', '1151', '5430', '3024'),
    });
    fc.assert(
      fc.property(options, (drawn) => {
        const municipality = buildDemoMunicipality({ from: FROM, ...drawn });
        expect(municipality.staff).toHaveLength(drawn.staff);
        expect(findRosterBreaches(municipality, false)).toEqual([]);
        expect(assessPublishedRoster(municipality)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
