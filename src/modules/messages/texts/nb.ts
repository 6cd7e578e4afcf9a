export const nb = {
  'shift-draft.subject': '{count, plural, one {Du har fått en ny vakt {day}} other {Du har fått # nye vakter}}',
  'shift-draft.body':
    'Hei {name}. Du er satt opp på {count, plural, one {en ny vakt} other {# nye vakter}}:\n{shifts}\nPasser det ikke? Si fra til lederen din med en gang.\nHilsen {sender}',
  'shift-draft.shift': '– {day} kl. {start}–{end}, {unit}',
  'shift-draft.shift-at-site': '– {day} kl. {start}–{end}, {unit} ({site})',
} as const;
