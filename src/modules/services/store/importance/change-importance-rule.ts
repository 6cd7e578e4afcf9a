import type { Facts } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ImportanceCriteria, ImportanceRuleState } from '../../domain/importance/importance-rule.ts';
import { IMPORTANCE_RULE_ACTIONS } from '../../domain/importance/importance-rule.ts';
import { previewImportanceRule } from '../../domain/importance/preview-importance-rule.ts';
import { readGrantedServices } from './read-granted-services.ts';
import type { StoredImportanceRule } from './read-importance-rules.ts';
import { getImportanceRule } from './read-importance-rules.ts';
import { readUnitsBelow } from './read-rules-in-force.ts';

/** What somebody proposes: what may be given lower priority, why, and from when until when. */
export interface ImportanceRuleFields extends ImportanceCriteria {
  readonly title: string;
  readonly ground: string;
  readonly professionalGround: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Proposes a rule; nothing is lowered by it until it is decided. Refuses what `refuseUnsound` names. */
export async function proposeImportanceRule(work: Work, fields: ImportanceRuleFields): Promise<number> {
  refuseUnsound(work, fields);
  const { ruleId } = await work.trx
    .insertInto('importanceRule')
    .values({
      tenantId: work.trx.tenantId,
      ...columnsOf(fields),
      state: 'proposed',
      proposedAt: work.now,
      proposedBy: work.actor.name,
    })
    .returning('importanceRule.ruleId')
    .executeTakeFirstOrThrow();
  await trail(work, 'services.importance-rule.proposed', ruleId);
  return ruleId;
}

/** Changes a proposal that is as the user saw it. */
export async function changeImportanceRule(
  work: Work,
  ruleId: number,
  revision: number,
  fields: ImportanceRuleFields,
): Promise<void> {
  await demand(work, ruleId, revision, 'change');
  refuseUnsound(work, fields);
  await update(work, ruleId, columnsOf(fields));
  await trail(work, 'services.importance-rule.changed', ruleId);
}

/** Decides a proposal: from its first day on services that it reaches count for less, until it ends by itself. */
export async function decideImportanceRule(work: Work, ruleId: number, revision: number): Promise<number> {
  const rule = await demand(work, ruleId, revision, 'decide');
  refuseUnsound(work, rule);
  const services = await readGrantedServices(work, later(rule.from, work.clock.today()), { granted: rule.granted });
  const reached = previewImportanceRule(rule, services, await readUnitsBelow(work, rule.unitIds));
  const facts = { from: rule.from, to: rule.to, services: reached.services, people: reached.people };
  const logSeq = await log(work, rule, 'decided', rule.ground, {
    ...facts,
    musts: reached.musts,
    professionalGround: rule.professionalGround ?? '',
  });
  await update(work, ruleId, { state: 'decided', ...decidedNow(work), logSeq });
  await trail(work, 'services.importance-rule.decided', ruleId);
  return logSeq;
}

/** Turns a proposal down, with a ground. */
export async function rejectImportanceRule(work: Work, ruleId: number, revision: number, why: string): Promise<void> {
  const rule = await demand(work, ruleId, revision, 'reject');
  const logSeq = await log(work, rule, 'rejected', why, {});
  await update(work, ruleId, { state: 'rejected', endedGround: why, ...decidedNow(work), logSeq });
  await trail(work, 'services.importance-rule.rejected', ruleId);
}

/** Takes a decided rule back from today on; what it did before stays as it was. */
export async function withdrawImportanceRule(work: Work, ruleId: number, revision: number, why: string): Promise<void> {
  const rule = await demand(work, ruleId, revision, 'withdraw');
  const today = work.clock.today();
  if (rule.to <= today) refuse('services.importance-rule.has-ended', { to: rule.to });
  await log(work, rule, 'withdrawn', why, { to: today });
  await update(work, ruleId, { state: 'withdrawn', endedGround: why, validTo: later(rule.from, today) });
  await trail(work, 'services.importance-rule.withdrawn', ruleId);
}

type Verb = 'decided' | 'rejected' | 'withdrawn';
type Action = (typeof IMPORTANCE_RULE_ACTIONS)[ImportanceRuleState][number];

async function demand(work: Work, ruleId: number, revision: number, action: Action): Promise<StoredImportanceRule> {
  const rule = await getImportanceRule(work, ruleId);
  if (rule.revision !== revision) refuse('services.importance-rule.changed-meanwhile');
  const allowed: readonly Action[] = IMPORTANCE_RULE_ACTIONS[rule.state];
  if (!allowed.includes(action)) refuse('services.importance-rule.not-now', { state: rule.state });
  return rule;
}

/** Refuses a rule without an end, that has ended, that lowers nothing, reaches everything, or takes a must without saying why. */
function refuseUnsound(work: Work, fields: ImportanceRuleFields): void {
  if (fields.to <= fields.from) refuse('services.importance-rule.backwards', { from: fields.from });
  if (fields.to <= work.clock.today()) refuse('services.importance-rule.has-ended', { to: fields.to });
  if (!fields.granted.some((one) => one !== fields.becomes && one !== 'can_wait'))
    refuse('services.importance-rule.lowers-nothing');
  if (fields.serviceKinds.length === 0 && fields.mostVulnerable === undefined)
    refuse('services.importance-rule.too-wide');
  if (fields.granted.includes('must') && !fields.professionalGround?.trim())
    refuse('services.importance-rule.professional-ground-needed');
}

function columnsOf(fields: ImportanceRuleFields) {
  return {
    title: fields.title,
    serviceKinds: [...fields.serviceKinds],
    unitIds: [...fields.unitIds],
    livesAlone: fields.livesAlone ?? null,
    mostVulnerable: fields.mostVulnerable ?? null,
    granted: [...fields.granted],
    becomes: fields.becomes,
    ground: fields.ground,
    professionalGround: fields.granted.includes('must') ? fields.professionalGround : null,
    validFrom: fields.from,
    validTo: fields.to,
  };
}

function decidedNow(work: Work) {
  const role = ROLES.find((one) => work.actor.grants.some((grant) => grant.role === one)) ?? 'system';
  return { decidedAt: work.now, decidedBy: work.actor.name, decidedRole: role };
}

async function update({ trx }: Work, ruleId: number, columns: object): Promise<void> {
  await trx
    .updateTable('importanceRule')
    .set(columns)
    .where('importanceRule.tenantId', '=', trx.tenantId)
    .where('importanceRule.ruleId', '=', ruleId)
    .execute();
}

async function log(work: Work, rule: StoredImportanceRule, verb: Verb, why: string, facts: Facts): Promise<number> {
  const subject = { subjectKind: 'importance-rule', subjectId: String(rule.ruleId) };
  return recordDecision(work, {
    kind: `services.importance-rule.${verb}`,
    ...subject,
    title: rule.title,
    why,
    known: [],
    facts,
  });
}

async function trail(work: Work, action: string, ruleId: number): Promise<void> {
  await work.audit({ action, subjectKind: 'importance-rule', subjectId: String(ruleId) });
  work.announce('importance');
  work.announce('visits');
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
