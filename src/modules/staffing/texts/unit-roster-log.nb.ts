/** What publishing a unit roster writes into the decision log and to people. */
export const unitRosterLogNb = {
  'log.published':
    '{kind, select, shadow {Skyggeturnus} other {Smitteturnus}} publisert for {unit}: {shifts, plural, one {# vakt} other {# vakter}} til {people, plural, one {# person} other {# personer}}',
  'log.ended':
    '{unit} går tilbake til vanlig turnus fra {from}: {restored, plural, one {# vakt} other {# vakter}} står igjen som før',
  'draft.subject': '{kind, select, shadow {Beredskapsvakter} other {Smitteturnus}} på {unit} {period}',
  'draft.body':
    'Hei {name}! {kind, select, shadow {Du står i skyggeturnus på {unit} {period}. Hold deg hjemme i beredskap disse vaktene; du blir ringt hvis det trengs:} other {{unit} går over til faste lag {period}. Du er på lag {team}. {count, plural, =0 {Du har ingen vakter i perioden; lederen tar kontakt.} one {Vakten din:} other {Vaktene dine:}}}}\n{shifts}\nHilsen {sender}',
  'draft.shift': '{day} kl. {start}–{end}',
} as const;
