import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { OverdueReport } from './overdue-report.ts';
import { canRemind, chaseSteps } from './overdue-report.ts';

const at = (clock: string) => instant(`2026-11-23T${clock}:00+01:00`);
const missing: OverdueReport = {
  unitId: 'A2',
  unitName: 'Åsheim 2',
  slot: { date: plainDate('2026-11-23'), minute: 360 },
  slotsMissed: 1,
  notifiedAt: undefined,
  reminders: [],
  escalatedAt: undefined,
};

const cases: readonly [string, string, Partial<OverdueReport>, string][] = [
  ['06:04: litt til', '06:04', {}, '- -'],
  ['06:05: lederen får en oppgave', '06:05', {}, 'leder -'],
  ['06:30: lederen har den alt', '06:30', { notifiedAt: at('06:05') }, '- -'],
  ['08:00: kriseleder får vite det', '08:00', { notifiedAt: at('06:05') }, '- kriseleder'],
  ['09:00: kriseleder vet det alt', '09:00', { notifiedAt: at('06:05'), escalatedAt: at('08:00') }, '- -'],
  ['06:40, purret én gang', '06:40', { notifiedAt: at('06:05'), reminders: [at('06:35')] }, '- -'],
  [
    '07:00, purret to ganger',
    '07:00',
    { notifiedAt: at('06:05'), reminders: [at('06:35'), at('06:50')] },
    '- kriseleder',
  ],
];
test.each(cases)('%s', (_, now, change, expected) => {
  const steps = chaseSteps({ ...missing, ...change }, at(now));
  expect(`${steps.notify ? 'leder' : '-'} ${steps.escalate ? 'kriseleder' : '-'}`).toBe(expected);
});

test('purr igjen først etter ti minutter', () => {
  const reminded = { ...missing, reminders: [at('06:30')] };
  expect(canRemind(missing, at('06:10'))).toBe(true);
  expect(canRemind(reminded, at('06:39'))).toBe(false);
  expect(canRemind(reminded, at('06:40'))).toBe(true);
});
