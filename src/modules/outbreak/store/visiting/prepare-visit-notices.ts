import type { Draft, PreparedDrafts } from '#modules/messages/index.ts';
import { prepareDrafts } from '#modules/messages/index.ts';
import { readRelatives } from '#modules/services/index.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitRule } from '../../domain/visiting/visit-rule.ts';
import { composeVisitNotice } from '../../views/visiting/compose-visit-notice.ts';

/** Prepares a notice of a limit to each relative of the unit's residents, in their language where we write it. Nothing is sent. */
export async function prepareVisitNotices(
  work: Work,
  rule: VisitRule & { readonly ruleId: string },
  unitName: string,
): Promise<PreparedDrafts> {
  const relatives = await readRelatives(work, [rule.unitId]);
  const drafts = relatives.map(({ relativeId, name, phone, email, language, unitId }): Draft => {
    const locale = isLocale(language) ? language : masterLocale;
    const { title, lines } = composeVisitNotice(rule, unitName, locale);
    return {
      personId: relativeId,
      recipient: { kind: 'relative', name, unitId, phone: phone ?? undefined, email: email ?? undefined },
      locale,
      subject: title,
      body: [title, ...lines].join('\n'),
    };
  });
  return prepareDrafts(work, { causeKind: 'visit-rule', causeId: rule.ruleId, drafts });
}
