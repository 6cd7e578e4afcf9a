import { instant } from '#kernel/instant.ts';
import type { ContactMeasure, RuleTopic, WaitingMeasure } from '#modules/outbreak/rules/infection-rule-types.ts';
import { decideVersion, proposeVersion } from '#modules/outbreak/store/infection-rules/change-versions.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { OpenTown } from '#test/staffing/open-care-town.ts';

/**
 * A municipality's own rule since 1 November 2026, written by one and approved by another: ten days of quarantine for contacts of a
 * group, or what `measure` says instead.
 */
export async function publishLocalRule(
  town: OpenTown,
  writer: Actor,
  topic: Exclude<RuleTopic, 'case' | 'close_contact'>,
  measure: Partial<ContactMeasure> | WaitingMeasure = {},
  from = '2026-11-01',
): Promise<number> {
  const approver = await town.actor(`Kari Godkjenner ${topic} ${from} ${town.tenantId}`, 'municipal_doctor');
  const versionId = await town.work(writer, (work) =>
    proposeVersion(work, {
      illness: 'covid-19',
      illnessName: '',
      topic,
      level: 'local',
      from: instant(`${from}T00:00:00+01:00`),
      to: null,
      duty: 'duty',
      appliesToOpen: true,
      measure:
        measure.kind === 'waiting'
          ? measure
          : { kind: 'contact', quarantineDays: 10, ppeExempt: true, exempt: [], ...(measure as object) },
      sourceTitle: 'Vedtak 12/2026',
      sourceUrl: 'https://example.no/vedtak',
      confidence: 'high',
      reason: 'Mange sårbare beboere',
    }),
  );
  await town.work(approver, (work) => decideVersion(work, versionId, { revision: 1, approve: true, note: '' }));
  return versionId;
}
