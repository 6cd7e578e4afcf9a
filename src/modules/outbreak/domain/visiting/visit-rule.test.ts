import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { getVisitingRule } from '../../rules/visiting-rules.ts';
import type { VisitRule } from './visit-rule.ts';
import { dwellingOf, objectionsTo, stateOfVisitRule } from './visit-rule.ts';

const bounds = getVisitingRule(plainDate('2026-11-23'));
const rule = (part: Partial<VisitRule> = {}): VisitRule => ({
  unitId: 'aasheim-2',
  level: 'limited',
  basis: 'professional_advice',
  reference: 'sak 26/11',
  cause: 'infection_in_unit',
  ground: 'To beboere har fått påvist smitte',
  necessity: 'Seks beboere er ikke vaksinert',
  alternatives: 'Munnbind alene er prøvd',
  contact: '68 05 00 10',
  visitorsAtOnce: 2,
  booked: true,
  outdoors: false,
  ownRoom: true,
  faceMask: true,
  commonRoomsClosed: true,
  from: plainDate('2026-11-23'),
  to: plainDate('2026-12-07'),
  reviewOn: plainDate('2026-11-30'),
  ...part,
});
const regulation = { level: 'closed', basis: 'local_regulation' } as const;

describe('begrensning av besøk', () => {
  test.each([
    ['sykehjem, to besøkende om gangen etter faglig råd', 'institution', {}, []],
    ['sykehjem stengt etter forskrift', 'institution', regulation, []],
    ['sykehjem stengt bare etter råd', 'institution', { level: 'closed' }, ['closed-needs-regulation']],
    ['bofellesskap begrenset', 'home_in_cluster', {}, ['own-home']],
    ['bofellesskap stengt etter forskrift', 'home_in_cluster', regulation, ['own-home']],
    ['egen bolig, bare råd', 'home', { level: 'advice', necessity: '', alternatives: '' }, []],
    ['råd uten grunn', 'home', { level: 'advice', ground: ' ' }, ['reasons-missing']],
    ['alternativer ikke vurdert', 'institution', { alternatives: '' }, ['reasons-missing']],
    ['varer for lenge', 'institution', { to: plainDate('2027-01-15') }, ['too-long']],
    ['vurderes for sent', 'institution', { reviewOn: plainDate('2026-12-08') }, ['review-too-late']],
    ['vurderes etter at den er over', 'institution', { reviewOn: plainDate('2026-12-07') }, ['review-outside']],
  ] as const)('%s (%s)', (_, dwelling, part, codes) => {
    expect(objectionsTo(rule(part), dwelling, bounds).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['2026-11-22', 'planned'],
    ['2026-11-23', 'in-force'],
    ['2026-11-30', 'in-force'],
    ['2026-12-01', 'review-overdue'],
    ['2026-12-07', 'over'],
  ])('%s er den %s', (day, state) => {
    expect(stateOfVisitRule(rule(), plainDate(day))).toBe(state);
  });

  test('en enhet uten oppgitt boligtype regnes som hjem, en sykehjemsavdeling som institusjon', () => {
    expect(dwellingOf({ kind: 'staffed_home' })).toBe('home');
    expect(dwellingOf({ kind: 'nursing_home_ward' })).toBe('institution');
    expect(dwellingOf({ kind: 'nursing_home_ward', dwelling: 'home_in_cluster' })).toBe('home_in_cluster');
  });
});
