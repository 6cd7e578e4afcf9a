import { expect, test } from 'vitest';
import type { DuplicateFacts } from './find-duplicates.ts';
import { findDuplicates } from './find-duplicates.ts';

const one = (contactId: number, name: string, phone = '', more: Partial<DuplicateFacts> = {}): DuplicateFacts => ({
  contactId,
  caseId: 1,
  subjectKind: 'visitor',
  name,
  phone,
  state: 'proposed',
  ...more,
});

test.each([
  ['samme navn i annen rekkefølge', [one(1, 'Bekkeblom, Ane'), one(2, 'Ane Bekkeblom')], [[2, 1]]],
  ['samme telefon og fornavn', [one(1, 'Ane', '+47 68 05 00 01'), one(2, 'Ane Bekkeblom', '68050001')], [[2, 1]]],
  ['samme telefon, ulike navn: to som deler telefon', [one(1, 'Ane', '68050001'), one(2, 'Bo', '68050001')], []],
  ['den med id beholdes', [one(1, 'Ane Bekkeblom'), one(2, 'Bekkeblom, Ane', '', { subjectKind: 'staff' })], [[1, 2]]],
  [
    'to ansatte med samme navn er to',
    [one(1, 'Ane Bekk', '', { subjectKind: 'staff' }), one(2, 'Ane Bekk', '', { subjectKind: 'staff' })],
    [],
  ],
  ['den ene er avvist', [one(1, 'Ane Bekk', '', { state: 'rejected' }), one(2, 'Ane Bekk')], []],
  ['nærkontakter av hver sin smittede', [one(1, 'Ane Bekk'), one(2, 'Ane Bekk', '', { caseId: 2 })], []],
] as const)('dubletter: %s', (_, contacts, expected) => {
  expect([...findDuplicates(contacts)]).toEqual(expected);
});
