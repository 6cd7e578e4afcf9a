import type { tasksNb } from './tasks.nb.ts';

/** The page «Tasks», and what each kind of task asks for. */
export const tasksEn = {
  'tasks.title': 'Tasks',
  'tasks.sub': 'What is waiting for me?',
  'tasks.answer':
    '{count, plural, =0 {Nothing is waiting for you.} one {One task is waiting for you} other {# tasks are waiting for you}}{late, plural, =0 {} one {, one is past its deadline} other {, # are past their deadline}}{count, plural, =0 {} other {.}}',
  'tasks.table': 'Tasks, the most urgent first',
  'tasks.column.what': 'Task',
  'tasks.column.unit': 'Unit',
  'tasks.column.due': 'Due',
  'tasks.column.since': 'Since',
  'tasks.column.role': 'For you as',
  'tasks.late': 'past its deadline',
  'tasks.done': 'Done',
  'tasks.done.said': 'The task is closed',
  'tasks.by-itself': 'Closes by itself when it has been done',
  'tasks.whole': 'The whole municipality',
  'tasks.empty': 'Nothing is waiting for you',
  'tasks.empty.text': 'When you have to do something it stands here with its deadline, and goes away once it is done.',
  'task.outbreak.rule-to-approve': 'Approve or reject a new rule on infection',
  'task.outbreak.visit-rule-review': 'Look at visits to {unit} anew: it was due {reviewOn}',
  'task.organisation.import.stale': 'No file has come to {folder}',
  'task.organisation.import.refused': 'A file in {folder} was not imported',
  'task.situation.report-overdue': 'Send the report for {unit}',
  'task.situation.report-reminder': '{by} reminds you of the report for {unit}',
  'task.situation.report-escalated': 'No report from {unit}',
  'task.situation.death-reported':
    'Follow up staff and residents at {unit} after {deaths, plural, one {a death} other {# deaths}}',
  'task.staffing.offer-choose': 'Choose who gets the shift {shift} {date}',
  'task.staffing.offer-expired': 'Nobody took the shift {shift} {date} in time',
  'task.staffing.offer-given-back': 'The shift {shift} {date} has been given back and is open again',
  'task.staffing.reception-low': 'Somebody new on shift {firstDate} says that it went badly. Get in touch',
  'task.staffing.response-step': '{unit}: {step}',
  'task.services.assessment-due': 'Assess a temporary action: {kind}, user {userId}',
  'task.services.assessment-due-leader': 'See that a temporary action is assessed: {kind}, user {userId}',
  'task.services.assessment-overdue': 'The assessment after the night is missing: {kind}, user {userId}',
  'task.services.assessment-expiring': 'The assessment runs out: {kind}, user {userId}',
  'task.services.assessment-ended': 'The reduction is over, the service is given as granted: {kind}, user {userId}',
  'task.outbreak.case-in-unit':
    'There is infection that concerns the unit. See who is away, and follow the infection routine',
  'task.outbreak.people-away':
    '{people, plural, one {One person is} other {# people are}} away from now on. Find a solution',
  'task.outbreak.call-escalated': 'A contact wants to talk with a professional',
  'task.outbreak.proposed': 'Open an outbreak for {unit}? {cases} infected within a short time',
  'task.outbreak.duties': 'Report the outbreak at {unit}: municipal doctor, FHI, county governor, relatives',
  'task.outbreak.over': 'Is the outbreak at {unit} over? No new cases since {day}',
  'task.outbreak.plan-without-case':
    'The absence that plan {planId} rests on has been withdrawn for {people, plural, one {one person} other {# people}}. Look at the plan',
  'task.services.decline': '{unit}: a user is worse than before. See what was seen, and say what is done',
  'task.services.checks-overdue':
    '{unit}: {count, plural, one {1 user has not been checked in time} other {# users have not been checked in time}}, {alone, number} live alone',
  'task.services.cancellation-due': '{unit}: offer the help again to somebody who has said no',
  'task.services.closure-calls':
    '{unit}: call {count, plural, one {one person who loses} other {# people who lose}} a service ({title})',
  'task.services.closure-follow-up':
    '{unit}: look at what is given instead, for {count, plural, one {one person} other {# people}} ({title})',
  'task.outbreak.building-improvement-overdue': '{site}: {words} was to be done by {dueOn}. {owner} is responsible',
  'task.outbreak.moves.carry-out':
    '{site}: {steps, plural, one {one move} other {# moves}} of residents decided. Carry them out in order',
  'task.outbreak.cleaning.assign': '{room} must be cleaned. Choose who does it',
  'task.outbreak.cleaning.late': '{room} should have been cleaned by now. See that it is done',
  'task.outbreak.cleaning.check': '{room} has been cleaned. Check the room',
} as const satisfies Record<keyof typeof tasksNb, string>;
