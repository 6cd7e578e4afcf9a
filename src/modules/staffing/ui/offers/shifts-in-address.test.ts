import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { readShiftsInAddress, shiftsInAddress } from './shifts-in-address.ts';

test('vaktene i adressen leses slik de ble skrevet; resten faller bort', () => {
  const rows = [
    { unitId: 'U1', date: plainDate('2026-11-25'), shift: 'N', competence: 'nurse' },
    { unitId: 'U2', date: plainDate('2026-11-26'), shift: 'D', competence: 'assistant' },
  ];
  expect(readShiftsInAddress(`${shiftsInAddress(rows)},tull,U1~2026-13-01~N~nurse`)).toEqual(rows);
  expect(readShiftsInAddress('')).toEqual([]);
});
