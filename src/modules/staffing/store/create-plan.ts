import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Municipality, PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { LiveVersions } from '#platform/live/live-versions.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { absencesOf } from '../domain/availability.ts';
import { choiceFactsOf } from '../domain/choice-facts.ts';
import type { DecidedWord } from '../domain/decided-plan.ts';
import { decisionsForSearch } from '../domain/decided-plan.ts';
import type { ChoiceFacts, ReplanChoices } from '../domain/replan/choices.ts';
import type { Period } from '../domain/staffing-base.ts';
import { unitsBelow } from '../domain/staffing-base.ts';
import type { StaffingPicture } from '../domain/staffing-picture.ts';
import { demandAfterTaskShift } from '../domain/tasks/shift-tasks.ts';
import { createTimesOf, isOver } from '../domain/times-of-shift.ts';
import { insertWords } from './plan-decisions.ts';
import type { PlanBasis } from './plan-rows.ts';
import { readChoiceRows } from './read-choice-rows.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/** Topics that a plan rests on. */
export const BASIS_TOPICS = ['roster', 'availability', 'organisation', 'import'] as const;

/** What is to be planned. */
export interface PlanWish {
  readonly period: Period;
  /** Only the holes of this unit and those below it. */
  readonly unitId: string | null;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly choices?: ReplanChoices | undefined;
  readonly replaces?: { readonly planId: number; readonly words: readonly DecidedWord[] } | undefined;
}

/** A search to be run once the plan has been committed. Plain data, apart from nothing. */
export interface PlanTask {
  readonly planId: number;
  readonly period: Period;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly choices: ReplanChoices;
  readonly facts: ChoiceFacts;
  /** With absences and decisions in it, and with the demand of the units planned for. */
  readonly municipality: Municipality;
}

/** Marks which process searches; one that is killed leaves its mark on plans that never finish. */
export interface Solver {
  readonly solver: string;
}

/** Begins a plan: the row that says it is being solved, and the task for the search. Decisions of the plan it replaces come along. */
export async function createPlan(work: Work, wish: PlanWish, { solver }: Solver): Promise<PlanTask> {
  const { trx, now, actor } = work;
  const { picture, versions } = await readStaffingPicture(work, wish.period);
  if (wish.unitId !== null && !picture.base.unitOf.has(wish.unitId)) throw new NotYours(`unit ${wish.unitId}`);
  work.access.demand(actor, 'staffing.plan.create', wish.unitId);
  const words = wish.replaces?.words ?? [];
  const choices = wish.choices ?? {};
  const planned = municipalityFor(picture, wish.unitId, decisionsForSearch(words), now);
  const municipality = await withChoiceRows(trx, planned, choices);
  if (municipality.demand?.length === 0) refuse('staffing.plan.no-demand', { from: wish.period.from });
  const { rows } = await sql<{ planId: number }>`
    INSERT INTO plan (tenant_id, state, period_from, period_days, unit_id, seed, time_limit_seconds, replaces_plan_id, based_on, choices, created_at,
      created_by, solver, heartbeat_at)
    VALUES (${trx.tenantId}, 'solving', ${wish.period.from}, ${wish.period.days}, ${wish.unitId}, ${wish.seed}, ${wish.timeLimitSeconds},
      ${wish.replaces?.planId ?? null}, ${JSON.stringify(basisOf(versions))}::jsonb, ${JSON.stringify(choices)}::jsonb, ${now}, ${actor.accountId ?? null}, ${solver},
      clock_timestamp())
    RETURNING plan_id`.execute(trx);
  const planId = rows[0]?.planId;
  if (planId === undefined) throw new Error('the plan was not written');
  await insertWords(work, planId, words);
  await work.audit({
    action: 'staffing.plan.created',
    subjectKind: 'plan',
    subjectId: String(planId),
    unitId: wish.unitId ?? undefined,
    facts: { from: wish.period.from, days: wish.period.days, opened: Object.keys(choices) },
  });
  work.announce('plan');
  const { from, days } = wish.period;
  const { seed, timeLimitSeconds } = wish;
  const facts = choiceFactsOf(municipality, choices, wish.period, norwegianHolidays);
  return { planId, period: { from, days }, seed, timeLimitSeconds, choices, facts, municipality };
}

/** The municipality with the rows that open choices draw on, and its demand as moved tasks leave it. */
export async function withChoiceRows(
  trx: TenantTransaction,
  municipality: Municipality,
  choices: ReplanChoices,
): Promise<Municipality> {
  const whole = { ...municipality, ...(await readChoiceRows(trx, choices)) };
  return choices.taskShift ? { ...whole, demand: demandAfterTaskShift(whole) } : whole;
}

/** The counters of what a plan rests on, as they stand. */
export function basisOf(versions: LiveVersions): PlanBasis {
  return Object.fromEntries(
    BASIS_TOPICS.map((topic) => [
      topic,
      { version: versions[topic]?.version ?? 0, changedAt: versions[topic]?.changedAt ?? null },
    ]),
  );
}

function municipalityFor(
  { base, awayOf }: StaffingPicture,
  unitId: string | null,
  decisions: readonly PlanDecision[],
  now: Instant,
): Municipality {
  const units = unitId === null ? undefined : unitsBelow(base, unitId);
  const timesOf = createTimesOf(base.municipality.shifts);
  const demand = [...base.demandAt.values()].flat();
  return {
    ...base.municipality,
    demand: demand.filter((row) => (units?.has(row.unitId) ?? true) && !isOver(timesOf(row), now)),
    absences: absencesOf([...awayOf.values()].flat()),
    decisions,
  };
}
