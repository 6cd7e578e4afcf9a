import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { decideVersion, proposeVersion } from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

type Rule = Parameters<typeof proposeVersion>[1];

/** Days since the invented municipality decided on its own rules. */
const DAYS_AGO = 20;

/**
 * The invented municipality's own rules for people who have been near a case, on top of national advice: written by the
 * municipal doctor, approved by the crisis leader. Where there is an outbreak it has a stricter one (addDemoInfection), and a
 * milder one waits for approval.
 */
export async function addDemoRules(
  platform: Platform,
  doctor: Actor,
  leader: Actor,
  municipality: Municipality,
): Promise<void> {
  const today = platform.clock.today();
  const midnight = (days: number): Instant => instantOf(new Date(osloEpochMinutes(addDays(today, days), 0) * 60_000));
  const own = (topic: Rule['topic'], from: Instant, quarantineDays: number, testOutDay: number): Rule => ({
    illness: 'covid-19',
    illnessName: '',
    topic,
    level: 'local',
    from,
    to: null,
    duty: 'duty',
    appliesToOpen: true,
    measure: { kind: 'contact', quarantineDays, testOutDay, ppeExempt: true, exempt: [] },
    sourceTitle: `Smittevernplan for ${municipality.name} kommune, lokal forskrift etter smittevernloven § 4-1`,
    sourceUrl: 'https://kommune.example/smittevernplan',
    confidence: 'high',
    reason: 'Mange skrøpelige beboere og få som kan vikariere',
  });
  const publish = async (rule: Rule) => {
    const versionId = await doWork(platform, doctor, (work) => proposeVersion(work, rule));
    await doWork(platform, leader, (work) =>
      decideVersion(work, versionId, { revision: 1, approve: true, note: 'Drøftet i kriseledelsen' }),
    );
  };
  const outbreak = municipality.unitStatus.some(({ status, from }) => status === 'outbreak' && from <= today);
  if (!outbreak) {
    await publish(own('household', midnight(-DAYS_AGO), 7, 5));
    await publish(own('close', midnight(-DAYS_AGO), 5, 3));
    return;
  }
  const milder = { ...own('close', midnight(1), 7, 5), reason: 'Vi har nå testkapasitet, og enhetene mangler folk' };
  await doWork(platform, doctor, (work) => proposeVersion(work, milder));
}
