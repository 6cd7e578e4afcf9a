import { randomUUID } from 'node:crypto';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitRule } from '../../domain/visiting/visit-rule.ts';
import { dwellingOf, objectionsTo } from '../../domain/visiting/visit-rule.ts';
import { getVisitingRule } from '../../rules/visiting-rules.ts';
import { prepareVisitNotices } from './prepare-visit-notices.ts';
import type { StoredVisitRule } from './visit-rule-rows.ts';
import { lockVisitRule, readVisitRules } from './visit-rule-rows.ts';

const DECIDE = 'outbreak.visiting.decide';
/** A regulation is the municipality's to make, by its doctor when it cannot wait. */
const REGULATE = 'outbreak.visiting.regulate';
export const VISIT_RULE = 'visit-rule';
export const REVIEW_TASK = 'outbreak.visit-rule-review';
/** A decision is taken back for so long; after that it is ended. */
const TAKE_BACK_MINUTES = 60;

/** A decided limit: its number, the revision to change it with, and how many notices wait to be sent. */
export interface DecidedVisitRule {
  readonly ruleId: string;
  readonly revision: number;
  readonly drafts: number;
}

/**
 * Decides a limit on a unit's visits. What applied before ends where it begins; notices to relatives are prepared in their
 * languages, and the decision stands in the log. Refuses what `objectionsTo` finds and `outbreak.visiting.later-rule`.
 */
export async function decideVisitRule(work: Work, rule: VisitRule): Promise<DecidedVisitRule> {
  const { trx, now, actor } = work;
  const { unitId } = rule;
  work.access.demand(actor, rule.basis === 'local_regulation' ? REGULATE : DECIDE, unitId);
  const unit = (await readUnitTree(work)).find((one) => one.unitId === unitId);
  if (!unit) throw new NotYours(unitId);
  const today = work.clock.today();
  if (rule.from < today) refuse('outbreak.visiting.begins-in-the-past', { from: rule.from });
  if (rule.to <= rule.from) refuse('outbreak.visiting.ends-before-start', { from: rule.from });
  const bounds = getVisitingRule(rule.from);
  const [objection] = objectionsTo(rule, dwellingOf(unit), bounds);
  if (objection) refuse(`outbreak.visiting.${objection.code}`, objection.facts, bounds.source);
  const replaced = await cutShort(work, rule);
  const ruleId = `VR-${randomUUID().slice(0, 8)}`;
  const { from, to, ...terms } = rule;
  await trx
    .insertInto('visitRule')
    .values({
      ...terms,
      tenantId: trx.tenantId,
      ruleId,
      validFrom: from,
      validTo: to,
      decidedBy: actor.name,
      decidedAt: now,
      replaced: JSON.stringify(replaced),
    })
    .execute();
  for (const { ruleId: old } of replaced) await withdrawDrafts(work, VISIT_RULE, old);
  const { prepared } = await prepareVisitNotices(work, { ...rule, ruleId }, unit.name);
  await recordDecision(work, {
    kind: 'outbreak.visiting.decided',
    unitId,
    subjectKind: VISIT_RULE,
    subjectId: ruleId,
    title: unit.name,
    why: rule.ground,
    known: [],
    facts: { level: rule.level, basis: rule.basis, from, to, reviewOn: rule.reviewOn },
  });
  await trail(work, 'decided', rule, ruleId);
  return { ruleId, revision: 1, drafts: prepared };
}

/** Keeps a limit after it was looked at anew; the next review is no later than the rules allow. */
export async function reviewVisitRule(
  work: Work,
  ruleId: string,
  { revision, reviewOn, note }: { readonly revision: number; readonly reviewOn: PlainDate; readonly note: string },
): Promise<number> {
  const rule = await demandRule(work, ruleId, revision);
  const today = work.clock.today();
  const bounds = getVisitingRule(today);
  const [objection] = objectionsTo({ ...rule, from: today, reviewOn }, 'institution', bounds).filter(({ code }) =>
    code.startsWith('review'),
  );
  if (objection) refuse(`outbreak.visiting.${objection.code}`, objection.facts, bounds.source);
  await work.trx
    .updateTable('visitRule')
    .set({ reviewOn, reviewedOn: today, revision: revision + 1 })
    .where('visitRule.tenantId', '=', work.trx.tenantId)
    .where('visitRule.ruleId', '=', ruleId)
    .execute();
  await completeTask(work, REVIEW_TASK, `${ruleId} ${rule.reviewOn}`);
  await recordDecision(work, {
    kind: 'outbreak.visiting.reviewed',
    unitId: rule.unitId,
    subjectKind: VISIT_RULE,
    subjectId: ruleId,
    title: await unitName(work, rule.unitId),
    why: note,
    known: [],
    facts: { level: rule.level, reviewOn, to: rule.to },
  });
  await trail(work, 'reviewed', rule, ruleId);
  return revision + 1;
}

