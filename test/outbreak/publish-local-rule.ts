import { instant } from '#kernel/instant.ts';
import { decideVersion, proposeVersion } from '#modules/outbreak/store/infection-rules/change-versions.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';

/** A municipality's own rule since 1 November 2026: ten days of quarantine for contacts of a group, written by one and approved by another. */
export async function publishLocalRule(town: OpenTown, writer: Actor, topic: 'household' | 'close'): Promise<number> {
  const approver = await town.actor(`Kari Godkjenner ${topic} ${town.tenantId}`, 'municipal_doctor');
  const versionId = await town.work(writer, (work) =>
    proposeVersion(work, {
      illness: 'covid-19',
      illnessName: '',
      topic,
      level: 'local',
      from: instant('2026-11-01T00:00:00+01:00'),
      to: null,
      duty: 'duty',
      appliesToOpen: true,
      measure: { kind: 'contact', quarantineDays: 10, ppeExempt: true, exempt: [] },
      sourceTitle: 'Vedtak 12/2026',
      sourceUrl: 'https://example.no/vedtak',
      confidence: 'high',
      reason: 'Mange sårbare beboere',
    }),
  );
  await town.work(approver, (work) => decideVersion(work, versionId, { revision: 1, approve: true, note: '' }));
  return versionId;
}
