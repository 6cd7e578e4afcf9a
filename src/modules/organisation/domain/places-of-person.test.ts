import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { PlacesInput } from './places-of-person.ts';
import { placesOf } from './places-of-person.ts';

const today = plainDate('2026-11-23');
const outbreak = [
  { unitId: 'aasheim-2', status: 'outbreak', from: plainDate('2026-11-20'), to: plainDate('2026-12-01') },
] as const;
const ane: PlacesInput = {
  source: 'own',
  homeUnitId: 'aasheim-1',
  poolUnits: [],
  consentRedeploy: true,
  outbreakTeam: false,
  training: [
    { unitId: 'fuglenes', validTo: plainDate('2026-11-23') },
    { unitId: 'hjemme', validTo: plainDate('2026-11-22') },
    { unitId: 'aasheim-2', validTo: null },
  ],
};
const statesOf = (person: PlacesInput, day = today) =>
  placesOf(person, outbreak, day).map((place) => `${place.unitId}: ${place.state}`);

test.each([
  [
    'hjemme, siste gyldige dag, utløpt, og et utbrudd hun ikke er i teamet for',
    ane,
    ['aasheim-1: home', 'fuglenes: open', 'hjemme: expired', 'aasheim-2: outbreak-team-only'],
  ],
  [
    'smitteteamet kan inn i utbruddet',
    { ...ane, outbreakTeam: true },
    ['aasheim-1: home', 'fuglenes: open', 'hjemme: expired', 'aasheim-2: open'],
  ],
  [
    'uten ja til å flyttes',
    { ...ane, consentRedeploy: false },
    ['aasheim-1: home', 'fuglenes: no-consent', 'hjemme: expired', 'aasheim-2: no-consent'],
  ],
  [
    'vikar med egne enheter',
    { ...ane, source: 'pool', homeUnitId: null, poolUnits: ['fuglenes'], consentRedeploy: false, training: [] },
    ['fuglenes: open'],
  ],
] as const)('%s', (_, person, expected) => {
  expect(statesOf(person)).toEqual(expected);
});

test('når utbruddet er over, er enheten åpen igjen', () => {
  expect(statesOf({ ...ane, training: [{ unitId: 'aasheim-2', validTo: null }] }, plainDate('2026-12-01'))).toEqual([
    'aasheim-1: home',
    'aasheim-2: open',
  ]);
});
