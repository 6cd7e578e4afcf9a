import type { Work } from '#platform/unit-of-work/work.ts';
import type { AgreementChanges } from '../contract.ts';
import { nameFinding } from '../domain/name-finding.ts';
import { readStaffingPicture } from '../store/read-staffing-picture.ts';
import { DAYS_AHEAD } from '../store/working-time/judge-by-law.ts';
import type { AgreementOutlook } from '../store/working-time/save-agreement.ts';

const MOST = 500;

/** What a change of an agreement takes away and adds, with names. */
export async function viewChanges(work: Work, outlook: AgreementOutlook): Promise<AgreementChanges> {
  const { picture } = await readStaffingPicture(work, { from: work.clock.today(), days: DAYS_AHEAD });
  const named = (findings: AgreementOutlook['gone']) =>
    findings.slice(0, MOST).map((finding) => nameFinding(picture.base, finding));
  return {
    from: outlook.from,
    to: outlook.to,
    faults: named(outlook.faults),
    gone: named(outlook.gone),
    added: named(outlook.added),
  };
}
