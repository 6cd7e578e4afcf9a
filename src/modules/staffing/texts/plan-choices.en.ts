import type { planChoicesNb } from './plan-choices.nb.ts';

/** Words of what a leader may open for when a search starts (English). */
export const planChoicesEn = {
  'choice.summary':
    '{count, plural, =0 {Open for more than the ordinary} one {Opened for # thing beyond the ordinary} other {Opened for # things beyond the ordinary}}',
  'choice.legend': 'What the search may do',
  'choice.note':
    'All is closed until you open it. What you open for stands on the proposal and in its reasons, and is checked again before anything is published.',
  'choice.hours': '{count, number} hours',
  'choice.minutes': '{count, number} minutes',
  'choice.basis': 'Basis (agreement, decision, who agrees)',
  'choice.opened': 'Opened for: {names}.',
  'choice.opened.basis': 'Basis: {basis}.',
  'choice.amount.moveShifts': 'Notice at least',
  'choice.amount.split': 'Each part at least',
  'choice.amount.longRotations': 'Long rotation at most',
  'choice.amount.arrivalTraining': 'Training',
  'choice.moveShifts': 'Move published shifts',
  'choice.about.moveShifts':
    'People at work may have a shift changed within their unit, only to reach a minimum and only from a shift that keeps its own.',
  'choice.borrow': 'Borrow people from another unit',
  'choice.about.borrow': 'On the same shift, from a unit that still keeps its minimum.',
  'choice.wantedHours': 'Hours that part-timers wish for',
  'choice.about.wantedHours': 'They are asked first, before overtime, up to the hours they have stated.',
  'choice.split': 'Split long shifts in two',
  'choice.about.split': 'Where too few can take the whole shift, two halves are asked for.',
  'choice.longRotations': 'Long rotations by agreement',
  'choice.about.longRotations':
    'Two shifts that meet in one unit may become one. Needs an agreement on such long days.',
  'choice.arrivalTraining': 'Temporary and agency staff without training',
  'choice.about.arrivalTraining':
    'May go to units they do not know after training on arrival. Those who know the unit go first.',
  'choice.responseTeam': 'The response team goes first',
  'choice.about.responseTeam': 'Standing members are moved before others to units in outbreak.',
  'choice.lawRules': 'Working-time agreements per person',
  'choice.about.lawRules': 'Limits of the agreements on record hold for those they cover.',
  'choice.taskShift': 'Task sharing in force',
  'choice.about.taskShift': 'Demand as it is after tasks have been moved between professions.',
  'choice.short.moveShifts': 'moving published shifts',
  'choice.short.borrow': 'loans between units',
  'choice.short.wantedHours': 'wished hours',
  'choice.short.split': 'split shifts',
  'choice.short.longRotations': 'long rotations',
  'choice.short.arrivalTraining': 'training on arrival',
  'choice.short.responseTeam': 'response team first',
  'choice.short.lawRules': 'agreements per person',
  'choice.short.taskShift': 'task sharing',
} as const satisfies Record<keyof typeof planChoicesNb, string>;
