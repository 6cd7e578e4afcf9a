import type { Facts } from '#kernel/finding.ts';

/**
 * Every kind of task that a module raises, with the page where it is done; `{name}` stands for a fact or for `subjectId`.
 * `byHand`: only a person can say that it is done; others close by themselves when what they ask for has happened.
 * The words are in texts/tasks.*.ts under `task.<kind>`.
 */
export const TASK_KINDS = {
  'outbreak.rule-to-approve': { at: '/smitte/regler?sykdom={illness}' },
  'outbreak.visit-rule-review': { at: '/smitte/besok?enhet={unitId}' },
  'organisation.import.stale': { at: '/bemanning/import' },
  'organisation.import.refused': { at: '/bemanning/import' },
  'situation.report-overdue': { at: '/rapporter' },
  'situation.report-reminder': { at: '/rapporter' },
  'situation.report-escalated': { at: '/rapporter' },
  'situation.death-reported': { at: '/rapporter', byHand: true },
  'staffing.offer-choose': { at: '/bemanning/foresporsler/{offerId}' },
  'staffing.offer-expired': { at: '/bemanning/foresporsler/{offerId}', byHand: true },
  'staffing.offer-given-back': { at: '/bemanning/foresporsler/{offerId}', byHand: true },
  'staffing.reception-low': { at: '/bemanning/mottak', byHand: true },
  'staffing.response-step': { at: '/bemanning/innsatsteam' },
  'services.assessment-due': { at: '/tjenester/reduksjoner' },
  'services.assessment-due-leader': { at: '/tjenester/reduksjoner' },
  'services.assessment-overdue': { at: '/tjenester/reduksjoner' },
  'services.assessment-expiring': { at: '/tjenester/vurdering/{subjectId}' },
  'services.assessment-ended': { at: '/tjenester/vurdering/{subjectId}', byHand: true },
  'outbreak.case-in-unit': { at: '/bemanning/kart', byHand: true },
  'outbreak.people-away': { at: '/bemanning/plan?place={unitId}', byHand: true },
  'outbreak.call-escalated': { at: '/smitte/ringeliste' },
  'outbreak.proposed': { at: '/smitte/utbrudd' },
  'outbreak.duties': { at: '/smitte/utbrudd/{outbreakId}' },
  'outbreak.over': { at: '/smitte/utbrudd/{outbreakId}' },
  'outbreak.plan-without-case': { at: '/bemanning/plan/{planId}', byHand: true },
  'services.decline': { at: '/tjenester/oppfolging/{userId}' },
  'services.checks-overdue': { at: '/tjenester/oppfolging' },
  'services.cancellation-due': { at: '/tjenester/avlyst' },
  'services.closure-calls': { at: '/tjenester/stenging?stenging={closureId}' },
  'services.closure-follow-up': { at: '/tjenester/stenging?stenging={closureId}' },
  'outbreak.building-improvement-overdue': { at: '/smitte/bygg?bygg={siteId}' },
  'outbreak.moves.carry-out': { at: '/smitte/steder/{siteId}' },
  'outbreak.cleaning.assign': { at: '/smitte/renhold/oversikt?oppgave={taskId}' },
  'outbreak.cleaning.late': { at: '/smitte/renhold/oversikt?oppgave={taskId}' },
  'outbreak.cleaning.check': { at: '/smitte/renhold/oversikt?oppgave={taskId}' },
} as const satisfies Readonly<Record<string, TaskKindRow>>;

interface TaskKindRow {
  readonly at: string;
  readonly byHand?: true;
}

/** What names a kind of task. */
export type TaskKind = keyof typeof TASK_KINDS;

/** Where a task is done: the address with its facts filled in; nothing for a kind of an older version. */
export function taskAddress(task: {
  readonly kind: string;
  readonly subjectId: string;
  readonly facts: Facts;
}): string | undefined {
  const row = rowOf(task.kind);
  return row?.at.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(name === 'subjectId' ? task.subjectId : (task.facts[name] ?? ''))),
  );
}

/** Whether a person says that the task is done; kinds of an older version are closed by hand too. */
export function isDoneByHand(kind: string): boolean {
  const row = rowOf(kind);
  return row === undefined || row.byHand === true;
}

function rowOf(kind: string): TaskKindRow | undefined {
  return (TASK_KINDS as Readonly<Record<string, TaskKindRow>>)[kind];
}
