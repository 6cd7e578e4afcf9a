import { recordDecision } from '#modules/log/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { ruleTexts } from '../../texts/rule-texts.ts';
import type { EffectOnPeriod } from './recalculate-periods.ts';
import { countEffects, NO_EFFECT } from './rule-effect.ts';
import type { StoredVersion } from './version-rows.ts';

/** The entry of a rule that was published or taken back, with what it did to running periods; figures only. */
export async function logRule(
  work: Work,
  verb: 'published' | 'withdrawn',
  version: StoredVersion,
  why: string,
  effects: readonly EffectOnPeriod[] | null,
): Promise<void> {
  const t = createTranslator(masterLocale, ruleTexts);
  const counts = effects ? countEffects(effects) : NO_EFFECT;
  await recordDecision(work, {
    kind: `outbreak.rule.${verb}`,
    subjectKind: 'rule-version',
    subjectId: String(version.versionId),
    title: t(`log.${verb}`, {
      illness: t.find(`illness.${version.illness}`) ?? version.illness,
      topic: t(`topic.${version.topic}`),
      level: version.level,
    }),
    why,
    known: [],
    facts: {
      illness: version.illness,
      topic: version.topic,
      level: version.level,
      from: version.from,
      source: version.sourceUrl,
      writtenBy: version.writtenByName ?? '',
      ...counts,
    },
  });
}
