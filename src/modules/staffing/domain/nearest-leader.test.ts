import { describe, expect, test } from 'vitest';
import { isNearestLeader } from './nearest-leader.ts';

const ledUnits = new Set(['aasheim', 'aasheim-2']);
const path = ['sykehjem', 'aasheim'];
const leaderOf = (unitId: string | undefined) => [{ role: 'unit_leader', unitId }];

describe('nærmeste leder', () => {
  test.each([
    ['lederen av avdelingen', 'aasheim-2', leaderOf('aasheim-2'), true],
    ['lederen av huset, når avdelingen har egen leder', 'aasheim-2', leaderOf('aasheim'), false],
    ['lederen av huset, når avdelingen ikke har egen leder', 'aasheim-1', leaderOf('aasheim'), true],
    ['lederen av en annen avdeling', 'aasheim-2', leaderOf('fuglenes-1'), false],
    ['leder for hele kommunen, når huset har egen leder', 'aasheim-1', leaderOf(undefined), false],
    [
      'en koordinator er ingens nærmeste leder',
      'aasheim-2',
      [{ role: 'staffing_coordinator', unitId: undefined }],
      false,
    ],
  ])('%s', (_, unitId, grants, expected) => {
    expect(isNearestLeader(grants, unitId, path, ledUnits)).toBe(expected);
  });

  test('der ingen leder noe på veien opp, er det lederen for hele kommunen', () => {
    expect(isNearestLeader(leaderOf(undefined), 'x', [], new Set(['']))).toBe(true);
    expect(isNearestLeader(leaderOf(undefined), 'x', [], new Set())).toBe(false);
  });
});
