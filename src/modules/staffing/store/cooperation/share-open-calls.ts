import { readAgreements } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { setCall } from './call-agreement.ts';
import { readCalls } from './call-rows.ts';
import { holdsSharing, sendRequest } from './shared-requests.ts';

/** Puts before the partner what was asked under an agreement before it was shared, and is not answered yet. */
export async function shareOpenCalls(work: Work, agreementId: string): Promise<void> {
  const [agreement] = await readAgreements(work, agreementId);
  if (!agreement || !(await holdsSharing(work, agreement.shareKey))) return;
  for (const call of await readCalls(work)) {
    if (call.agreementId !== agreementId || call.shared || call.state !== 'requested') continue;
    await setCall(work, call.callId, { shared: true });
    await sendRequest(work, call, agreement);
  }
  work.announce('agreement');
}
