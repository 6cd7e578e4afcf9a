import { importTable } from '#modules/organisation/index.ts';

/** Hours wished for, and the tasks of shifts with who does them. */
export const TASK_IMPORTS = [
  importTable({
    from: 'hoursWishes',
    table: 'hours_wish',
    topic: 'organisation',
    gone: { is: 'remove' },
    columns: [
      { name: 'person_id', field: 'staffId', type: 'text', key: true },
      { name: 'hours_per_week', field: 'hoursPerWeek', type: 'double precision' },
      { name: 'valid_from', field: 'from', type: 'date' },
      { name: 'valid_to', field: 'to', type: 'date' },
    ],
  }),
  importTable({
    from: 'unitTasks',
    table: 'unit_task',
    topic: 'task-shift',
    gone: { is: 'remove' },
    columns: [
      { name: 'unit_id', field: 'unitId', type: 'text', key: true },
      { name: 'shift', field: 'shift', type: 'text', key: true },
      { name: 'task', field: 'task', type: 'text', key: true },
      { name: 'name', field: 'name', type: 'text' },
      { name: 'minutes', field: 'minutes', type: 'integer' },
      { name: 'competence', field: 'competence', type: 'text' },
      { name: 'allowed', field: 'allowed', type: 'text[]' },
      { name: 'moved_to', field: 'movedTo', type: 'text' },
      { name: 'moved_from', field: 'movedFrom', type: 'date' },
      { name: 'moved_until', field: 'movedUntil', type: 'date' },
      { name: 'decided_by', field: 'decidedBy', type: 'text' },
      { name: 'basis', field: 'basis', type: 'text' },
    ],
  }),
];
