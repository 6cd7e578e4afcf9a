import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { addLentPeople, endLentPeople, removeLentPeople } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SentPerson } from '../../domain/cooperation/agreement-call.ts';
import { presentCall } from '../../domain/cooperation/agreement-call.ts';
import { answerColumns, openCall, putNamed, setCall } from './call-agreement.ts';
import { recordStep } from './record-step.ts';
import { setRequestState } from './shared-requests.ts';

/** Who has come, and where and how long they may be used: on `[from, to)`, in these units (empty: any). */
export interface Arrival {
  readonly people: readonly SentPerson[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unitIds: readonly string[];
  /** The answer that the user saw; a newer one of the partner's is shown first. */
  readonly answeredAt: Instant;
}

/**
 * Receives people whom a neighbour sends: from now on they stand in the pool, and plans may use them on the days given. Gives
 * their ids. Refuses `staffing.agreement-call.new-answer` where the partner has answered anew, and `….nobody`.
 */
export async function receivePeople(
  work: Work,
  callId: number,
  revision: number,
  arrival: Arrival,
): Promise<readonly string[]> {
  const open = await openCall(work, callId, revision, 'arrive');
  const { reply } = presentCall(open.call);
  if (reply === null || reply.answeredAt !== arrival.answeredAt) refuse('staffing.agreement-call.new-answer');
  if (arrival.people.length === 0) refuse('staffing.agreement-call.nobody');
  if (arrival.to <= arrival.from) refuse('staffing.agreement-call.backwards');
  await demandCompetences(work, arrival.people);
  const round = open.call.steps.filter(({ step }) => step === 'arrived').length;
  const personIds = arrival.people.map((_, place) => `nabo-${callId}-${round * 100 + place + 1}`);
  await addLentPeople(
    work,
    arrival.people.map(({ name, competence, phone }, place) => ({
      personId: personIds[place] ?? '',
      name,
      competence,
      phone: phone ?? null,
      employer: open.party,
      from: arrival.from,
      to: arrival.to,
      unitIds: arrival.unitIds,
    })),
  );
  await setCall(work, callId, {
    state: 'arrived',
    ...answerColumns(reply),
    wantedFrom: arrival.from,
    wantedTo: arrival.to,
  });
  await putNamed(work, callId, arrival.people, personIds);
  await setRequestState(work, open.call, 'arrived');
  await recordStep(work, open, 'arrived', arrival.people.map(({ name }) => name).join(', '));
  return personIds;
}

/** They go home: not here from the day `on`. Refuses `organisation.person.has-shifts` where somebody stands on the roster after that. */
export async function returnPeople(work: Work, callId: number, revision: number, on: PlainDate, note: string) {
  const open = await openCall(work, callId, revision, 'return');
  if (on <= open.call.from) refuse('staffing.agreement-call.backwards');
  await endLentPeople(work, open.call.personIds, on);
  await setCall(work, callId, { state: 'returned' });
  await setRequestState(work, open.call, 'returned');
  await recordStep(work, open, 'returned', note);
}

/** They are still here after all: back to the days agreed on. */
export async function takeBackReturn(work: Work, callId: number, revision: number): Promise<void> {
  const open = await openCall(work, callId, revision, 'take-back-return');
  await endLentPeople(work, open.call.personIds, open.call.to);
  await setCall(work, callId, { state: 'arrived' });
  await setRequestState(work, open.call, 'arrived');
  await recordStep(work, open, 'return-taken-back', '');
}

/** They did not come after all: out of the pool again. Refuses `organisation.person.has-shifts` where one has got a shift. */
export async function takeBackArrival(work: Work, callId: number, revision: number): Promise<void> {
  const open = await openCall(work, callId, revision, 'take-back-arrival');
  await removeLentPeople(work, open.call.personIds);
  await setCall(work, callId, { state: open.call.shared ? 'requested' : 'answered' });
  await putNamed(work, callId, open.call.reply?.named ?? []);
  await setRequestState(work, open.call, 'requested');
  await recordStep(work, open, 'arrival-taken-back', '');
}

async function demandCompetences(work: Work, people: readonly SentPerson[]): Promise<void> {
  const known = await work.trx
    .selectFrom('competence')
    .select('competence.competence')
    .where('competence.tenantId', '=', work.trx.tenantId)
    .execute();
  const names = new Set(known.map(({ competence }) => competence));
  const unknown = people.find(({ competence }) => !names.has(competence));
  if (unknown) refuse('staffing.agreement-call.unknown-competence', { competence: unknown.competence });
}
