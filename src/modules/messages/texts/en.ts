import type { nb } from './nb.ts';

export const en = {
  'shift-draft.subject': '{count, plural, one {You have a new shift on {day}} other {You have # new shifts}}',
  'shift-draft.body':
    'Hello {name}. You have been given {count, plural, one {a new shift} other {# new shifts}}:\n{shifts}\nDoes it not suit you? Tell your manager at once.\nFrom {sender}',
  'shift-draft.shift': '– {day} {start}–{end}, {unit}',
  'shift-draft.shift-at-site': '– {day} {start}–{end}, {unit} ({site})',
} as const satisfies Record<keyof typeof nb, string>;
