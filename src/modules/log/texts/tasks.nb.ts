/** The page «Oppgaver», and what each kind of task asks for. */
export const tasksNb = {
  'tasks.title': 'Oppgaver',
  'tasks.sub': 'Hva venter på meg?',
  'tasks.answer':
    '{count, plural, =0 {Ingenting venter på deg.} one {Én oppgave venter på deg} other {# oppgaver venter på deg}}{late, plural, =0 {} one {, én er over fristen} other {, # er over fristen}}{count, plural, =0 {} other {.}}',
  'tasks.table': 'Oppgaver, den som haster mest først',
  'tasks.column.what': 'Oppgave',
  'tasks.column.unit': 'Enhet',
  'tasks.column.due': 'Frist',
  'tasks.column.since': 'Siden',
  'tasks.column.role': 'For deg som',
  'tasks.late': 'over fristen',
  'tasks.done': 'Gjort',
  'tasks.done.said': 'Oppgaven er lukket',
  'tasks.by-itself': 'Lukkes av seg selv når det er gjort',
  'tasks.whole': 'Hele kommunen',
  'tasks.empty': 'Ingenting venter på deg',
  'tasks.empty.text': 'Når noe må gjøres av deg, står det her med frist, og det forsvinner når det er gjort.',
  'task.outbreak.rule-to-approve': 'Godkjenn eller avvis en ny smitteregel',
  'task.outbreak.visit-rule-review': 'Vurder besøk på {unit} på nytt: fristen var {reviewOn}',
  'task.organisation.import.stale': 'Ingen fil har kommet i {folder}',
  'task.organisation.import.refused': 'En fil i {folder} ble ikke lest inn',
  'task.situation.report-overdue': 'Send rapport for {unit}',
  'task.situation.report-reminder': '{by} minner om rapporten for {unit}',
  'task.situation.report-escalated': 'Rapport fra {unit} uteblir',
  'task.situation.death-reported':
    'Følg opp ansatte og beboere på {unit} etter {deaths, plural, one {et dødsfall} other {# dødsfall}}',
  'task.staffing.offer-choose': 'Velg hvem som får vakten {shift} {date}',
  'task.staffing.offer-expired': 'Ingen tok vakten {shift} {date} innen fristen',
  'task.staffing.offer-given-back': 'Vakten {shift} {date} er gitt tilbake og er åpen igjen',
  'task.staffing.reception-low': 'En som var ny på vakt {firstDate}, sier at det gikk dårlig. Ta kontakt',
  'task.staffing.response-step': '{unit}: {step}',
  'task.services.assessment-due': 'Vurder et midlertidig tiltak: {kind}, bruker {userId}',
  'task.services.assessment-due-leader': 'Se til at et midlertidig tiltak blir vurdert: {kind}, bruker {userId}',
  'task.services.assessment-overdue': 'Vurderingen etter natta mangler: {kind}, bruker {userId}',
  'task.services.assessment-expiring': 'Vurderingen utløper: {kind}, bruker {userId}',
  'task.services.assessment-ended': 'Reduksjonen er slutt, tjenesten gis som i vedtaket: {kind}, bruker {userId}',
  'task.outbreak.case-in-unit':
    'Det er registrert smitte som gjelder enheten. Se hvem som er borte, og følg smittevernrutinen',
  'task.outbreak.people-away': '{people, plural, one {Én person} other {# personer}} blir borte fra nå. Finn løsning',
  'task.outbreak.call-escalated': 'En nærkontakt vil snakke med fagperson',
  'task.outbreak.plan-without-case':
    'Fraværet som plan {planId} bygger på, er trukket tilbake for {people, plural, one {én person} other {# personer}}. Se på planen',
  'task.services.decline': '{unit}: en bruker er dårligere enn før. Se hva som er sett, og si hva som gjøres',
  'task.services.checks-overdue':
    '{unit}: {count, plural, one {1 bruker er ikke fulgt opp i tide} other {# brukere er ikke fulgt opp i tide}}, {alone, number} bor alene',
  'task.services.cancellation-due': '{unit}: tilby hjelpen på nytt til en som har avlyst',
  'task.services.closure-calls':
    '{unit}: ring {count, plural, one {én som mister} other {# som mister}} et tilbud ({title})',
  'task.services.closure-follow-up':
    '{unit}: se på det som er gitt i stedet, for {count, plural, one {én person} other {# personer}} ({title})',
  'task.outbreak.building-improvement-overdue': '{site}: {words} skulle vært gjort {dueOn}. {owner} har ansvaret',
  'task.outbreak.moves.carry-out':
    '{site}: {steps, plural, one {én flytting} other {# flyttinger}} av beboere er bestemt. Gjør dem i rekkefølge',
  'task.outbreak.cleaning.assign': '{room} skal vaskes. Velg hvem som gjør det',
  'task.outbreak.cleaning.late': '{room} skulle vært vasket nå. Sørg for at det blir gjort',
  'task.outbreak.cleaning.check': '{room} er vasket. Kontroller rommet',
} as const;
