import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { TROUBLE_LEVELS } from '../../rules/trouble-levels.ts';
import { exampleReport, exampleStaffing, exampleUnit, NOW } from '../../test-world/unit-facts-example.ts';
import type { SlotStanding } from '../reports/report-slot.ts';
import { assessUnitLevel } from './assess-unit-level.ts';
import type { UnitFacts } from './unit-facts.ts';

const overdue = (slotsMissed: number): SlotStanding => ({
  state: 'overdue',
  current: undefined,
  missing: undefined,
  slotsMissed,
  next: undefined,
});
const reported = (change: Parameters<typeof exampleReport>[0]) => ({ latest: exampleReport(change) });

const cases: readonly [string, Partial<UnitFacts>, string, string[]][] = [
  ['alt som normalt', {}, 'normal', []],
  ['ingen turnus og ingen rapport', { staffing: undefined, latest: undefined }, 'normal', []],
  [
    'tre på vakt, minimum er fire',
    { staffing: exampleStaffing({ 0: 3 }) },
    'act',
    ['below-minimum-soon', 'holes-soon'],
  ],
  ['under minimum i morgen', { staffing: exampleStaffing({ 1: 3 }) }, 'act', ['below-minimum-soon']],
  ['én for lite, men over minimum', { staffing: exampleStaffing({ 0: 7 }) }, 'watch', ['holes-soon']],
  ['under minimum om ti dager', { staffing: exampleStaffing({ 10: 2 }) }, 'watch', ['below-minimum-later']],
  ['på minimum på torsdag', { staffing: exampleStaffing({ 3: 4 }) }, 'watch', ['at-minimum']],
  ['på minimum om ti dager: langt fram', { staffing: exampleStaffing({ 10: 4 }) }, 'normal', []],
  ['fire må-besøk uten utfører', { visits: { must: 4, should: 9, canWait: 0 } }, 'act', ['must-visits']],
  ['bare kan-vente-besøk uten utfører', { visits: { must: 0, should: 0, canWait: 9 } }, 'normal', []],
  ['stengt', reported({ serviceStatus: 'closed' }), 'act', ['service-closed']],
  ['redusert drift', reported({ serviceStatus: 'reduced' }), 'watch', ['service-reduced']],
  ['dødsfall i natt', reported({ deaths: 1 }), 'act', ['deaths']],
  [
    'dødsfall for to døgn siden, ikke rapportert siden',
    reported({ deaths: 1, reportedAt: instant('2026-11-21T05:00:00Z') }),
    'normal',
    [],
  ],
  ['leder: mye dårligere enn normalt', reported({ qualityRating: 1 }), 'act', ['rated-much-worse']],
  ['leder: dårligere enn normalt', reported({ staffingRating: 2 }), 'watch', ['rated-worse']],
  ['to smittede', reported({ infected: 2 }), 'watch', ['outbreak']],
  ['utbrudd satt, ingen rapport', { outbreak: true, latest: undefined }, 'watch', ['outbreak']],
  ['rapport mangler', { standing: overdue(1) }, 'watch', ['report-overdue']],
  ['to døgn uten rapport', { standing: overdue(2) }, 'act', ['report-long-overdue']],
  [
    'har aldri rapportert: mangler, men er ikke i vansker av det',
    { standing: overdue(15), latest: undefined },
    'normal',
    [],
  ],
  ['munnbind i to døgn', { shortItem: { item: 'Munnbind', days: 2.4 } }, 'watch', ['equipment-short']],
  [
    'flere ting: verst først',
    { ...reported({ infected: 3, serviceStatus: 'closed' }), staffing: exampleStaffing({ 0: 3 }) },
    'act',
    ['below-minimum-soon', 'service-closed', 'outbreak', 'holes-soon'],
  ],
];

describe('hvor ille er det', () => {
  test.each(cases)('%s', (_, change, level, codes) => {
    const found = assessUnitLevel(exampleUnit(change), NOW);
    expect(found.level).toBe(level);
    expect(found.reasons.map((reason) => reason.code.replace('situation.level.', ''))).toEqual(codes);
  });

  test('hver grunn har et eksempel', () => {
    const shown = new Set(cases.flatMap(([, , , codes]) => codes));
    expect(TROUBLE_LEVELS.filter(({ code }) => !shown.has(code.replace('situation.level.', '')))).toEqual([]);
  });
});
