import type { Instant } from '#kernel/instant.ts';
import { overlaps } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { setUnitStatus } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CrossSiteRule, CrossSiteRuleKind } from '../../domain/cross-site/cross-site-rule.ts';
import { crossSiteLogTexts } from '../../texts/cross-site-log-texts.ts';
import { demandConsultation } from '../consultation/consultations.ts';

/** What consultations name rules on work across sites by. */
export const RULE_SUBJECT = 'cross-site-rule';

/** Minutes in which a decision that already holds may be taken back; later it is ended. */
const TAKE_BACK_MINUTES = 30;

/** What is proposed for a unit. */
export type RuleWish = Omit<CrossSiteRule, 'ruleId'> & { readonly reason: string; readonly legalBasis: string };

/** A rule with who proposed and decided it. */
export interface StoredRule extends RuleWish {
  readonly ruleId: number;
  readonly state: 'proposed' | 'decided' | 'withdrawn';
  readonly proposedAt: Instant;
  readonly proposedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedByName: string | null;
  readonly revision: number;
}

/** Rules that stand or are proposed, newest first. */
export async function readRules({ trx }: Pick<Work, 'trx'>, ruleId?: number): Promise<StoredRule[]> {
  const rows = await trx
    .selectFrom('crossSiteRule')
    .leftJoin('account as proposer', 'proposer.accountId', 'crossSiteRule.proposedBy')
    .leftJoin('account as decider', 'decider.accountId', 'crossSiteRule.decidedBy')
    .selectAll('crossSiteRule')
    .select(['proposer.name as proposedByName', 'decider.name as decidedByName'])
    .where('crossSiteRule.tenantId', '=', trx.tenantId)
    .where('crossSiteRule.state', '<>', 'withdrawn')
    .$if(ruleId !== undefined, (query) => query.where('crossSiteRule.ruleId', '=', ruleId ?? 0))
    .orderBy('crossSiteRule.ruleId', 'desc')
    .execute();
  return rows.map((row) => ({
    ruleId: row.ruleId,
    unitId: row.unitId,
    rule: row.rule as CrossSiteRuleKind,
    from: row.validFrom,
    to: row.validTo,
    maxSites: row.maxSites,
    named: row.named,
    reason: row.reason,
    legalBasis: row.legalBasis,
    state: row.state as StoredRule['state'],
    proposedAt: row.proposedAt,
    proposedByName: row.proposedByName,
    decidedAt: row.decidedAt,
    decidedByName: row.decidedByName,
    revision: row.revision,
  }));
}

/** Proposes a rule for a unit; it holds for nobody until it is decided. Refuses `staffing.cross-site.backwards` and `….no-limit`. */
export async function proposeRule(work: Work, wish: RuleWish): Promise<number> {
  work.access.demand(work.actor, 'staffing.cross-site.propose', wish.unitId);
  if (wish.to !== null && wish.to <= wish.from) refuse('staffing.cross-site.backwards');
  if (wish.rule === 'limited' && wish.maxSites === null && wish.named.length === 0)
    refuse('staffing.cross-site.no-limit');
  const { ruleId } = await work.trx
    .insertInto('crossSiteRule')
    .values({
      tenantId: work.trx.tenantId,
      unitId: wish.unitId,
      rule: wish.rule,
      validFrom: wish.from,
      validTo: wish.to,
      maxSites: wish.rule === 'limited' ? wish.maxSites : null,
      named: wish.rule === 'limited' ? [...wish.named] : [],
      reason: wish.reason,
      legalBasis: wish.legalBasis,
      state: 'proposed',
      proposedAt: work.now,
      proposedBy: work.actor.accountId ?? null,
    })
    .returning('crossSiteRule.ruleId')
    .executeTakeFirstOrThrow();
  await trail(work, 'proposed', { ...wish, ruleId });
  return ruleId;
}

/**
 * Decides a proposed rule. Staff representative and safety delegate must have been heard (`staffing.consultation.missing`), and
 * it must not begin in the past. A forbidden one stands in the unit's status from its first day, where plans see it.
 */
export async function decideRule(work: Work, ruleId: number, revision: number): Promise<void> {
  const rule = await openRule(work, ruleId, revision, 'proposed');
  await demandConsultation(work, { subjectKind: RULE_SUBJECT, subjectId: String(ruleId) });
  if (rule.from < work.clock.today()) refuse('staffing.cross-site.in-the-past', { from: rule.from });
  const others = (await readRules(work)).filter((one) => one.state === 'decided' && one.unitId === rule.unitId);
  if (others.some((one) => overlaps(stretchOf(one), stretchOf(rule)))) refuse('staffing.cross-site.overlap');
  await setStatus(work, rule, null, rule);
  await setRule(work, ruleId, { state: 'decided', decidedAt: work.now, decidedBy: work.actor.accountId ?? null });
  await trail(work, 'decided', rule);
  await log(work, 'decided', rule);
}

