import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { applicantDeleteAfter } from './applicant-retention.ts';

const received = plainDate('2026-10-01');
const startsOn = plainDate('2027-01-04');

describe('en søker slettes', () => {
  test.each([
    ['mottatt: beholdes', 'received', null],
    ['til intervju: beholdes', 'interview', null],
    ['har fått tilbud: beholdes', 'offered', null],
    ['har takket ja: beholdes til vedkommende har begynt', 'accepted', null],
    ['har takket nei: 180 dager etter at søknaden kom', 'declined', '2027-03-30'],
    ['fikk avslag: 180 dager etter at søknaden kom', 'rejected', '2027-03-30'],
    ['har begynt: 30 dager etter første dag', 'started', '2027-02-03'],
  ] as const)('%s', (_, stage, expected) => {
    expect(applicantDeleteAfter({ stage, received, startsOn })).toBe(expected);
  });
});
