import { expect, it } from 'vitest';
import type { Facts } from '#kernel/finding.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { PERSON_RULES } from '#modules/staffing/domain/plan-checker/person-rules.ts';
import { PLACEMENT_SOURCES } from '#modules/staffing/rules/working-time-placement.ts';
import { findingTexts } from '#modules/staffing/texts/findings.ts';
import { findingWriter } from './describe-finding.ts';

const facts: Facts = {
  restHours: 9.5,
  foundHours: 50.25,
  limitHours: 11,
  windowFrom: '2026-11-23',
  window: 'fourWeeks',
  otherUnitId: 'U2',
  otherDate: '2026-11-23',
  otherShift: 'D',
  shifts: 5,
  limit: 4,
  assigned: 2,
  missing: 1,
  covered: 1,
  minimum: 2,
  normal: 3,
  stated: 7,
  cost: 8,
  bound: 9,
  expected: 'training 1',
  status: 'feasible',
  workplace: 'Tenkt Rengjøring',
  times: 2,
  agreed: true,
  weeks: 4,
  worked: 3,
  sundays: 4,
  sunday: '2026-11-29',
  hours: 9.5,
  breakMinutes: 0,
  limitMinutes: 30,
  extraHours: 4,
  nights: 12,
  plan: 'Turnus uke 46',
  foundDays: 10,
  limitDays: 14,
  since: '2026-11-01',
  agreement: 'Døgnhvile',
  value: 25,
  lastDay: '2026-12-31',
  people: 12,
  willingness: 'missing',
};
const write = findingWriter({ staff: [], pool: [], units: [] });

it('hver regel har en tekst', () => {
  const codes = [...Object.keys(PERSON_RULES), ...Object.keys(PLACEMENT_SOURCES)];
  for (const code of codes) expect(findingTexts.nb).toHaveProperty([code]);
});

it.each(Object.keys(findingTexts.nb))('%s blir en hel linje med verdiene på plass', (code) => {
  const line = write({ code, level: 'breach', date: plainDate('2026-11-24'), facts });
  expect(line).toMatch(/^BRUDD {2}tirsdag 24\. november 2026: [A-ZÆØÅ0-9].{10,}$/);
  expect(line).not.toMatch(/[{}]|undefined/);
});
