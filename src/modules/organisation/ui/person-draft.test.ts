import { expect, it, test } from 'vitest';
import { draftFaults, fieldsOfDraft, NEW_PERSON, typedNumber } from './person-draft.ts';

test.each([
  ['37,5', 37.5],
  [' 100 ', 100],
  ['', null],
  ['-1', undefined],
  ['hel', undefined],
])('«%s» er tallet %s', (typed, value) => {
  expect(typedNumber(typed)).toBe(value);
});

const ane = { ...NEW_PERSON, name: 'Bekkeblom, Ane', competence: 'nurse', homeUnitId: 'aasheim-1' };

test.each([
  ['ingenting', NEW_PERSON, ['name', 'competence', 'homeUnitId']],
  ['det som må til', ane, []],
  ['en vikar uten hjemmeenhet', { ...ane, source: 'pool' as const, homeUnitId: null }, []],
  ['et tall som ikke er et tall', { ...ane, employmentPct: 'hel' }, ['employmentPct']],
  ['opplæring uten enhet', { ...ane, training: [{ unitId: '', validTo: null }] }, ['training']],
  ['arbeidssted uten navn', { ...ane, workplaces: [{ workplace: ' ', pct: '20' }] }, ['workplaces']],
])('feil i skjemaet med %s', (_, draft, faults) => {
  expect([...draftFaults(draft)]).toEqual(faults);
});

it('sendes uten tomrom, tomt som ingenting', () => {
  const draft = {
    ...ane,
    phone: ' 68050001 ',
    languages: 'nb, en ,',
    workplaces: [{ workplace: ' Legevakta ', pct: '12,5' }],
  };
  expect(fieldsOfDraft(draft)).toMatchObject({
    phone: '68050001',
    email: null,
    languages: ['nb', 'en'],
    weeklyHours: null,
    workplaces: [{ workplace: 'Legevakta', pct: 12.5 }],
  });
});
