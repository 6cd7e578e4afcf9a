import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VersionBody } from '../../contract/infection-rules.ts';
import { demandSoundRules } from './demand-sound-rules.ts';
import { logRule } from './log-rule.ts';
import { readRuleSets, ruleSetsWith } from './read-rule-sets.ts';
import type { EffectOnPeriod, RuleChange } from './recalculate-periods.ts';
import { assessOpenPeriods, recalculateOpenPeriods } from './recalculate-periods.ts';
import { countEffects } from './rule-effect.ts';
import type { StoredVersion } from './version-rows.ts';
import { readVersions, ruleOfVersion } from './version-rows.ts';

/** The task of whoever may approve a rule that somebody else has written. */
export const RULE_TO_APPROVE = 'outbreak.rule-to-approve';
const APPROVE_HOURS = 4;

/** A version that stands for one not yet stored. */
const DRAFT_ID = 0;

/** What a version would do to the periods that are open, from the moment it is in force; nothing is written. */
export async function previewVersion(work: Work, body: VersionBody): Promise<EffectOnPeriod[]> {
  const sets = await readRuleSets(work, body.illness);
  const rules = demandSoundRules(sets.rules, ruleOfVersion({ ...body, versionId: DRAFT_ID }));
  return assessOpenPeriods(work, body.illness, { ...sets, rules }, { at: body.from });
}

/** The same for a stored proposal; for a published one what taking it back would do. */
export async function previewStored(work: Work, version: StoredVersion): Promise<EffectOnPeriod[]> {
  const versions = (await readVersions(work, { illness: version.illness })).filter(
    (one) => one.versionId !== version.versionId,
  );
  const sets = ruleSetsWith(versions, version.illness);
  const change: RuleChange = { versionId: version.versionId, at: version.from };
  if (version.state === 'published') return assessOpenPeriods(work, version.illness, sets, change);
  return assessOpenPeriods(
    work,
    version.illness,
    { ...sets, rules: demandSoundRules(sets.rules, ruleOfVersion(version)) },
    change,
  );
}

/** Writes a version for somebody else to approve. Refuses gaps, overlaps and weaker local rules with their place. */
export async function proposeVersion(work: Work, body: VersionBody): Promise<number> {
  const { trx, now, actor } = work;
  const { rules } = await readRuleSets(work, body.illness);
  demandSoundRules(rules, ruleOfVersion({ ...body, versionId: DRAFT_ID }));
  await trx
    .insertInto('ruleSet')
    .values({
      tenantId: trx.tenantId,
      illness: body.illness,
      name: body.illnessName.trim() || body.illness,
      createdAt: now,
      createdBy: actor.accountId ?? null,
    })
    .onConflict((conflict) => conflict.constraint('rule_set_pk').doNothing())
    .execute();
  const { versionId } = await trx
    .insertInto('ruleVersion')
    .values({
      tenantId: trx.tenantId,
      illness: body.illness,
      topic: body.topic,
      level: body.level,
      inForceFrom: body.from,
      inForceTo: body.to,
      appliesToOpen: body.appliesToOpen,
      duty: body.duty,
      measure: JSON.stringify(body.measure),
      sourceTitle: body.sourceTitle,
      sourceUrl: body.sourceUrl,
      confidence: body.confidence,
      reason: body.reason,
      state: 'proposed',
      writtenAt: now,
      writtenBy: actor.accountId ?? null,
    })
    .returning('ruleVersion.versionId')
    .executeTakeFirstOrThrow();
  await raiseTask(work, {
    kind: RULE_TO_APPROVE,
    subjectId: String(versionId),
    role: actor.grants.some(({ role }) => role === 'municipal_doctor') ? 'crisis_leader' : 'municipal_doctor',
    facts: { illness: body.illness, topic: body.topic },
    dueAt: instantOf(new Date(Date.parse(now) + APPROVE_HOURS * 3_600_000)),
  });
  await trail(work, 'proposed', versionId, { illness: body.illness, topic: body.topic });
  return versionId;
}

/**
 * A second person publishes a proposal or turns it down. One who wrote it may not (`outbreak.rule.four-eyes`), and of two who
 * decide at once the second is told. Where it is in force already, open periods are calculated anew at once; else when it begins.
 */
