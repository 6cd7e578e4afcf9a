import { describe, expect, test } from 'vitest';
import { APPLICANT_STAGES } from '#modules/organisation/domain/resource-rows.ts';
import { APPLICANT_LIFE_CYCLE, canMoveApplicant, OPEN_STAGES } from './applicant-life-cycle.ts';

describe('en søknads gang', () => {
  test.each([
    ['mottatt', 'kalles inn', 'received', 'interview', true],
    ['mottatt', 'får tilbud uten intervju', 'received', 'offered', true],
    ['mottatt', 'kan ikke ha takket ja uten tilbud', 'received', 'accepted', false],
    ['tilbud ute', 'takker ja', 'offered', 'accepted', true],
    ['takket ja', 'begynner', 'accepted', 'started', true],
    ['takket ja', 'kan ikke få avslag', 'accepted', 'rejected', false],
    ['begynt', 'er ferdig', 'started', 'received', false],
    ['avslag', 'kan tas opp igjen', 'rejected', 'received', true],
  ] as const)('%s: %s', (_, __, from, to, may) => {
    expect(canMoveApplicant(from, to)).toBe(may);
  });

  test('alle trinn står i tabellen, og åpne trinn leder videre', () => {
    expect(Object.keys(APPLICANT_LIFE_CYCLE).toSorted()).toEqual([...APPLICANT_STAGES].toSorted());
    for (const stage of OPEN_STAGES) expect(APPLICANT_LIFE_CYCLE[stage].length).toBeGreaterThan(0);
  });
});
