import type { nb } from './nb.ts';

export const nn = {
  'shift-draft.subject': '{count, plural, one {Du har fått ei ny vakt {day}} other {Du har fått # nye vakter}}',
  'shift-draft.body':
    'Hei {name}. Du er sett opp på {count, plural, one {ei ny vakt} other {# nye vakter}}:\n{shifts}\nPassar det ikkje? Sei frå til leiaren din med ein gong.\nHelsing {sender}',
  'shift-draft.shift': '– {day} kl. {start}–{end}, {unit}',
  'shift-draft.shift-at-site': '– {day} kl. {start}–{end}, {unit} ({site})',
} as const satisfies Record<keyof typeof nb, string>;
