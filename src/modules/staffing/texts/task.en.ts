import type { taskNb } from './task.nb.ts';

/** The tasks of shifts and who does them (English). */
export const taskEn = {
  title: 'Who does which tasks, and what does it free?',
  sub: 'Tasks of each shift · {day}',
  'answer.none': 'No tasks have been moved. Everybody does what they usually do.',
  'answer.moved':
    '{count, plural, one {# task has been moved} other {# tasks have been moved}} in {units, plural, one {# unit} other {# units}}; this frees {freed, plural, =0 {no whole person} one {# person} other {# people}}{fewer, select, 0 {.} other { and takes away {fewer, number} below minimum.}}',
  'empty.title': 'No tasks have been entered here',
  'empty.text':
    'Tasks per shift are read from the file tasks.csv when the municipality is imported: task, minutes, who does it, and who may.',
  unit: 'Unit',
  shift: 'Shift',
  'slot.title': '{unit}, {part} {hours}',
  'effect.none': 'This shift needs {without} (minimum).',
  'effect.moved': 'With task sharing: {with} keeps the minimum. Without: {without}.',
  'effect.normal':
    'The minimum is as before: {without}. In ordinary staffing the shift gets by with {normalWith} instead of {normalWithout}.',
  'effect.not-enough':
    '{minutes, number} minutes have been moved, which does not free a whole person yet. Still needed: {without} (minimum).',
  'effect.present':
    'At work this day: {present}. Below minimum: {before, number} without task sharing, {after, number} with.',
  'effect.present.none': 'Nobody is rostered on the shift this day.',
  task: 'Task',
  minutes: 'Minutes',
  usual: 'Usually',
  doer: 'Done by',
  basis: 'Decided by',
  only: '{competence} only',
  until: 'until {day}',
  'bar.before': 'Without task sharing',
  'bar.after': 'With task sharing',
  'bar.title': 'Working time per profession',
  'bar.value': '{hours, plural, =0 {} other {# h }}{minutes, plural, =0 {} other {# min}}',
  'form.title': '{count, plural, one {Move # task} other {Move # tasks}}',
  'form.decided-by': 'Who has decided it',
  'form.basis': 'Basis',
  'form.basis.hint': 'Delegation, training, what it takes to take it back',
  'form.until': 'Until',
  'form.confirm': 'Decide',
  'form.cancel': 'Undo the choices',
  'form.note': 'It goes into the decision log. Replanning counts with it when “task sharing in force” is opened.',
  done: '{count, plural, one {The task has been moved} other {The tasks have been moved}}',
  'may-not': 'The leader of the unit or the staffing coordinator may move tasks.',
  'log.title': 'Tasks shared out anew in shift {shift}: {tasks}',
  'staffing.task.changed-meanwhile': 'Somebody has changed “{task}” meanwhile. Fetch it again and have a look.',
  'staffing.task.not-allowed': '“{task}” may not be done by this profession.',
  'staffing.task.until-before-from': 'The last day must be after {from}.',
} as const satisfies Record<keyof typeof taskNb, string>;
