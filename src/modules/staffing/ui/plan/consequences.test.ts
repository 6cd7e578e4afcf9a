import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { consequencesOf } from './consequences.ts';
import { sampleAssignment, sampleDecision } from './sample-plan.ts';

const overtime = (personId: string, hours: number, date = '2026-11-23') =>
  sampleAssignment({
    personId,
    name: personId,
    date: plainDate(date),
    terms: [{ code: 'overtime', points: 20 }],
    because: [{ code: 'overtime-hours', facts: { overtimeHours: hours, limitHours: 10 } }],
  });

describe('det som følger med planen', () => {
  it('overtid: én linje per person, flest timer først, med grensen', () => {
    const plan = { assignments: [overtime('Multe', 7), overtime('Ærfugl', 6), overtime('Multe', 9, '2026-11-24')] };
    expect(consequencesOf(plan).overtime).toEqual([
      { personId: 'Multe', name: 'Multe', hours: 9, limitHours: 10 },
      { personId: 'Ærfugl', name: 'Ærfugl', hours: 6, limitHours: 10 },
    ]);
  });

  it('flyttes: folk telles én gang, og de som må til et annet hus for seg', () => {
    const assignments = [
      sampleAssignment({ personId: 'a', homeUnitId: 'x', terms: [{ code: 'same-site', points: 10 }] }),
      sampleAssignment({ personId: 'a', homeUnitId: 'x', terms: [{ code: 'same-site', points: 10 }] }),
      sampleAssignment({ personId: 'b', homeUnitId: 'y', terms: [{ code: 'other-site', points: 25 }] }),
      sampleAssignment({ personId: 'c' }),
    ];
    expect(consequencesOf({ assignments })).toMatchObject({ moved: 2, movedToOtherSite: 1, people: 3, shifts: 4 });
  });

  it('utenfra: pool og byrå telles for seg, egne ansatte ikke', () => {
    const assignments = [
      sampleAssignment({ personId: 'a', source: 'pool', homeUnitId: null }),
      sampleAssignment({ personId: 'b', source: 'agency_known', homeUnitId: null }),
      sampleAssignment({ personId: 'c', source: 'agency_known', homeUnitId: null }),
      sampleAssignment({ personId: 'd' }),
    ];
    expect(consequencesOf({ assignments }).fromOutside).toEqual([
      { source: 'agency_known', people: 2 },
      { source: 'pool', people: 1 },
    ]);
  });

  it('det som er avvist, følger ikke med', () => {
    const refused = { ...overtime('Multe', 9), decision: sampleDecision('refuse') };
    expect(consequencesOf({ assignments: [refused] })).toMatchObject({ overtime: [], people: 0, shifts: 0, terms: [] });
  });
});
