import { sql } from 'kysely';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RulesReply, RuleView, VersionReply, VersionView } from '../../contract/infection-rules.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { KNOWN_ILLNESSES } from '../../rules/national-rules.ts';
import { previewStored } from './change-versions.ts';
import { ruleSetsWith } from './read-rule-sets.ts';
import { viewEffect } from './rule-effect.ts';
import type { StoredVersion } from './version-rows.ts';
import { readVersions, versionIdOf } from './version-rows.ts';

/** The rules of one illness through time, with what the municipality has written, and how many periods run by them. */
export async function readRules(work: Work, illness: string = KNOWN_ILLNESSES[0]): Promise<RulesReply> {
  const versions = await readVersions(work, { illness });
  const { rules, gaps } = ruleSetsWith(versions, illness);
  const names = work.access.scopeOf(work.actor, 'outbreak.period.names');
  return {
    now: work.now,
    today: work.clock.today(),
    illness,
    illnesses: await readIllnesses(work),
    rules: rules.map(viewOfRule),
    gaps: gaps.map(({ id, variant, from, to, sources }) => ({ id, variant, from, to, sources: [...sources] })),
    versions: versions.map((version) => viewOf(work, version)),
    may: {
      write: mayEverywhere(work, 'outbreak.rule.change'),
      approve: mayEverywhere(work, 'outbreak.rule.change'),
      names: names === 'everywhere' || names.size > 0,
    },
  };
}

/** One version with what it would do: a proposal when published, a published one when taken back. */
export async function readVersion(work: Work, versionId: number): Promise<VersionReply> {
  const [version] = await readVersions(work, { versionId });
  if (!version) throw new NotYours(`rule version ${versionId}`);
  const open = version.state === 'proposed' || version.state === 'published';
  return {
    version: viewOf(work, version),
    effect: open ? await viewEffect(work, await previewStored(work, version)) : null,
  };
}

/** The illnesses that have rules, those that come with the program first. Running periods are counted for those who work with them. */
async function readIllnesses(work: Work): Promise<RulesReply['illnesses']> {
  const { trx } = work;
  const own = await trx
    .selectFrom('ruleSet')
    .select(['ruleSet.illness', 'ruleSet.name'])
    .where('ruleSet.tenantId', '=', trx.tenantId)
    .orderBy('ruleSet.illness')
    .execute();
  const running = mayEverywhere(work, 'outbreak.rule.change') ? await countRunning(work) : undefined;
  const nameOf = new Map(own.map(({ illness, name }) => [illness, name]));
  return [...new Set([...KNOWN_ILLNESSES, ...own.map(({ illness }) => illness)])].map((illness) => ({
    illness,
    name: nameOf.get(illness) ?? null,
    running: running ? (running.get(illness) ?? 0) : null,
  }));
}

async function countRunning(work: Work): Promise<ReadonlyMap<string, number>> {
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<{
      illness: string;
      running: number;
    }>`SELECT infection_period.illness, count(*)::integer AS running FROM infection_period
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.state = 'open' AND infection_period.kind <> 'none'
        AND (infection_period.period_to IS NULL OR infection_period.period_to > ${work.clock.today()}::date)
      GROUP BY infection_period.illness`.execute(trx),
  );
  return new Map(rows.map(({ illness, running }) => [illness, running]));
}

function mayEverywhere(work: Work, permission: string): boolean {
  return work.access.scopeOf(work.actor, permission) === 'everywhere';
}

function viewOfRule(rule: InfectionRule): RuleView {
  const { covers: _, sources, gap, ...rest } = rule;
  return { ...rest, versionId: versionIdOf(rule.id), sources: [...sources], gap: gap ?? null } as RuleView;
}

function viewOf(work: Work, { writtenBy, ...version }: StoredVersion): VersionView {
  return { ...version, mine: writtenBy !== null && writtenBy === (work.actor.accountId ?? null) };
}
