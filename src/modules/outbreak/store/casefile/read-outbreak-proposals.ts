import { sql } from 'kysely';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { LooseCase, OutbreakProposal } from '../../domain/casefile/propose-outbreaks.ts';
import { proposeOutbreaks } from '../../domain/casefile/propose-outbreaks.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import { readOutbreaks } from './outbreak-rows.ts';

/** Cases of units within the actor's reach that may be outbreaks and that nobody has judged. */
export async function readOutbreakProposals(work: Work): Promise<OutbreakProposal[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, 'outbreak.file.read');
  const { rows } = await withHealthRole(trx, () =>
    sql<LooseCase>`SELECT infection_case.case_id, infection_case.unit_id, infection_case.illness, infection_case.outbreak_id,
        coalesce(infection_case.onset_on, infection_case.confirmed_on) AS day, infection_case.recorded_at, infection_case.closed_on IS NULL AS is_open
      FROM infection_case WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.withdrawn_at IS NULL
        AND infection_case.outbreak_id IS NULL`.execute(trx),
  );
  const known = (await readOutbreaks(work)).map(({ unitId, illness, closedOn, dismissed, openedAt }) => ({
    unitId,
    illness,
    isOpen: closedOn === null,
    dismissedAt: dismissed ? openedAt : null,
  }));
  return proposeOutbreaks(
    rows.filter((row) => reaches(scope, row.unitId)),
    known,
    getOutbreakRule,
  );
}
