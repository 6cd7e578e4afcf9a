import type { planChoicesNb } from './plan-choices.nb.ts';

/** Words of what a leader may open for when a search starts (nynorsk). */
export const planChoicesNn = {
  'choice.summary':
    '{count, plural, =0 {Opne for meir enn det vanlege} one {Opna for # ting utover det vanlege} other {Opna for # ting utover det vanlege}}',
  'choice.legend': 'Kva søket får lov til',
  'choice.note':
    'Alt er lukka til du opnar det. Det du opnar for, står på framlegget og i grunngjevingane, og blir kontrollert på nytt før noko blir publisert.',
  'choice.hours': '{count, number} timar',
  'choice.minutes': '{count, number} minutt',
  'choice.basis': 'Grunnlag (avtale, vedtak, kven som er samd)',
  'choice.opened': 'Opna for: {names}.',
  'choice.opened.basis': 'Grunnlag: {basis}.',
  'choice.amount.moveShifts': 'Varsel minst',
  'choice.amount.split': 'Kvar del minst',
  'choice.amount.longRotations': 'Langvakt høgst',
  'choice.amount.arrivalTraining': 'Opplæring',
  'choice.moveShifts': 'Flytte publiserte vakter',
  'choice.about.moveShifts':
    'Folk som er på jobb kan få bytt ei vakt i eiga eining, berre for å nå minimum og berre frå ei vakt som held sitt eige.',
  'choice.borrow': 'Låne folk frå ei anna eining',
  'choice.about.borrow': 'På same vakt, frå ei eining som sjølv held minimum etterpå.',
  'choice.wantedHours': 'Timar deltidstilsette har ønskt seg',
  'choice.about.wantedHours': 'Dei blir spurde først, før overtid, opp til timane dei har meldt.',
  'choice.split': 'Dele lange vakter i to',
  'choice.about.split': 'Når for få kan ta heile vakta, blir det spurt om to halve.',
  'choice.longRotations': 'Langvakter etter avtale',
  'choice.about.longRotations': 'To vakter som møtest i same eining kan bli éi. Krev avtale om så lang arbeidsdag.',
  'choice.arrivalTraining': 'Vikarar og bemanningsbyrå utan opplæring',
  'choice.about.arrivalTraining':
    'Kan gå til einingar dei ikkje kjenner etter opplæring når dei kjem. Dei som kjenner eininga, går først.',
  'choice.responseTeam': 'Innsatsteamet går først',
  'choice.about.responseTeam': 'Faste medlemer blir flytta før andre til einingar med utbrot.',
  'choice.lawRules': 'Avtalar om arbeidstid per person',
  'choice.about.lawRules': 'Grensene i avtalane som er registrerte, gjeld for dei dei gjeld for.',
  'choice.taskShift': 'Oppgåvedeling i kraft',
  'choice.about.taskShift': 'Behovet blir rekna etter at oppgåver er flytta mellom yrkesgrupper.',
  'choice.short.moveShifts': 'flytting av publiserte vakter',
  'choice.short.borrow': 'lån mellom einingar',
  'choice.short.wantedHours': 'ønskte timar',
  'choice.short.split': 'delte vakter',
  'choice.short.longRotations': 'langvakter',
  'choice.short.arrivalTraining': 'opplæring når dei kjem',
  'choice.short.responseTeam': 'innsatsteamet først',
  'choice.short.lawRules': 'avtalar per person',
  'choice.short.taskShift': 'oppgåvedeling',
} as const satisfies Record<keyof typeof planChoicesNb, string>;
