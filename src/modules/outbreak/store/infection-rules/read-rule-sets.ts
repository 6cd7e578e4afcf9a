import type { Work } from '#platform/unit-of-work/work.ts';
import { layRules } from '../../domain/infection-rules/lay-rules.ts';
import type { Illness, InfectionRule, KnownGap } from '../../rules/infection-rule-types.ts';
import { KNOWN_GAPS, NATIONAL_RULES } from '../../rules/national-rules.ts';
import type { StoredVersion } from './version-rows.ts';
import { readVersions, ruleOfVersion } from './version-rows.ts';

/** The rules of an illness (or all) as they are laid: the nation's, what the municipality has published, and what is not known. */
export interface RuleSets {
  readonly rules: readonly InfectionRule[];
  readonly gaps: readonly KnownGap[];
}

/** The rules that hold or have held; what is only proposed is not in them. */
export async function readRuleSets(work: Pick<Work, 'trx'>, illness?: Illness): Promise<RuleSets> {
  return ruleSetsWith(await readVersions(work, { illness }), illness);
}

/** The same from versions already read. */
export function ruleSetsWith(versions: readonly StoredVersion[], illness?: Illness): RuleSets {
  const asked = <T extends { readonly illness: Illness }>(rows: readonly T[]) =>
    rows.filter((row) => illness === undefined || row.illness === illness);
  const published = asked(versions).filter(({ state }) => state === 'published');
  return {
    rules: layRules(asked(NATIONAL_RULES), published.map(ruleOfVersion)),
    gaps: asked(KNOWN_GAPS),
  };
}
