import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonChecksReply } from '../../contract/checks.ts';
import { recordLook } from '../people/record-look.ts';
import { readMadeChecks } from './check-answers.ts';
import { demandCheckOf, readCheckScope } from './check-scope.ts';
import { findOwnRhythm } from './decide-own-rhythm.ts';
import { readCheckRows } from './read-check-rows.ts';

/** One person's checks as far as the actor may know; the look is kept. Carers who only visit see when, not what. */
export async function readPersonChecks(work: Work, userId: string): Promise<PersonChecksReply> {
  const unitId = await demandCheckOf(work, userId);
  const scope = await readCheckScope(work);
  const [found] = await readCheckRows(work, { userId }, scope);
  if (!found) throw new NotYours('service-user');
  const { ruleDays, source, ...person } = found;
  const seesCare = reaches(scope.know.care, unitId);
  await recordLook(work, userId, 'services.checks');
  const own = await findOwnRhythm(work, userId);
  return {
    person,
    checks: seesCare ? await readMadeChecks(work, userId) : [],
    rhythm: {
      revision: own?.revision ?? 0,
      reason: seesCare ? (own?.reason ?? null) : null,
      decidedBy: own?.decidedName ?? null,
      ruleDays,
      source,
    },
    canDecide: reaches(work.access.scopeOf(work.actor, 'services.checks.decide'), unitId),
  };
}
