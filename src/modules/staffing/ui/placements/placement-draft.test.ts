import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { draftOfPlacement, faultsOfPlacement, fieldsOfPlacement, NEW_PLACEMENT } from './placement-draft.ts';

const filled = {
  ...NEW_PLACEMENT,
  unitId: 'aasheim-1',
  school: 'Nordlys høgskole',
  programme: 'Bachelor i sykepleie',
  shift: 'D',
  from: plainDate('2026-11-23'),
  to: plainDate('2026-12-21'),
  requiredHours: '37,5',
};

test('skjemaet sier det samme når det fylles med plassen', () => {
  const fields = fieldsOfPlacement(filled);
  expect(fields).toMatchObject({ requiredHours: 37.5, student: null, supervisorId: null });
  expect(fields && fieldsOfPlacement(draftOfPlacement(fields))).toEqual(fields);
});

test('uten enhet, skole, studium, vakt og periode kan det ikke lagres', () => {
  expect([...faultsOfPlacement(NEW_PLACEMENT)].toSorted()).toEqual([
    'from',
    'programme',
    'school',
    'shift',
    'to',
    'unitId',
  ]);
  expect(fieldsOfPlacement({ ...filled, goals: 'mange' })).toBeUndefined();
});
