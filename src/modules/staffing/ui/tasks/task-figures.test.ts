import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { TaskSlot } from '../../contract.ts';
import { minutesByCompetence, taskFigures } from './task-figures.ts';

const task = (id: string, minutes: number, competence: string, doer = competence): TaskSlot['tasks'][number] => ({
  task: id,
  name: id,
  minutes,
  competence,
  allowed: ['assistant'],
  doer,
  movedTo: doer === competence ? null : doer,
  movedFrom: null,
  movedUntil: null,
  decidedBy: '',
  basis: '',
  revision: 1,
});
const slot = (tasks: TaskSlot['tasks'], after: number): TaskSlot => ({
  unitId: 'multe',
  unitName: 'Multe',
  shift: 'D',
  date: plainDate('2026-11-23'),
  personMinutes: 420,
  tasks,
  without: [{ competence: 'nurse', normal: 3, minimum: 3 }],
  with: [{ competence: 'nurse', normal: after, minimum: after }],
  present: [],
  belowMinimumWithout: 3,
  belowMinimumWith: 2,
  mayMove: true,
});

describe('hva flyttede oppgaver gir', () => {
  it('ingenting flyttet: ingenting frigjort', () => {
    expect(taskFigures([slot([task('stell', 420, 'nurse')], 3)])).toEqual({ moved: 0, units: 0, freed: 0, fewer: 0 });
  });
  it('en hel person frigjort', () => {
    const tasks = [task('stell', 420, 'nurse', 'assistant'), task('medisin', 60, 'nurse')];
    expect(taskFigures([slot(tasks, 2)])).toEqual({ moved: 1, units: 1, freed: 1, fewer: 1 });
    expect(minutesByCompetence(tasks)).toEqual([
      { competence: 'nurse', before: 480, after: 60 },
      { competence: 'assistant', before: 0, after: 420 },
    ]);
  });
});
