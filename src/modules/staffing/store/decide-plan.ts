import { refuse } from '#kernel/refusal.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DecidedWord } from '../domain/decided-plan.ts';
import { isAbout } from '../domain/decided-plan.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import { openPlan, raiseRevision, setPlan } from './open-plan.ts';
import type { NewWord } from './plan-decisions.ts';
import { insertWords, readWords, undoWords } from './plan-decisions.ts';
import type { PlanHead, PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/** A plan after a decision. */
export interface DecidedPlan {
  readonly plan: PlanRow;
  readonly words: readonly DecidedWord[];
  readonly base: StaffingBase;
  readonly decisionIds: readonly number[];
}

/**
 * Accepts, refuses or pins one or many. A pin may also name somebody who is not proposed, on a row that is open: the next
 * search respects it.
 */
export async function decidePlan(
  work: Work,
  planId: number,
  revision: number,
  decisions: readonly NewWord[],
): Promise<DecidedPlan> {
  const seen = await getPlan(work.trx, planId);
  const { base } = (await readStaffingPicture(work, seen)).picture;
  const plan = await openPlan(work, planId, 'decide', revision);
  for (const word of decisions) demandWord(work, base, plan, word);
  const decisionIds = await insertWords(work, planId, decisions);
  const next = await raiseRevision(work, plan, 'staffing.plan.decided', { decisions: decisions.length });
  return { plan: { ...plan, revision: next }, words: await readWords(work.trx, planId), base, decisionIds };
}

/** Takes decisions back. */
export async function undoDecisions(
  work: Work,
  planId: number,
  revision: number,
  decisionIds: readonly number[],
): Promise<DecidedPlan> {
  const seen = await getPlan(work.trx, planId);
  const { base } = (await readStaffingPicture(work, seen)).picture;
  const plan = await openPlan(work, planId, 'decide', revision);
  const words = await readWords(work.trx, planId);
  for (const word of words.filter((one) => decisionIds.includes(one.decisionId))) demandWord(work, base, plan, word);
  const undone = await undoWords(work, planId, decisionIds);
  if (undone < new Set(decisionIds).size) throw new NotYours('decision');
  const next = await raiseRevision(work, plan, 'staffing.plan.decision-undone', { decisions: undone });
  return { plan: { ...plan, revision: next }, words: await readWords(work.trx, planId), base, decisionIds: [] };
}

/** A person may be decided on by who leads the unit of the shift or the unit the person belongs to. */
function demandWord(work: Work, base: StaffingBase, plan: PlanRow, word: NewWord): void {
  const scope = work.access.scopeOf(work.actor, 'staffing.plan.decide');
  const person = base.people.get(word.personId);
  if (!person || !(reaches(scope, word.unitId) || reaches(scope, person.homeUnitId))) {
    throw new NotYours(`person ${word.personId}`);
  }
  const { assignments, open } = plan.document ?? { assignments: [], open: [] };
  const rows = word.decision === 'pin' ? open : [];
  const { personId } = word;
  if (assignments.some((assignment) => isAbout(word, assignment))) return;
  if (rows.some((row) => isAbout(word, { ...row, personId }))) return;
  refuse('staffing.plan.no-such-shift', { personId, date: word.date ?? '', shift: word.shift ?? '' });
}

/** Gives a plan up; a search that still runs is asked to stop. */
export async function discardPlan(work: Work, planId: number, revision: number): Promise<number> {
  const plan = await openPlan(work, planId, 'discard', revision);
  demandPlan(work, plan);
  await setPlan(work.trx, planId, { state: 'discarded' });
  return raiseRevision(work, plan, 'staffing.plan.discarded', {});
}

/** Asks a search to give the best so far, at whichever process it runs. */
export async function requestStop(work: Work, planId: number): Promise<void> {
  const plan = await getPlan(work.trx, planId, 'forUpdate');
  demandPlan(work, plan);
  if (plan.state !== 'solving') return;
  await setPlan(work.trx, planId, { stopRequested: true });
  await work.audit({ action: 'staffing.plan.stopped', subjectKind: 'plan', subjectId: String(planId) });
}

/** Throws `NotYours` unless the actor may make plans for the units that this one is for. */
export function demandPlan(work: Work, plan: PlanHead): void {
  work.access.demand(work.actor, 'staffing.plan.create', plan.unitId);
}
