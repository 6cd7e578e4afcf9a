import { describe, expect, it } from 'vitest';
import { MUNICIPALITY_TABLES } from './municipality-tables.ts';
import { suggestColumns, suggestMapping, suggestTables } from './suggest-mapping.ts';

describe('forslag til kolonner', () => {
  it.each([
    ['Ansattnr.', 'staff_id', 0.95],
    ['Vaktkode', 'shift', 0.95],
    ['DATO', 'date', 0.95],
    ['unit_id', 'unit_id', 1],
  ])('%s fyller %s', (header, column, confidence) => {
    expect(suggestColumns(MUNICIPALITY_TABLES.roster, [header])).toEqual([
      { column, header, confidence, lastDay: false },
    ]);
  });

  it('en overskrift som ligner, får lavere tillit', () => {
    const [found] = suggestColumns(MUNICIPALITY_TABLES.staff, ['Stillingsprosent (fast)']);
    expect(found?.column).toBe('employment_pct');
    expect(found?.confidence).toBeLessThan(0.95);
  });

  it('til og med er siste dag', () => {
    const found = suggestColumns(MUNICIPALITY_TABLES.absences, ['Ansatt', 'Fra og med', 'Til og med', 'Årsak']);
    expect(found.map((one) => [one.column, one.lastDay])).toEqual([
      ['staff_id', false],
      ['from', false],
      ['to', true],
      ['kind', false],
    ]);
  });

  it('det som ikke ligner noe, blir stående', () => {
    expect(suggestColumns(MUNICIPALITY_TABLES.roster, ['Xyz', ''])).toEqual([]);
  });
});

describe('forslag til tabeller', () => {
  it('finner en tabell på navnet, på norsk også', () => {
    const [found] = suggestTables([{ name: 'Vaktliste', headers: ['Ansattnr', 'Dato', 'Vakt', 'Enhet', 'Merknad'] }]);
    expect(found).toMatchObject({ table: 'roster', confidence: 1, missing: [], unused: ['Merknad'] });
  });

  it('finner en tabell på overskriftene når navnet ikke sier noe', () => {
    const [found] = suggestTables([
      { name: 'eksport_2026_11', headers: ['Ressursnr', 'Dato', 'Vaktkode', 'Avdeling'] },
    ]);
    expect(found?.table).toBe('roster');
  });

  it('gjetter ikke på det ukjente', () => {
    expect(suggestTables([{ name: 'budsjett', headers: ['konto', 'sum'] }])).toEqual([]);
  });

  it('blir til en mapping som kan lagres', () => {
    const files = [{ name: 'Fravær', headers: ['Ansattnr', 'Fra', 'Til og med', 'Type'] }];
    expect(suggestMapping(suggestTables(files))).toEqual({
      tables: {
        absences: {
          from: 'Fravær',
          columns: { staff_id: 'Ansattnr', from: 'Fra', to: 'Til og med', kind: 'Type' },
          lastDayColumns: ['to'],
        },
      },
    });
  });
});
