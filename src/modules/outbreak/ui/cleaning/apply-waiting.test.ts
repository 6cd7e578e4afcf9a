import { expect, test } from 'vitest';
import type { CleaningTaskView } from '../../contract/cleaning.ts';
import { applyWaiting } from './apply-waiting.ts';

const step = (name: string, done: boolean) => ({ step: name, picture: 'wash' as const, done });
const task = (taskId: number) =>
  ({ taskId, steps: [step('hands', true), step('floor', false)] }) as unknown as CleaningTaskView;
const tick = (taskId: number, name: string, done: boolean) => ({
  path: `/api/outbreak/cleaning/${taskId}/steps`,
  body: { step: name, done },
});

test('avkrysninger som venter på nett, vises som gjort; den siste gjelder; andre rom og andre ting røres ikke', () => {
  const waiting = [
    tick(1, 'floor', true),
    tick(1, 'hands', false),
    tick(1, 'hands', true),
    { path: '/api/services/checks', body: {} },
  ];
  const [first, second] = applyWaiting([task(1), task(2)], waiting);
  expect(first?.steps.map(({ done }) => done)).toEqual([true, true]);
  expect(second?.steps.map(({ done }) => done)).toEqual([true, false]);
});
