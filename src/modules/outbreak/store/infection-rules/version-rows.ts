import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { EffectCounts, VersionView } from '../../contract/infection-rules.ts';
import { measureSchema } from '../../contract/rule-values.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';

/** A version that the municipality has written, in whatever state. */
export type StoredVersion = Omit<VersionView, 'mine'> & { readonly writtenBy: number | null };

const PREFIX = 'v';

/** Versions of one illness or all, newest first. */
export async function readVersions(
  { trx }: Pick<Work, 'trx'>,
  filter: { readonly illness?: string | undefined; readonly versionId?: number | undefined } = {},
): Promise<StoredVersion[]> {
  const { illness, versionId } = filter;
  const rows = await trx
    .selectFrom('ruleVersion')
    .leftJoin('account as writer', 'writer.accountId', 'ruleVersion.writtenBy')
    .leftJoin('account as decider', 'decider.accountId', 'ruleVersion.decidedBy')
    .selectAll('ruleVersion')
    .select(['writer.name as writtenByName', 'decider.name as decidedByName'])
    .where('ruleVersion.tenantId', '=', trx.tenantId)
    .$if(illness !== undefined, (query) => query.where('ruleVersion.illness', '=', illness ?? ''))
    .$if(versionId !== undefined, (query) => query.where('ruleVersion.versionId', '=', versionId ?? 0))
    .orderBy('ruleVersion.versionId', 'desc')
    .execute();
  return rows.map((row) => ({
    versionId: row.versionId,
    illness: row.illness,
    topic: row.topic as StoredVersion['topic'],
    level: row.level as StoredVersion['level'],
    from: row.inForceFrom,
    to: row.inForceTo,
    duty: row.duty as StoredVersion['duty'],
    appliesToOpen: row.appliesToOpen,
    measure: measureSchema.parse(row.measure),
    sourceTitle: row.sourceTitle,
    sourceUrl: row.sourceUrl,
    confidence: row.confidence as StoredVersion['confidence'],
    reason: row.reason,
    state: row.state as StoredVersion['state'],
    writtenAt: row.writtenAt,
    writtenBy: row.writtenBy,
    writtenByName: row.writtenByName,
    decidedAt: row.decidedAt,
    decidedByName: row.decidedByName,
    decisionNote: row.decisionNote,
    appliedAt: row.appliedAt,
    counts: row.effect as EffectCounts | null,
    revision: row.revision,
  }));
}

/** A version as a rule among the others. */
export function ruleOfVersion(
  version: Pick<
    StoredVersion,
    | 'versionId'
    | 'illness'
    | 'topic'
    | 'level'
    | 'from'
    | 'duty'
    | 'appliesToOpen'
    | 'measure'
    | 'sourceTitle'
    | 'sourceUrl'
    | 'confidence'
  > & { readonly to: Instant | null },
): InfectionRule {
  const { versionId, illness, topic, level, from, to, duty, measure, confidence } = version;
  return {
    id: `${PREFIX}${versionId}`,
    illness,
    topic,
    level,
    from,
    to,
    duty,
    appliesToOpen: version.appliesToOpen ? 'stated' : false,
    measure,
    sources: [{ title: version.sourceTitle, url: version.sourceUrl }],
    confidence,
    covers: [],
  };
}

/** The version that a rule is; null where it comes with the program. */
export function versionIdOf(ruleId: string): number | null {
  const match = /^v(\d+)$/.exec(ruleId);
  return match ? Number(match[1]) : null;
}
