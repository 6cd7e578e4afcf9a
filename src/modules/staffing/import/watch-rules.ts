import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ImportPart } from '#modules/organisation/index.ts';
import { folderFault, readMunicipalitySetting } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readWorkingTimeRows } from '../store/working-time/read-working-time-rows.ts';
import { reassess, recordReassessment } from '../store/working-time/reassess-past.ts';

/** Earlier than any roster: how far back a changed rule is followed is decided where rosters are judged. */
const ALWAYS = '0001-01-01' as PlainDate;

/**
 * Keeps the municipality's own rules and agreements as they are before an import; when the import has changed them, rosters are judged
 * by the old and the new ones, the difference is kept beside those of agreements changed by hand, and told.
 */
export const watchRules: NonNullable<ImportPart['watchRules']> = async (work) => {
  const before = await readLaw(work);
  return async () => {
    const after = await readLaw(work);
    const isSame = isDeepStrictEqual(before, after);
    if (isSame) return [];
    const changes = await reassess(work, ALWAYS, before, after);
    const title = isDeepStrictEqual(before.rules, after.rules) ? 'working_time_agreements.csv' : 'municipality.json';
    await recordReassessment(work, { subjectKind: 'municipality-rules', subjectId: title, title }, changes);
    return [folderFault({ file: title }, 'rules-reassessed', factsOf(changes))];
  };
};

function factsOf({
  from,
  gone,
  added,
}: {
  readonly from: PlainDate;
  readonly gone: readonly Finding[];
  readonly added: readonly Finding[];
}) {
  return { from, gone: gone.length, added: added.length };
}

async function readLaw(work: Work) {
  const { rules } = await readMunicipalitySetting(work);
  const { workingTimeAgreements } = await readWorkingTimeRows(work);
  return { rules, workingTimeAgreements };
}