/** Ends a limit from today; one that has not begun, or began today, is taken out altogether. */
export async function endVisitRule(work: Work, ruleId: string, revision: number, why: string): Promise<void> {
  const rule = await demandRule(work, ruleId, revision);
  const today = work.clock.today();
  if (rule.to <= today) refuse('outbreak.visiting.over', { to: rule.to });
  await setEnd(work, rule, today);
  await withdrawDrafts(work, VISIT_RULE, ruleId);
  await completeTask(work, REVIEW_TASK, `${ruleId} ${rule.reviewOn}`);
  await recordDecision(work, {
    kind: 'outbreak.visiting.ended',
    unitId: rule.unitId,
    subjectKind: VISIT_RULE,
    subjectId: ruleId,
    title: await unitName(work, rule.unitId),
    why,
    known: [],
    facts: { level: rule.level, from: rule.from, to: today },
  });
  await trail(work, 'ended', rule, ruleId);
}

/** Takes back one's own decision of the last hour: what it cut short applies again, its notices are withdrawn. */
export async function takeBackVisitRule(work: Work, ruleId: string, revision: number): Promise<void> {
  const rule = await demandRule(work, ruleId, revision);
  const minutes = (Date.parse(work.now) - Date.parse(rule.decidedAt)) / 60_000;
  if (rule.decidedBy !== work.actor.name || minutes > TAKE_BACK_MINUTES || rule.reviewedOn !== null)
    refuse('outbreak.visiting.too-late', { minutes: TAKE_BACK_MINUTES });
  await setEnd(work, rule, rule.from);
  for (const { ruleId: old, to } of rule.replaced) {
    await work.trx
      .updateTable('visitRule')
      .set((of) => ({ validTo: to, revision: of('visitRule.revision', '+', 1) }))
      .where('visitRule.tenantId', '=', work.trx.tenantId)
      .where('visitRule.ruleId', '=', old)
      .execute();
  }
  await withdrawDrafts(work, VISIT_RULE, ruleId);
  await recordDecision(work, {
    kind: 'outbreak.visiting.taken-back',
    unitId: rule.unitId,
    subjectKind: VISIT_RULE,
    subjectId: ruleId,
    title: await unitName(work, rule.unitId),
    why: '',
    known: [],
    facts: { level: rule.level, from: rule.from },
  });
  await trail(work, 'taken-back', rule, ruleId);
}

async function cutShort(work: Work, { unitId, from, to }: VisitRule): Promise<{ ruleId: string; to: PlainDate }[]> {
  const standing = (await readVisitRules(work, { unitIds: [unitId], since: from })).filter((one) => one.from < to);
  const later = standing.find((one) => one.from >= from);
  if (later) refuse('outbreak.visiting.later-rule', { from: later.from });
  for (const { ruleId, revision } of standing) {
    await work.trx
      .updateTable('visitRule')
      .set({ validTo: from, revision: revision + 1 })
      .where('visitRule.tenantId', '=', work.trx.tenantId)
      .where('visitRule.ruleId', '=', ruleId)
      .execute();
  }
  return standing.map((one) => ({ ruleId: one.ruleId, to: one.to }));
}

async function setEnd({ trx }: Work, rule: StoredVisitRule, to: PlainDate): Promise<void> {
  if (to <= rule.from) {
    await trx
      .deleteFrom('visitRule')
      .where('visitRule.tenantId', '=', trx.tenantId)
      .where('visitRule.ruleId', '=', rule.ruleId)
      .execute();
    return;
  }
  await trx
    .updateTable('visitRule')
    .set({ validTo: to, revision: rule.revision + 1 })
    .where('visitRule.tenantId', '=', trx.tenantId)
    .where('visitRule.ruleId', '=', rule.ruleId)
    .execute();
}

async function demandRule(work: Work, ruleId: string, revision: number): Promise<StoredVisitRule> {
  const rule = await lockVisitRule(work, ruleId);
  work.access.demand(work.actor, rule.basis === 'local_regulation' ? REGULATE : DECIDE, rule.unitId);
  if (rule.revision !== revision) refuse('outbreak.visiting.changed-meanwhile', { by: rule.decidedBy });
  return rule;
}

async function unitName(work: Work, unitId: string): Promise<string> {
  return (await readUnitTree(work)).find((one) => one.unitId === unitId)?.name ?? unitId;
}

async function trail(work: Work, done: string, { unitId, level }: VisitRule, ruleId: string): Promise<void> {
  await work.audit({
    action: `outbreak.visit-rule.${done}`,
    subjectKind: VISIT_RULE,
    subjectId: ruleId,
    unitId,
    facts: { level },
  });
  work.announce('visiting');
}
