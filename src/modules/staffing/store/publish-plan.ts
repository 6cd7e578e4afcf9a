import { sql } from 'kysely';
import type { Finding } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { KnownFigure } from '#modules/log/index.ts';
import { recordDecision } from '#modules/log/index.ts';
import { composeShiftDraft, draftLocale, prepareDrafts } from '#modules/messages/index.ts';
import { updateRosterWithPlan } from '#modules/organisation/index.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { assessStillLawful } from '../domain/assess-still-lawful.ts';
import type { DecidedWord } from '../domain/decided-plan.ts';
import { chosenAssignments, decideAssignments } from '../domain/decided-plan.ts';
import { givenNameFirst } from '../domain/given-name-first.ts';
import type { PlanFigures } from '../domain/plan-figures.ts';
import { isOvertime, planFigures } from '../domain/plan-figures.ts';
import type { Assignment } from '../domain/replan/plan.ts';
import { givenUpBy, shiftsOfPlan } from '../domain/shifts-of-plan.ts';
import type { StaffingBase } from '../domain/staffing-base.ts';
import type { AwayByPerson } from '../domain/staffing-picture.ts';
import { createTimesOf, isOver } from '../domain/times-of-shift.ts';
import { publishingTexts } from '../texts/publishing.ts';
import { changedTopics } from './changed-topics.ts';
import { openPlan, raiseRevision, setPlan } from './open-plan.ts';
import { readWords } from './plan-decisions.ts';
import type { PlanRow } from './plan-rows.ts';
import { getPlan } from './plan-rows.ts';
import { readChoiceRows } from './read-choice-rows.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/** Names the advisory lock under which a tenant's plans are published and taken back, one at a time. */
const PUBLISH_LOCK = 20_261_125;

/** Kind and id of what messages about a plan are caused by. */
export const planCause = (planId: number) => ({ causeKind: 'plan', causeId: String(planId) });

export interface PublishedPlan {
  readonly revision: number;
  readonly publishedAt: Instant;
  readonly shifts: number;
  readonly people: number;
  readonly messageDrafts: number;
  readonly logSeq: number;
}

