import { describe, expect, test } from 'vitest';
import type { ReportForm } from '../../contract.ts';
import { QUIET_FIGURES } from '../../domain/reports/report-figures.ts';
import { draftOf, figuresAsked, figuresOf, wrongFields } from './report-draft.ts';

const form = {
  prefill: { ...QUIET_FIGURES, beds: 16, occupiedBeds: 15, equipment: [{ item: 'Visir', counted: 4 }] },
} as unknown as ReportForm;
const ward = 'nursing_home_ward';

describe('rapporten mens den skrives', () => {
  test('det skjemaet starter med, er det som sendes når ingenting røres', () => {
    expect(figuresOf(draftOf(form), ward)).toEqual(form.prefill);
  });

  test('hjemmetjenesten spørres ikke om plasser, og de sendes ikke', () => {
    expect(figuresAsked('home_care', 'now')).toEqual(['infected', 'quarantined', 'sick']);
    expect(figuresOf(draftOf(form), 'home_care')).toMatchObject({ beds: null, occupiedBeds: null });
  });

  const typed: readonly [string, string, string, string[]][] = [
    ['et tall', 'infected', '12', []],
    ['mellomrom rundt', 'infected', ' 3 ', []],
    ['tomt', 'infected', '', ['infected']],
    ['tomt antall plasser: ikke oppgitt', 'beds', '', []],
    ['desimaler', 'sick', '1,5', ['sick']],
    ['minus', 'deaths', '-1', ['deaths']],
    ['bokstaver', 'tested', 'to', ['tested']],
  ];
  test.each(typed)('%s', (_, name, text, wrong) => {
    const draft = draftOf(form);
    const changed = { ...draft, figures: { ...draft.figures, [name]: text } };
    expect([...wrongFields(changed, ward)]).toEqual(wrong);
  });

  test('utstyr: tomme felt er ikke talt, feil sies', () => {
    const draft = { ...draftOf(form), counted: { Visir: '', Frakk: '30', Hansker: 'mange' } };
    expect([...wrongFields(draft, ward)]).toEqual(['Hansker']);
    expect(figuresOf({ ...draft, counted: { Visir: '', Frakk: '30' } }, ward).equipment).toEqual([
      { item: 'Frakk', counted: 30 },
    ]);
  });
});
