import type { tasksNb } from './tasks.nb.ts';

/** The page «Oppgaver», and what each kind of task asks for. */
export const tasksNn = {
  'tasks.title': 'Oppgåver',
  'tasks.sub': 'Kva ventar på meg?',
  'tasks.answer':
    '{count, plural, =0 {Ingenting ventar på deg.} one {Éi oppgåve ventar på deg} other {# oppgåver ventar på deg}}{late, plural, =0 {} one {, éi er over fristen} other {, # er over fristen}}{count, plural, =0 {} other {.}}',
  'tasks.table': 'Oppgåver, den som hastar mest først',
  'tasks.column.what': 'Oppgåve',
  'tasks.column.unit': 'Eining',
  'tasks.column.due': 'Frist',
  'tasks.column.since': 'Sidan',
  'tasks.column.role': 'For deg som',
  'tasks.late': 'over fristen',
  'tasks.done': 'Gjort',
  'tasks.done.said': 'Oppgåva er lukka',
  'tasks.by-itself': 'Blir lukka av seg sjølv når det er gjort',
  'tasks.whole': 'Heile kommunen',
  'tasks.empty': 'Ingenting ventar på deg',
  'tasks.empty.text': 'Når noko må gjerast av deg, står det her med frist, og det forsvinn når det er gjort.',
  'task.outbreak.rule-to-approve': 'Godkjenn eller avvis ein ny smitteregel',
  'task.outbreak.visit-rule-review': 'Vurder besøk på {unit} på nytt: fristen var {reviewOn}',
  'task.organisation.import.stale': 'Inga fil har kome i {folder}',
  'task.organisation.import.refused': 'Ei fil i {folder} vart ikkje lesen inn',
  'task.situation.report-overdue': 'Send rapport for {unit}',
  'task.situation.report-reminder': '{by} minner om rapporten for {unit}',
  'task.situation.report-escalated': 'Rapport frå {unit} uteblir',
  'task.situation.death-reported':
    'Følg opp tilsette og bebuarar på {unit} etter {deaths, plural, one {eit dødsfall} other {# dødsfall}}',
  'task.staffing.offer-choose': 'Vel kven som får vakta {shift} {date}',
  'task.staffing.offer-expired': 'Ingen tok vakta {shift} {date} innan fristen',
  'task.staffing.offer-given-back': 'Vakta {shift} {date} er gitt tilbake og er open igjen',
  'task.staffing.reception-low': 'Ein som var ny på vakt {firstDate}, seier at det gjekk dårleg. Ta kontakt',
  'task.staffing.response-step': '{unit}: {step}',
  'task.services.assessment-due': 'Vurder eit mellombels tiltak: {kind}, brukar {userId}',
  'task.services.assessment-due-leader': 'Sjå til at eit mellombels tiltak blir vurdert: {kind}, brukar {userId}',
  'task.services.assessment-overdue': 'Vurderinga etter natta manglar: {kind}, brukar {userId}',
  'task.services.assessment-expiring': 'Vurderinga går ut: {kind}, brukar {userId}',
  'task.services.assessment-ended': 'Reduksjonen er slutt, tenesta blir gitt som i vedtaket: {kind}, brukar {userId}',
  'task.outbreak.case-in-unit':
    'Det er registrert smitte som gjeld eininga. Sjå kven som er borte, og følg smittevernrutinen',
  'task.outbreak.people-away': '{people, plural, one {Éin person} other {# personar}} blir borte frå no. Finn løysing',
  'task.outbreak.call-escalated': 'Ein nærkontakt vil snakke med fagperson',
  'task.outbreak.proposed': 'Opne utbrot for {unit}? {cases} smitta på kort tid',
  'task.outbreak.duties': 'Meld frå om utbrotet på {unit}: kommunelege, FHI, statsforvaltar, pårørande',
  'task.outbreak.over': 'Er utbrotet på {unit} over? Ingen nye sidan {day}',
  'task.outbreak.plan-without-case':
    'Fråværet som plan {planId} byggjer på, er trekt tilbake for {people, plural, one {éin person} other {# personar}}. Sjå på planen',
  'task.services.decline': '{unit}: ein brukar er dårlegare enn før. Sjå kva som er sett, og sei kva som blir gjort',
  'task.services.checks-overdue':
    '{unit}: {count, plural, one {1 brukar er ikkje følgd opp i tide} other {# brukarar er ikkje følgde opp i tide}}, {alone, number} bur aleine',
  'task.services.cancellation-due': '{unit}: tilby hjelpa på nytt til ein som har avlyst',
  'task.services.closure-calls':
    '{unit}: ring {count, plural, one {éin som mistar} other {# som mistar}} eit tilbod ({title})',
  'task.services.closure-follow-up':
    '{unit}: sjå på det som er gitt i staden, for {count, plural, one {éin person} other {# personar}} ({title})',
  'task.outbreak.building-improvement-overdue': '{site}: {words} skulle vore gjort {dueOn}. {owner} har ansvaret',
  'task.outbreak.moves.carry-out':
    '{site}: {steps, plural, one {éi flytting} other {# flyttingar}} av bebuarar er avgjord. Gjer dei i rekkjefølgje',
  'task.outbreak.cleaning.assign': '{room} skal vaskast. Vel kven som gjer det',
  'task.outbreak.cleaning.late': '{room} skulle ha vore vaska no. Sørg for at det blir gjort',
  'task.outbreak.cleaning.check': '{room} er vaska. Kontroller rommet',
} as const satisfies Record<keyof typeof tasksNb, string>;
