import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { DecidedAssignment, DecidedWord } from '../domain/decided-plan.ts';
import { decideAssignments } from '../domain/decided-plan.ts';
import type { OpenRow, UncoveredRow } from '../domain/replan/plan.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { changedTopics } from './changed-topics.ts';
import { readWords } from './plan-decisions.ts';
import type { PlanRow } from './plan-rows.ts';
import { countDrafts, getPlan } from './plan-rows.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';
import type { Reach } from './units-in-reach.ts';
import { unitsInReach } from './units-in-reach.ts';

/** A plan as far as somebody may see it. */
export interface PlanRead {
  readonly row: PlanRow;
  readonly draft: number;
  readonly words: readonly DecidedWord[];
  readonly base: StaffingBase;
  readonly picture: StaffingPicture;
  /** The units of the plan that the actor may see. */
  readonly reach: Reach;
  readonly changedSince: ReturnType<typeof changedTopics>;
  readonly nameOfAccount: (accountId: number | null) => string | null;
  readonly open: readonly OpenRow[];
  readonly decided: readonly DecidedAssignment[];
  readonly holes: readonly UncoveredRow[];
  readonly findings: readonly Finding[];
  readonly dates: readonly PlainDate[];
  /** Whether the actor may see what is about a unit or a person. */
  readonly sees: (unitId: string | undefined, personId?: string) => boolean;
  /** Whether nothing of it is hidden. */
  readonly seesAll: boolean;
}

/**
 * Reads a plan for an actor: of a plan for more than her units, a unit leader sees the shifts in her units and those that her people
 * are given elsewhere.
 */
export async function readPlan(work: Work, planId: number): Promise<PlanRead> {
  const { trx } = work;
  const row = await getPlan(trx, planId);
  const { picture, versions } = await readStaffingPicture(work, row);
  const { base } = picture;
  const reach = unitsInReach(work, base, 'staffing.plan.read', row.unitId ?? undefined);
  const own = unitsInReach(work, base, 'staffing.plan.read', undefined);
  const words = await readWords(trx, planId);
  const accounts = [row.createdBy, row.publishedBy, ...words.map((word) => word.decidedBy)];
  const names = await readAccountNames(trx, accounts);
  const home = (personId: string | undefined) => base.people.get(personId ?? '')?.homeUnitId ?? '';
  const sees = (unitId: string | undefined, personId?: string) =>
    own.whole || own.units.has(unitId ?? '') || own.units.has(home(personId));
  const { document } = row;
  return {
    row,
    draft: await countDrafts(trx, planId),
    words,
    base,
    picture,
    reach,
    changedSince: changedTopics(row.basis, versions),
    nameOfAccount: (accountId) => names.get(accountId) ?? null,
    open: (document?.open ?? []).filter((one) => sees(one.unitId)),
    decided: document
      ? decideAssignments(document, words).filter(({ assignment }) => sees(assignment.unitId, assignment.personId))
      : [],
    holes: (document?.uncovered ?? []).filter((one) => sees(one.unitId)),
    dates: daysFrom(row.from, row.days),
    sees,
    seesAll: own.whole,
    findings: [...row.findings, ...(document?.findings ?? [])].filter((one) => sees(one.unitId, one.personId)),
  };
}
