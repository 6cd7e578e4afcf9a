import type { unitRosterLogNb } from './unit-roster-log.nb.ts';

export const unitRosterLogNn = {
  'log.published':
    '{kind, select, shadow {Skuggeturnus} other {Smitteturnus}} publisert for {unit}: {shifts, plural, one {# vakt} other {# vakter}} til {people, plural, one {# person} other {# personar}}',
  'log.ended':
    '{unit} går tilbake til vanleg turnus frå {from}: {restored, plural, one {# vakt} other {# vakter}} står att som før',
  'draft.subject': '{kind, select, shadow {Beredskapsvakter} other {Smitteturnus}} på {unit} {period}',
  'draft.body':
    'Hei {name}! {kind, select, shadow {Du står i skuggeturnus på {unit} {period}. Hald deg heime i beredskap desse vaktene; du blir oppringd om det trengst:} other {{unit} går over til faste lag {period}. Du er på lag {team}. {count, plural, =0 {Du har ingen vakter i perioden; leiaren tek kontakt.} one {Vakta di:} other {Vaktene dine:}}}}\n{shifts}\nHelsing {sender}',
  'draft.shift': '{day} kl. {start}–{end}',
} as const satisfies Record<keyof typeof unitRosterLogNb, string>;
