import { describe, expect, test } from 'vitest';
import { InputRefused } from '#kernel/input-fault.ts';
import { NURSE_HISTORY, NURSE_SCENARIO, NURSE_WEEK } from '#test/harness/nurse-instance.ts';
import { readInrc2 } from './read-inrc2.ts';

function read(scenario = NURSE_SCENARIO, history = NURSE_HISTORY, week = NURSE_WEEK) {
  const file = (name: string, text: string) => ({ name, text });
  return readInrc2(file('Sc.txt', scenario), file('H0.txt', history), [file('WD-0.txt', week), file('WD-1.txt', week)]);
}

function faultsOf(...texts: [string?, string?, string?]) {
  try {
    read(...texts);
  } catch (error) {
    if (error instanceof InputRefused) return error.faults;
    throw error;
  }
  return [];
}

describe('instans fra INRC-II', () => {
  test('scenario, historikk og uker blir ett problem', () => {
    const problem = read();
    expect(problem.days).toBe(14);
    expect(problem.skills).toEqual(['Sykepleier', 'Fagarbeider']);
    expect(problem.shifts[1]).toEqual({ id: 'Natt', minutes: 1, forbiddenNext: [0] });
    expect(problem.employees[0]?.skills).toEqual([0, 1]);
    expect(problem.employees[0]?.rules.maxConsecutiveShifts).toEqual({ value: 4, weight: 30 });
    expect(problem.employees[0]?.history).toMatchObject({ lastShift: 1, consecutiveShifts: 3 });
    expect(problem.employees[1]?.history).toMatchObject({ lastShift: null, consecutiveDaysOff: 2 });
    expect(problem.demand).toHaveLength(2 * 3 * 7);
    expect(problem.requests).toEqual(
      [0, 7].flatMap((week) => [
        { employee: 1, day: week + 1, shift: null, kind: 'off', weight: 10 },
        { employee: 0, day: week + 4, shift: 0, kind: 'off', weight: 10 },
      ]),
    );
  });

  test.each([
    ['kontrakt som ikke finnes', 0, 'Bo Hel', 'Bo Halv', { file: 'Sc.txt', column: 'contract', value: 'Halv' }],
    ['kompetanse som ikke finnes', 0, 'Cia Hel 1 Sykepleier', 'Cia Hel 1 Lege', { column: 'skill', value: 'Lege' }],
    ['feil antall sykepleiere', 0, 'NURSES = 3', 'NURSES = 4', { column: 'NURSES', value: '4' }],
    ['feil antall kompetanser på linjen', 0, 'Ada Hel 2', 'Ada Hel 3', { column: 'skills' }],
    ['minst over mest', 0, '(8,10)', '(10,8)', { column: 'range', value: '(10,8)' }],
    ['avsnitt mangler', 0, 'CONTRACTS = 1', 'KONTRAKTER = 1', { column: 'CONTRACTS' }],
    ['ukjent vakt i historikken', 1, 'Natt 1 3', 'Kveld 1 3', { file: 'H0.txt', row: 5, value: 'Kveld' }],
    ['tall mangler i historikken', 1, 'Bo 0 0 None 0 0 2', 'Bo 0 0 None 0 0', { row: 6, column: 'history' }],
    ['sykepleier uten historikk', 1, 'Cia 0 0 Dag 2 2 0\n', '', { file: 'H0.txt', column: 'NURSE_HISTORY' }],
    ['minimum over ønsket', 2, '(0,1)', '(2,1)', { file: 'WD-0.txt', row: 5, value: '(2,1)' }],
    ['seks dager i uken', 2, '(0,0) (0,0)\nNatt', '(0,0)\nNatt', { column: 'requirements', row: 6 }],
    ['ukjent dag i ønske', 2, 'Any Tue', 'Any Tir', { column: 'day', value: 'Tir' }],
  ])('%s: fil, linje, verdi og hva som var ventet', (_, which, from, to, fault) => {
    const texts: [string, string, string] = [NURSE_SCENARIO, NURSE_HISTORY, NURSE_WEEK];
    texts[which] = (texts[which] ?? '').replace(from, to);
    expect(faultsOf(...texts)[0]).toMatchObject(fault);
  });

  test('avkuttede filer avvises, uten annen feil enn det', () => {
    for (let end = 0; end < NURSE_SCENARIO.length; end += 9) {
      expect(() => faultsOf(NURSE_SCENARIO.slice(0, end))).not.toThrow();
    }
  });
});