/** Lets one publish at a time happen in a municipality, so that each sees what the one before has given away. */
export async function lockPublishing(trx: TenantTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${PUBLISH_LOCK}::integer, ${trx.tenantId}::integer)`.execute(trx);
}

/** What publishing would do now. */
export interface PublishOutlook {
  readonly plan: PlanRow;
  readonly base: StaffingBase;
  readonly words: readonly DecidedWord[];
  readonly chosen: readonly Assignment[];
  readonly figures: PlanFigures;
  /** What stands in the way: the checker's findings on the whole proposal, and what the chosen shifts would break now. */
  readonly breaches: readonly Finding[];
  readonly changedSince: ReturnType<typeof changedTopics>;
  readonly ageOf: { readonly roster: Instant | null; readonly availability: Instant | null };
}

/** Judges what publishing would do against the municipality as it stands at this moment. */
export async function readPublishOutlook(work: Work, planId: number): Promise<PublishOutlook> {
  const plan = await getPlan(work.trx, planId);
  if (!plan.document) return refuse('staffing.plan.not-now', { state: plan.state, action: 'publish' });
  const { picture, versions, ages } = await readStaffingPicture(work, plan);
  const { base } = picture;
  const words = await readWords(work.trx, planId);
  const chosen = chosenAssignments(plan.document, words);
  const own = plan.findings.filter((finding) => finding.level === 'breach');
  return {
    plan,
    base,
    words,
    chosen,
    figures: planFigures(
      plan.document.open,
      decideAssignments(plan.document, words),
      (id) => base.people.get(id)?.homeUnitId ?? null,
    ),
    breaches: [...own, ...(await assessNow(work, plan, base, picture.awayOf, chosen))],
    changedSince: changedTopics(plan.basis, versions),
    ageOf: { roster: ages.rosterChangedAt, availability: ages.availabilityChangedAt },
  };
}

/**
 * Publishes every proposed shift that nobody has refused: into the roster, the decision log, and drafts of messages, all or
 * nothing. The base data are judged as they stand now; what has changed since the search is no hindrance as long as no rule breaks.
 */
export async function publishPlan(work: Work, planId: number, revision: number, why: string): Promise<PublishedPlan> {
  await lockPublishing(work.trx);
  const plan = await openPlan(work, planId, 'publish', revision);
  work.access.demand(work.actor, 'staffing.plan.publish', plan.unitId);
  const outlook = await readPublishOutlook(work, planId);
  const { chosen, figures, breaches, changedSince } = outlook;
  if (chosen.length === 0) refuse('staffing.plan.nothing-to-publish', {});
  const timesOf = createTimesOf(shiftsOfPlan(outlook.base, plan.document));
  const over = chosen.filter((one) => isOver(timesOf(one), work.now));
  if (over.length > 0) refuse('staffing.plan.shifts-over', { shifts: over.length });
  if (breaches.length > 0) {
    refuse(changedSince.length > 0 ? 'staffing.plan.outdated' : 'staffing.plan.has-breaches', {
      breaches: breaches.length,
      codes: [...new Set(breaches.map((finding) => finding.code))],
      changedSince,
    });
  }
  await updateRosterWithPlan(
    work,
    planId,
    chosen.map((one) => ({ ...one, kind: kindOf(one) })),
    { givenUp: chosen.flatMap(givenUpBy), parts: plan.document?.parts ?? [] },
  );
  const drafts = await prepareDrafts(work, { ...planCause(planId), drafts: draftsOf(outlook) });
  await setPlan(work.trx, planId, {
    state: 'published',
    publishedAt: work.now,
    publishedBy: work.actor.accountId ?? null,
    publishedShifts: chosen.length,
  });
  const facts = { shifts: chosen.length, people: figures.people };
  const next = await raiseRevision(work, plan, 'staffing.plan.published', facts);
  const t = createTranslator(masterLocale, publishingTexts);
  const logSeq = await recordDecision(work, {
    kind: 'staffing.plan.published',
    unitId: plan.unitId ?? undefined,
    subjectKind: 'plan',
    subjectId: String(planId),
    title: t('publishing.title', { ...facts, left: figures.openAfter }),
    why,
    known: knownFigures(work, outlook),
    facts: { ...facts, ...figures, from: plan.from, days: plan.days, revision: next },
  });
  return { revision: next, publishedAt: work.now, ...facts, messageDrafts: drafts.prepared, logSeq };
}

/** A moved shift stays what it was; others are extra work, or overtime where they begin in it. */
function kindOf(one: Assignment): 'normal' | 'overtime' | 'extra' {
  if (one.insteadOf) return 'normal';
  return isOvertime(one) ? 'overtime' : 'extra';
}

/** What the chosen shifts would break now, with what the plan was opened for. */
async function assessNow(
  work: Work,
  plan: PlanRow,
  base: StaffingBase,
  awayOf: AwayByPerson,
  chosen: readonly Assignment[],
): Promise<Finding[]> {
  const rows = await readChoiceRows(work.trx, plan.choices);
  return assessStillLawful(base, awayOf, chosen, {
    choices: plan.choices,
    rows,
    parts: plan.document?.parts ?? [],
    holidaysIn: norwegianHolidays,
  });
}

function knownFigures(work: Work, { figures, ageOf }: PublishOutlook): KnownFigure[] {
  const roster = ageOf.roster ?? work.now;
  const availability = ageOf.availability ?? roster;
  const asOf = roster > availability ? roster : availability;
  return [
    { code: 'staffing.open-shifts-before', value: figures.openBefore, unit: 'shifts', asOf },
    { code: 'staffing.below-minimum-before', value: figures.belowMinimumBefore, unit: 'shifts', asOf },
    { code: 'staffing.open-shifts-after', value: figures.openAfter, unit: 'shifts', asOf },
    { code: 'staffing.below-minimum-after', value: figures.belowMinimumAfter, unit: 'shifts', asOf },
    { code: 'staffing.people-in-overtime', value: figures.peopleInOvertime, unit: 'people', asOf },
    { code: 'staffing.moved-people', value: figures.movedPeople, unit: 'people', asOf },
  ];
}

/** One draft per person who is given shifts, in that person's language. */
function draftsOf({ base, chosen, plan }: PublishOutlook) {
  const typeOf = new Map(shiftsOfPlan(base, plan.document).map((type) => [type.shift, type]));
  return [...Map.groupBy(chosen, (one) => one.personId)].map(([personId, shifts]) => {
    const person = base.people.get(personId);
    const locale = draftLocale(base.memberOf.get(personId)?.languages ?? []);
    const homeSite = base.unitOf.get(person?.homeUnitId ?? '')?.siteId;
    const draft = composeShiftDraft({
      personName: givenNameFirst(person?.name ?? personId),
      locale,
      sender: base.municipality.name,
      shifts: shifts.map((shift) => {
        const unit = base.unitOf.get(shift.unitId);
        const type = typeOf.get(shift.shift);
        return {
          date: shift.date,
          startMinute: type?.startMinute ?? 0,
          endMinute: type?.endMinute ?? 0,
          unitName: unit?.name ?? shift.unitId,
          siteName: unit && unit.siteId !== homeSite ? unit.siteName : undefined,
        };
      }),
    });
    return { personId, locale, ...draft };
  });
}