/** Ends a decided rule on a day, the first on which it no longer holds. Refuses a day that is over. */
export async function endRule(work: Work, ruleId: number, revision: number, to: PlainDate): Promise<void> {
  const rule = await openRule(work, ruleId, revision, 'decided');
  if (to < work.clock.today() || to <= rule.from) refuse('staffing.cross-site.backwards');
  const ended = { ...rule, to };
  await setStatus(work, rule, rule, ended);
  await setRule(work, ruleId, { validTo: to });
  await trail(work, 'ended', ended);
  await log(work, 'ended', ended);
}

/** Takes a decision back to a proposal, before it holds or in the first half hour; refuses `staffing.cross-site.begun` later. */
export async function takeBackRule(work: Work, ruleId: number, revision: number): Promise<void> {
  const rule = await openRule(work, ruleId, revision, 'decided');
  const age = (Date.parse(work.now) - Date.parse(rule.decidedAt ?? work.now)) / 60_000;
  if (rule.from <= work.clock.today() && age > TAKE_BACK_MINUTES) refuse('staffing.cross-site.begun');
  await setStatus(work, rule, rule, null);
  await setRule(work, ruleId, { state: 'proposed', decidedAt: null, decidedBy: null });
  await trail(work, 'taken-back', rule);
  await log(work, 'taken-back', rule);
}

/** Withdraws a proposal. */
export async function withdrawRule(work: Work, ruleId: number, revision: number): Promise<void> {
  const rule = await openRule(work, ruleId, revision, 'proposed');
  await setRule(work, ruleId, { state: 'withdrawn' });
  await trail(work, 'withdrawn', rule);
}

async function openRule(work: Work, ruleId: number, revision: number, state: StoredRule['state']): Promise<StoredRule> {
  await work.trx
    .selectFrom('crossSiteRule')
    .select('crossSiteRule.ruleId')
    .where('crossSiteRule.tenantId', '=', work.trx.tenantId)
    .where('crossSiteRule.ruleId', '=', ruleId)
    .forUpdate()
    .execute();
  const [rule] = await readRules(work, ruleId);
  if (!rule) throw new NotYours(`rule ${ruleId}`);
  const permission = state === 'proposed' ? 'staffing.cross-site.propose' : 'staffing.cross-site.decide';
  work.access.demand(work.actor, permission, rule.unitId);
  if (rule.revision !== revision || rule.state !== state) refuse('staffing.cross-site.changed-meanwhile');
  return rule;
}

const stretchOf = ({ from, to }: Pick<RuleWish, 'from' | 'to'>) => ({ from, to: to ?? undefined });

/** Keeps the unit's status in step with a forbidden rule. */
async function setStatus(work: Work, rule: RuleWish, was: RuleWish | null, next: RuleWish | null): Promise<void> {
  if (rule.rule !== 'forbidden') return;
  const status = (one: RuleWish | null) =>
    one === null ? null : { status: 'no_cross_site' as const, from: one.from, to: one.to };
  await setUnitStatus(work, rule.unitId, status(was), status(next));
}

async function setRule(work: Work, ruleId: number, columns: Readonly<Record<string, unknown>>): Promise<void> {
  await work.trx
    .updateTable('crossSiteRule')
    .set(columns)
    .where('crossSiteRule.tenantId', '=', work.trx.tenantId)
    .where('crossSiteRule.ruleId', '=', ruleId)
    .execute();
}

type Verb = 'proposed' | 'decided' | 'ended' | 'taken-back' | 'withdrawn';

async function trail(
  work: Work,
  verb: Verb,
  { ruleId, unitId, rule, from, to }: RuleWish & { readonly ruleId: number },
) {
  await work.audit({
    action: `staffing.cross-site-rule.${verb}`,
    subjectKind: RULE_SUBJECT,
    subjectId: String(ruleId),
    unitId,
    facts: { rule, from, to: to ?? '' },
  });
  work.announce('cross-site');
}

async function log(work: Work, verb: 'decided' | 'ended' | 'taken-back', rule: StoredRule): Promise<void> {
  const unit = await work.trx
    .selectFrom('unit')
    .select('unit.name')
    .where('unit.tenantId', '=', work.trx.tenantId)
    .where('unit.unitId', '=', rule.unitId)
    .executeTakeFirst();
  const t = createTranslator(masterLocale, crossSiteLogTexts);
  const facts = { unit: unit?.name ?? rule.unitId, rule: rule.rule, from: rule.from, to: rule.to ?? '' };
  await recordDecision(work, {
    kind: `staffing.cross-site-rule.${verb}`,
    unitId: rule.unitId,
    subjectKind: RULE_SUBJECT,
    subjectId: String(rule.ruleId),
    title: t(`cross-site-log.${verb}`, { ...facts, to: rule.to ?? 'none' }),
    why: `${rule.reason} (${rule.legalBasis})`,
    known: [],
    facts: { ...facts, named: [...rule.named], maxSites: rule.maxSites ?? 0 },
  });
}
