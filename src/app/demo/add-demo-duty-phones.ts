import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { setDutyPhone } from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const FIRST_NUMBER = 68_050_901;

/** Each district has a duty phone that its carers call in the course of a shift. */
export async function addDemoDutyPhones(platform: Platform, actor: Actor, municipality: Municipality): Promise<void> {
  const districts = municipality.units.filter((unit) => unit.kind === 'home_care');
  await doWork(platform, actor, async (work) => {
    for (const [index, { unitId, name }] of districts.entries())
      await setDutyPhone(work, unitId, { name: `Ansvarsvakt ${name}`, phone: String(FIRST_NUMBER + index) });
  });
}
