import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PeopleFilter } from './filter-people.ts';
import { filterPeople, searchablePeople } from './filter-people.ts';
import type { PersonRow } from './person-row.ts';
import { canBeRedeployed, personRowOf, personTupleOf } from './person-row.ts';

const person = (name: string, more: Partial<PersonRow> = {}): PersonRow => ({
  personId: name.slice(0, 2),
  name,
  competence: 'nurse',
  homeUnitId: 'aasheim-1',
  source: 'own',
  employmentPct: 100,
  consentRedeploy: false,
  nightWorker: false,
  outbreakTeam: false,
  places: 0,
  phone: null,
  email: null,
  leftOn: null,
  ...more,
});

const everyone: PeopleFilter = { text: '', competences: [], sources: [], units: undefined, marks: [] };

const people = searchablePeople([
  person('Aaskjegg, Turid', { phone: '+4768050117' }),
  person('Bekkeblom, Ane-Marie', { competence: 'assistant', nightWorker: true }),
  person('Åkerrikse, Nils', { consentRedeploy: true, places: 2, homeUnitId: 'aasheim-2' }),
  person('Vårfluen, Iben', { source: 'pool', homeUnitId: null, outbreakTeam: true }),
]);
const namesFor = (filter: Partial<PeopleFilter>) =>
  filterPeople(people, { ...everyone, ...filter }).map((row) => row.name.split(',')[0]);

describe('å finne folk', () => {
  test.each([
    ['', ['Aaskjegg', 'Bekkeblom', 'Åkerrikse', 'Vårfluen']],
    ['åskj', ['Aaskjegg']],
    ['aak', ['Åkerrikse']],
    ['marie bekk', ['Bekkeblom']],
    ['nils ÅKER', ['Åkerrikse']],
    ['blom', []],
    ['68 05', ['Aaskjegg']],
    ['680501 17', ['Aaskjegg']],
    ['+47 680', ['Aaskjegg']],
    ['0117', []],
    ['varfl', []],
  ])('«%s» finner %j', (text, names) => {
    expect(namesFor({ text })).toEqual(names);
  });

  test.each([
    ['kompetanse', { competences: ['assistant'] }, ['Bekkeblom']],
    ['kilde', { sources: ['pool', 'volunteer'] }, ['Vårfluen']],
    ['enhet', { units: new Set(['aasheim-2']) }, ['Åkerrikse']],
    ['kan flyttes', { marks: ['redeploy'] }, ['Åkerrikse', 'Vårfluen']],
    ['natt og kan flyttes', { marks: ['redeploy', 'night'] }, []],
    ['smitteteam', { marks: ['outbreak'] }, ['Vårfluen']],
  ])('avgrenset på %s', (_, filter, names) => {
    expect(namesFor(filter)).toEqual(names);
  });
});

test.each([
  ['sagt ja og opplært', { consentRedeploy: true, places: 1 }, true],
  ['sagt ja, men ikke opplært noe sted', { consentRedeploy: true }, false],
  ['opplært, men ikke sagt ja', { places: 3 }, false],
  ['sluttet', { consentRedeploy: true, places: 1, leftOn: '2026-11-01' as PersonRow['leftOn'] }, false],
  ['i vikarbasen', { source: 'pool' as const }, true],
])('kan flyttes: %s', (_, more, expected) => {
  expect(canBeRedeployed(person('Bekk', more))).toBe(expected);
});

it('a person is the same after the wire', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.nat(),
      (consentRedeploy, nightWorker, outbreakTeam, places) => {
        const row = person('Bekk, Bo', { consentRedeploy, nightWorker, outbreakTeam, places });
        expect(personRowOf(personTupleOf(row))).toEqual(row);
      },
    ),
  );
});

it('more filters never find more people', () => {
  const filters = fc.record({
    text: fc.constantFrom('', 'å', 'a', 'b'),
    competences: fc.subarray(['nurse', 'assistant']),
    sources: fc.subarray(['own', 'pool']),
    units: fc.constant(undefined),
    marks: fc.subarray(['redeploy', 'night', 'outbreak']),
  });
  fc.assert(
    fc.property(filters, fc.constantFrom('redeploy', 'night', 'outbreak'), (filter, mark) => {
      const more = filterPeople(people, { ...filter, marks: [...filter.marks, mark] });
      const less = filterPeople(people, filter);
      expect(less).toEqual(expect.arrayContaining(more));
    }),
  );
});
