import type { Work } from '#platform/unit-of-work/work.ts';
import type { Cancellation } from '../../contract/cancellations.ts';
import type { MadeCheck } from '../../contract/checks.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { readCancellationsOf } from '../cancellations/read-cancellations.ts';
import { readMadeChecks } from './check-answers.ts';

/** Checks of a person, what was done about each decline, and help the person has said no to; only for readers who may know everything about the person. */
export async function readCheckEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  const checks = await readMadeChecks(work, userId, 200);
  return [...checks.flatMap(eventsOfCheck), ...(await readCancellationsOf(work, userId)).flatMap(eventsOfCancellation)];
}

function eventsOfCancellation(one: Cancellation): PersonEvent[] {
  const facts = { service: one.service ?? 'all', reason: one.reason, note: one.note };
  return [
    { at: one.registeredAt, kind: 'services.cancelled', facts, by: one.registeredBy },
    ...one.offers.map(
      (offer): PersonEvent => ({
        at: offer.at,
        kind: 'services.offered-again',
        facts: { service: one.service ?? 'all', answer: offer.answer.replace('-', '_'), note: offer.note },
        by: offer.by,
      }),
    ),
  ];
}

function eventsOfCheck(check: MadeCheck): PersonEvent[] {
  return [
    {
      at: check.madeAt,
      kind: check.decline ? 'services.checked-worse' : 'services.checked',
      facts: { questions: check.decline?.worse.length ?? 0, note: check.note },
      by: check.madeBy,
    },
    ...(check.done
      ? [{ at: check.done.at, kind: 'services.decline-closed', facts: { text: check.done.text }, by: check.done.by }]
      : []),
  ];
}
