import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { readMadeChecks } from './check-answers.ts';

/** Checks of a person, and what was done about each decline; only for readers who may know everything about the person. */
export async function readCheckEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  const checks = await readMadeChecks(work, userId, 200);
  return checks.flatMap((check): PersonEvent[] => [
    {
      at: check.madeAt,
      kind: check.decline ? 'services.checked-worse' : 'services.checked',
      facts: { questions: check.decline?.worse.length ?? 0, note: check.note },
      by: check.madeBy,
    },
    ...(check.done
      ? [{ at: check.done.at, kind: 'services.decline-closed', facts: { text: check.done.text }, by: check.done.by }]
      : []),
  ]);
}
