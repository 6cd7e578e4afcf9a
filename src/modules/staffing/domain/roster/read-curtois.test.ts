import { describe, expect, test } from 'vitest';
import { InputRefused } from '#kernel/input-fault.ts';
import { smallRosterInstance } from '#test/harness/roster-instance.ts';
import { readCurtois } from './read-curtois.ts';

const SOUND = `# merknad
SECTION_HORIZON
14

SECTION_SHIFTS
D,480,
N,600,D

SECTION_STAFF
Ada,D=14|N=3,4320,3360,5,2,2,1
Bo,D=14|N=0,4320,3360,5,2,2,1

SECTION_DAYS_OFF
Ada,0,13

SECTION_SHIFT_ON_REQUESTS
Bo,2,D,2

SECTION_SHIFT_OFF_REQUESTS
Bo,3,N,1

SECTION_COVER
0,D,5,100,1
`;

function faultsOf(text: string) {
  try {
    readCurtois(text, 'fil.txt');
  } catch (error) {
    if (error instanceof InputRefused) return error.faults;
    throw error;
  }
  return [];
}

describe('instans i Curtois og Qus tekstformat', () => {
  test('en hel fil leses', () => {
    const problem = readCurtois(SOUND, 'fil.txt');
    expect(problem.days).toBe(14);
    expect(problem.weekends).toEqual([
      [5, 6],
      [12, 13],
    ]);
    expect(problem.shifts[1]).toEqual({ id: 'N', minutes: 600, forbiddenNext: [0] });
    expect(problem.employees[0]?.daysOff).toEqual([0, 13]);
    expect(problem.employees[0]?.rules.maxOfShift).toEqual([
      { shift: 0, value: 14 },
      { shift: 1, value: 3 },
    ]);
    expect(problem.requests.map(({ kind, day }) => [kind, day])).toEqual([
      ['on', 2],
      ['off', 3],
    ]);
    expect(problem.demand).toHaveLength(1);
  });

  test('linjeskift fra Windows og byte order mark gjør ingen forskjell', () => {
    const windows = readCurtois(`\uFEFF${SOUND.replaceAll('\n', '\r\n')}`, 'fil.txt');
    expect(windows).toEqual(readCurtois(SOUND, 'fil.txt'));
  });

  test.each([
    ['vakt som ikke finnes', 'Bo,2,D,2', 'Bo,2,X,2', { row: 17, column: 'ShiftID', value: 'X' }],
    ['ansatt som ikke finnes', 'Bo,2,D,2', 'Kari,2,D,2', { row: 17, column: 'EmployeeID', value: 'Kari' }],
    ['dag utenfor perioden', '0,D,5,100,1', '14,D,5,100,1', { row: 23, column: 'Day', value: '14' }],
    ['tekst der et tall skal stå', '0,D,5,100,1', '0,D,fem,100,1', { row: 23, column: 'Requirement', value: 'fem' }],
    ['for få felt', '0,D,5,100,1', '0,D,5', { row: 23, column: 'SECTION_COVER', value: '0,D,5' }],
    ['samme ansatt to ganger', 'Bo,D=14|N=0', 'Ada,D=14|N=0', { row: 11, column: 'ID', value: 'Ada' }],
    ['minst over mest', '4320,3360,5,2,2,1\nBo', '3000,3360,5,2,2,1\nBo', { row: 10, column: 'MinTotalMinutes' }],
    ['grense uten tall', 'Ada,D=14|N=3', 'Ada,D=14|N', { row: 10, column: 'MaxShifts', value: 'N' }],
    ['negativ vekt', 'Bo,3,N,1', 'Bo,3,N,-1', { row: 20, column: 'Weight', value: '-1' }],
    ['ukjent del', 'SECTION_DAYS_OFF', 'SECTION_HOLIDAYS', { row: 13, column: 'section', value: 'SECTION_HOLIDAYS' }],
    ['vakt etter vakt som ikke finnes', 'N,600,D', 'N,600,Q', { row: 7, value: 'Q' }],
    ['null dager', '\n14\n', '\n0\n', { row: 3, column: 'SECTION_HORIZON', value: '0' }],
  ])('%s: linje, verdi og hva som var ventet', (_, from, to, fault) => {
    const faults = faultsOf(SOUND.replace(from, to));
    expect(faults[0]).toMatchObject({ file: 'fil.txt', ...fault });
    expect(faults[0]?.expected.length).toBeGreaterThan(3);
  });

  test('alle feil kommer på én gang', () => {
    const faults = faultsOf(SOUND.replace('Bo,2,D,2', 'Bo,99,X,2').replace('Bo,3,N,1', 'Per,3,N,1'));
    expect(faults).toHaveLength(3);
  });

  test.each([
    ['tom fil', ''],
    ['noe annet enn en instans', '\u0000\u0001 %PDF-1.7 ,,,,'],
    ['bare overskrifter', 'SECTION_HORIZON\nSECTION_SHIFTS\nSECTION_STAFF\nSECTION_COVER\n'],
  ])('%s avvises', (_, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  test('hver linje som ryker på midten gir feil eller en hel instans, aldri noe annet', () => {
    const text = smallRosterInstance({ seed: 3, days: 14, staff: 4 });
    for (let end = 0; end < text.length; end += 7) expect(() => faultsOf(text.slice(0, end))).not.toThrow();
  });
});
