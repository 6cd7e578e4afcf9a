import { describe, expect, it, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { ShiftPart } from '../../rules/special-unit-templates.ts';
import { SPECIAL_TEMPLATES } from '../../rules/special-unit-templates.ts';
import { demandOfNeeds, needsOfTemplate, shiftPartOf, shiftsPerWeek } from './special-demand.ts';

const words = {
  shifts: [
    { shift: 'D', startMinute: 450, passive: false },
    { shift: 'D2', startMinute: 480, passive: false },
    { shift: 'A', startMinute: 870, passive: false },
    { shift: 'HV', startMinute: 1320, passive: true },
    { shift: 'N', startMinute: 1320, passive: false },
  ],
  used: new Map([
    ['D', 4],
    ['D2', 40],
    ['N', 3],
  ]),
  competences: ['nurse', 'health_worker'],
};

test.each<[number, ShiftPart]>([
  [450, 'day'],
  [659, 'day'],
  [660, 'evening'],
  [870, 'evening'],
  [1320, 'night'],
  [0, 'night'],
])('vakt som begynner %i minutter etter midnatt er %s', (minute, part) => {
  expect(shiftPartOf(minute)).toBe(part);
});

describe('mal i kommunens egne ord', () => {
  const needsOf = (kind: string) => {
    const template = SPECIAL_TEMPLATES.find((one) => one.kind === kind);
    return template ? needsOfTemplate(template, words) : [];
  };

  it('tar den vakta som brukes mest, aldri hvilende, og den første kompetansen kommunen har', () => {
    expect(needsOf('test_station')).toEqual([
      { shift: 'D2', competence: 'nurse', normal: 1, minimum: 1, weekdaysOnly: false },
      { shift: 'D2', competence: 'health_worker', normal: 2, minimum: 2, weekdaysOnly: false },
    ]);
    expect(needsOf('isolation_ward').filter(({ shift }) => shift === 'N')).toHaveLength(2);
  });

  it('har kommunen bare én kompetanse, slås radene sammen', () => {
    const template = SPECIAL_TEMPLATES.find((one) => one.kind === 'isolation_ward');
    const day = needsOfTemplate(template ?? { needs: [] }, { ...words, competences: ['nurse'] });
    expect(day.find(({ shift }) => shift === 'D2')).toMatchObject({ competence: 'nurse', normal: 4, minimum: 3 });
  });

  it.each(SPECIAL_TEMPLATES)('$kind: minimum er aldri over det normale, og noe trengs', ({ kind }) => {
    const needs = needsOf(kind);
    expect(needs.length).toBeGreaterThan(0);
    for (const { minimum, normal } of needs) expect(minimum).toBeLessThanOrEqual(normal);
  });
});

describe('behov dag for dag', () => {
  const needs = [
    { shift: 'D', competence: 'nurse', normal: 2, minimum: 1, weekdaysOnly: true },
    { shift: 'N', competence: 'nurse', normal: 1, minimum: 1, weekdaysOnly: false },
    { shift: 'A', competence: 'nurse', normal: 0, minimum: 0, weekdaysOnly: false },
  ];
  // 27 November 2026 is a Friday.
  const [friday, monday] = [plainDate('2026-11-27'), plainDate('2026-11-30')];

  it('siste dag er ikke med, helga har bare det som gjelder alle dager, ingen trengs gir ingen rad', () => {
    expect(demandOfNeeds(needs, friday, monday).map(({ date, shift }) => [date, shift])).toEqual([
      ['2026-11-27', 'D'],
      ['2026-11-27', 'N'],
      ['2026-11-28', 'N'],
      ['2026-11-29', 'N'],
    ]);
    expect(demandOfNeeds(needs, monday, friday)).toEqual([]);
  });

  it('vakter i uka', () => {
    expect(shiftsPerWeek(needs)).toBe(17);
  });
});
