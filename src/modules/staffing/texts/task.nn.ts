import type { taskNb } from './task.nb.ts';

/** The tasks of shifts and who does them (nynorsk). */
export const taskNn = {
  title: 'Kven gjer kva oppgåver, og kva frigjer det?',
  sub: 'Oppgåver i kvar vakt · {day}',
  'answer.none': 'Ingen oppgåver er flytta. Alle gjer det dei brukar å gjere.',
  'answer.moved':
    '{count, plural, one {# oppgåve er flytta} other {# oppgåver er flytta}} i {units, plural, one {# eining} other {# einingar}}; det frigjer {freed, plural, =0 {ingen heile personar} one {# person} other {# personar}}{fewer, select, 0 {.} other { og tek bort {fewer, number} under minimum.}}',
  'empty.title': 'Ingen oppgåver er lagde inn her',
  'empty.text':
    'Oppgåver per vakt blir lesne frå fila tasks.csv når kommunen blir importert: oppgåve, minutt, kven som gjer ho, og kven som kan.',
  unit: 'Eining',
  shift: 'Vakt',
  'slot.title': '{unit}, {part} {hours}',
  'effect.none': 'Behovet i denne vakta er {without} (minimum).',
  'effect.moved': 'Med oppgåvedeling: {with} held minimum. Utan: {without}.',
  'effect.normal':
    'Minimum er som før: {without}. I vanleg bemanning klarer vakta seg med {normalWith} i staden for {normalWithout}.',
  'effect.not-enough':
    '{minutes, number} minutt er flytta, men det frigjer ingen heil person enno. Behovet er framleis {without} (minimum).',
  'effect.present':
    'På jobb denne dagen: {present}. Under minimum: {before, number} utan oppgåvedeling, {after, number} med.',
  'effect.present.none': 'Ingen er sette opp på vakta denne dagen.',
  task: 'Oppgåve',
  minutes: 'Minutt',
  usual: 'Til vanleg',
  doer: 'Blir gjort av',
  basis: 'Bestemt av',
  only: 'berre {competence}',
  until: 'til {day}',
  'bar.before': 'Utan oppgåvedeling',
  'bar.after': 'Med oppgåvedeling',
  'bar.title': 'Arbeidstid per yrkesgruppe',
  'bar.value': '{hours, plural, =0 {} other {# t }}{minutes, plural, =0 {} other {# min}}',
  'form.title': '{count, plural, one {Flytt # oppgåve} other {Flytt # oppgåver}}',
  'form.decided-by': 'Kven har bestemt det',
  'form.basis': 'Grunnlag',
  'form.basis.hint': 'Delegering, opplæring, kva som skal til for å ta ho tilbake',
  'form.until': 'Gjeld til',
  'form.confirm': 'Bestem',
  'form.cancel': 'Angre vala',
  'form.note': 'Det blir ført i avgjerdsloggen. Omplanlegging reknar med det når «oppgåvedeling i kraft» er opna.',
  done: '{count, plural, one {Oppgåva er flytta} other {Oppgåvene er flytta}}',
  'may-not': 'Leiaren for eininga eller bemanningskoordinatoren kan flytte oppgåver.',
  'log.title': 'Oppgåver fordelte på nytt i vakt {shift}: {tasks}',
  'staffing.task.changed-meanwhile': 'Nokon har endra «{task}» i mellomtida. Hent på nytt og sjå på det.',
  'staffing.task.not-allowed': '«{task}» kan ikkje gjerast av denne yrkesgruppa.',
  'staffing.task.until-before-from': 'Sluttdagen må vere etter {from}.',
} as const satisfies Record<keyof typeof taskNb, string>;
