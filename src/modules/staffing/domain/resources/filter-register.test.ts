import { describe, expect, test } from 'vitest';
import type { RegisterFilter } from './filter-register.ts';
import { filterRegister } from './filter-register.ts';

const none: RegisterFilter = { text: '', origin: '', competence: '', unitId: '', marks: [], only: undefined };
const base = {
  competence: 'nurse',
  units: ['aasheim-1'],
  origin: 'pool' as const,
  phone: null,
  employer: null,
  supplier: null,
  available: true,
  confirmation: 'fresh' as const,
  outbreakTeam: false,
  willingOutbreak: null,
  periods: ['day'],
};
const people = [
  { ...base, personId: 'A', name: 'Gråtrost, Signe', phone: '+4768050012' },
  {
    ...base,
    personId: 'B',
    name: 'Multe, Per',
    origin: 'other_sector' as const,
    employer: 'Morgendugg barnehage',
    competence: 'assistant',
  },
  {
    ...base,
    personId: 'C',
    name: 'Tiur, Ola',
    units: [],
    available: false,
    confirmation: 'old' as const,
    willingOutbreak: true,
    periods: ['night'],
  },
];

describe('registeret, avgrenset', () => {
  test.each<[string, Partial<RegisterFilter>, string]>([
    ['ingen avgrensning', {}, 'ABC'],
    ['navn, uansett store bokstaver', { text: 'gråtrost' }, 'A'],
    ['telefon uten landkode', { text: '68050012' }, 'A'],
    ['arbeidsgiver', { text: 'barnehage' }, 'B'],
    ['alle ordene må passe', { text: 'ola multe' }, ''],
    ['kommer fra', { origin: 'other_sector' }, 'B'],
    ['kompetanse', { competence: 'nurse' }, 'AC'],
    ['opplært for enheten, eller overalt', { unitId: 'fuglenes' }, 'C'],
    ['ledig i dag', { marks: ['available'] }, 'AB'],
    ['opplært for et hull', { marks: ['hole'] }, 'A'],
    ['bør bekreftes', { marks: ['confirm'] }, 'C'],
    ['kan jobbe i utbrudd, om natten', { marks: ['outbreak', 'night'] }, 'C'],
    ['bare de som mangler opplæring', { only: new Set(['B', 'C']) }, 'BC'],
  ])('%s', (_, filter, expected) => {
    const found = filterRegister(people, { ...none, ...filter }, new Set(['A']));
    expect(found.map(({ personId }) => personId).join('')).toBe(expected);
  });
});
