import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { demandCaseDays, demandTestDays } from './infection-case.ts';

const today = plainDate('2026-11-23');
const days = (orderedOn: string, sampledOn: string | null, resultOn: string | null) => ({
  orderedOn: plainDate(orderedOn),
  sampledOn: sampledOn === null ? null : plainDate(sampledOn),
  resultOn: resultOn === null ? null : plainDate(resultOn),
});

test.each([
  ['svar dagen etter prøven', days('2026-11-20', '2026-11-21', '2026-11-22'), undefined],
  ['hurtigtest: alt samme dag', days('2026-11-22', '2026-11-22', '2026-11-22'), undefined],
  ['bestilt, ikke tatt', days('2026-11-22', null, null), undefined],
  ['svar før prøven', days('2026-11-20', '2026-11-22', '2026-11-21'), 'outbreak.test.result-before-sample'],
  ['svar uten prøve', days('2026-11-20', null, '2026-11-21'), 'outbreak.test.result-without-sample'],
  ['prøve før bestilling', days('2026-11-20', '2026-11-19', null), 'outbreak.test.sample-before-order'],
  ['prøve i morgen', days('2026-11-20', '2026-11-24', null), 'outbreak.test.after-today'],
])('dager på en test: %s', (_, test, code) => {
  const run = () => demandTestDays(test, today, 'Ane');
  if (code === undefined) expect(run).not.toThrow();
  else expect(run).toThrow(code);
});

test('en smittet kan ikke være bekreftet eller ha blitt syk i morgen', () => {
  const tomorrow = plainDate('2026-11-24');
  expect(() => demandCaseDays({ confirmedOn: tomorrow, onsetOn: null }, today)).toThrow('outbreak.case.after-today');
  expect(() => demandCaseDays({ confirmedOn: today, onsetOn: tomorrow }, today)).toThrow('outbreak.case.after-today');
  expect(() => demandCaseDays({ confirmedOn: today, onsetOn: null }, today)).not.toThrow();
});