export async function decideVersion(
  work: Work,
  versionId: number,
  decision: { readonly revision: number; readonly approve: boolean; readonly note: string },
): Promise<readonly EffectOnPeriod[] | null> {
  const version = await openVersion(work, versionId, decision.revision, 'proposed');
  if (version.writtenBy === (work.actor.accountId ?? null)) refuse('outbreak.rule.four-eyes');
  const decided = { decidedAt: work.now, decidedBy: work.actor.accountId ?? null, decisionNote: decision.note };
  await completeTask(work, RULE_TO_APPROVE, String(versionId));
  if (!decision.approve) {
    await setVersion(work, versionId, { state: 'rejected', ...decided });
    await trail(work, 'rejected', versionId, {});
    return null;
  }
  const { rules } = await readRuleSets(work, version.illness);
  demandSoundRules(rules, ruleOfVersion(version));
  await setVersion(work, versionId, { state: 'published', ...decided });
  await trail(work, 'published', versionId, { illness: version.illness, topic: version.topic });
  const effects = version.from <= work.now ? await applyVersion(work, version) : null;
  await logRule(work, 'published', version, decision.note || version.reason, effects);
  return effects;
}

/** Takes a published version back: periods are calculated as if it had never been. A proposal is only withdrawn. */
export async function withdrawVersion(
  work: Work,
  versionId: number,
  asked: { readonly revision: number; readonly reason: string },
): Promise<readonly EffectOnPeriod[] | null> {
  const version = await openVersion(work, versionId, asked.revision, 'proposed', 'published');
  await setVersion(work, versionId, {
    state: 'withdrawn',
    withdrawnAt: work.now,
    withdrawnBy: work.actor.accountId ?? null,
  });
  await completeTask(work, RULE_TO_APPROVE, String(versionId));
  await trail(work, 'withdrawn', versionId, { illness: version.illness, topic: version.topic });
  if (version.state === 'proposed') return null;
  const effects =
    version.appliedAt === null
      ? null
      : await recalculateOpenPeriods(work, version.illness, { versionId, at: version.from });
  await logRule(work, 'withdrawn', version, asked.reason, effects);
  return effects;
}

/** Calculates open periods by a version that is in force now, and remembers what it did. */
async function applyVersion(work: Work, version: StoredVersion): Promise<EffectOnPeriod[]> {
  const { versionId, illness, from } = version;
  const effects = await recalculateOpenPeriods(work, illness, { versionId, at: from });
  await setVersion(work, versionId, { appliedAt: work.now, effect: JSON.stringify(countEffects(effects)) });
  return effects;
}

/** Applies the published versions whose moment has come. Gives how many. */
export async function applyDueVersions(work: Work): Promise<number> {
  const due = (await readVersions(work)).filter(
    ({ state, appliedAt, from }) => state === 'published' && appliedAt === null && from <= work.now,
  );
  for (const version of due.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const effects = await applyVersion(work, version);
    await trail(work, 'applied', version.versionId, { ...countEffects(effects) });
  }
  return due.length;
}

/** A version locked for change, as the actor saw it. */
async function openVersion(
  work: Work,
  versionId: number,
  revision: number,
  ...states: readonly StoredVersion['state'][]
): Promise<StoredVersion> {
  await work.trx
    .selectFrom('ruleVersion')
    .select('ruleVersion.versionId')
    .where('ruleVersion.tenantId', '=', work.trx.tenantId)
    .where('ruleVersion.versionId', '=', versionId)
    .forUpdate()
    .execute();
  const [version] = await readVersions(work, { versionId });
  if (!version) throw new NotYours(`rule version ${versionId}`);
  if (version.revision !== revision || !states.includes(version.state)) {
    refuse('outbreak.rule.decided-meanwhile', {
      state: version.state,
      by: version.decidedByName ?? version.writtenByName ?? '',
      at: version.decidedAt ?? version.writtenAt,
    });
  }
  return version;
}

async function setVersion(
  work: Work,
  versionId: number,
  columns: Readonly<Record<string, string | number | Instant | null>>,
): Promise<void> {
  await work.trx
    .updateTable('ruleVersion')
    .set(columns)
    .where('ruleVersion.tenantId', '=', work.trx.tenantId)
    .where('ruleVersion.versionId', '=', versionId)
    .execute();
}

async function trail(work: Work, verb: string, versionId: number, facts: Readonly<Record<string, string | number>>) {
  await work.audit({
    action: `outbreak.rule-version.${verb}`,
    subjectKind: 'rule-version',
    subjectId: String(versionId),
    facts,
  });
  work.announce('infection-rules');
}
