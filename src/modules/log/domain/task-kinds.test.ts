import { describe, expect, test } from 'vitest';
import { tasksNb } from '../texts/tasks.nb.ts';
import { isDoneByHand, TASK_KINDS, taskAddress } from './task-kinds.ts';

describe('oppgavene', () => {
  test('hver slags oppgave har en tekst, og hver tekst en slags oppgave', () => {
    const told = Object.keys(tasksNb).filter((key) => key.startsWith('task.'));
    expect(told.toSorted()).toEqual(
      Object.keys(TASK_KINDS)
        .map((kind) => `task.${kind}`)
        .toSorted(),
    );
  });

  test.each([
    ['staffing.offer-choose', { offerId: 12 }, '/bemanning/foresporsler/12'],
    ['situation.report-overdue', { unit: 'Åsheim 2' }, '/rapporter'],
    ['staffing.offer-expired', { offerId: 'a/b' }, '/bemanning/foresporsler/a%2Fb'],
    ['noe.som-ikke-finnes-lenger', {}, undefined],
  ])('%s med %j gjøres på %s', (kind, facts, at) => {
    expect(taskAddress({ kind, subjectId: 'x', facts })).toBe(at);
  });

  test('det som lukkes av seg selv, kan ingen si er gjort; ukjente slag lukkes for hånd', () => {
    expect(isDoneByHand('situation.report-overdue')).toBe(false);
    expect(isDoneByHand('situation.death-reported')).toBe(true);
    expect(isDoneByHand('noe.som-ikke-finnes-lenger')).toBe(true);
  });
});
