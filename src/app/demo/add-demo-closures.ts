import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import {
  decideClosure,
  endClosureCall,
  followUpReplacement,
  makeReplacement,
  planClosure,
  raiseClosureTasks,
} from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const DAY_CENTRE = /dagsenter/i;
const SHORT_TERM = /korttid/i;
const DAYS_AGO = 5;
/** People of the call list who have been called by now. */
const CALLED = 14;

const NOTES = ['Datteren kan komme hver ettermiddag.', 'Sitter alene hele dagen nå.', '', 'Ringer igjen etter jobb.'];

/** In an outbreak the day centre has closed five days ago, with calls made and some given something instead; half of the short-term places are planned closed. */
export async function addDemoClosures(platform: Platform, doctor: Actor, municipality: Municipality): Promise<void> {
  const today = platform.clock.today();
  const kinds = [...new Set(municipality.services.map((service) => service.kind))];
  const dayKinds = kinds.filter((kind) => DAY_CENTRE.test(kind));
  const shortKinds = kinds.filter((kind) => SHORT_TERM.test(kind));
  if (dayKinds.length === 0) return;
  const from = addDays(today, -DAYS_AGO);
  const earlier: Platform = {
    ...platform,
    clock: clockAt(() => new Date(Date.parse(platform.clock.now()) - DAYS_AGO * 86_400_000)),
  };
  const common = { place: null, to: null, basis: 'Kommunelegens faglige råd' };
  const closureId = await doWork(earlier, doctor, async (work) => {
    const id = await planClosure(work, {
      ...{ ...common, title: 'Dagsenteret stenges', serviceKinds: dayKinds, lostPercent: 100, from },
      reason: 'Smitte blant brukere og ansatte på dagsenteret',
      alternatives: 'Små faste grupper ble vurdert, men lokalet er for lite',
    });
    await decideClosure(work, id, 1, 'Brukerne er de mest utsatte, og smitteveien er ikke kjent');
    return id;
  });
  await doWork(platform, doctor, (work) => callAndOffer(work, municipality, dayKinds, closureId));
  if (shortKinds.length > 0)
    await doWork(platform, doctor, (work) =>
      planClosure(work, {
        ...{ ...common, title: 'Halvparten av korttidsplassene holdes ledige', serviceKinds: shortKinds },
        ...{ lostPercent: 50, from: addDays(today, 2), to: addDays(today, 16) },
        reason: 'Plassene trengs til isolering',
        alternatives: 'Å isolere på egne rom på alle avdelinger',
      }),
    );
}

async function callAndOffer(
  work: Work,
  municipality: Municipality,
  kinds: readonly string[],
  closureId: number,
): Promise<void> {
  const today = work.clock.today();
  const users = new Map(municipality.users.map((user) => [user.userId, user]));
  const hit = municipality.services
    .filter((service) => kinds.includes(service.kind) && users.get(service.userId)?.protected === false)
    .filter((service) => service.grantedTo === undefined || service.grantedTo > today)
    .slice(0, CALLED);
  for (const [index, { userId }] of hit.entries()) {
    const outcome = (['needs_offer', 'manages', 'needs_offer', 'no_answer'] as const)[index % 4] ?? 'manages';
    const note = NOTES[index % NOTES.length] ?? '';
    await endClosureCall(work, closureId, userId, { outcome, note, callBackOn: today });
    if (outcome !== 'needs_offer') continue;
    const carrier = municipality.staff.find(
      (one) => one.homeUnitId === users.get(userId)?.unitId && one.consentRedeploy,
    );
    const offerId = await makeReplacement(work, closureId, userId, {
      kind: index % 4 === 0 ? 'home_visit' : 'phone',
      what: index % 4 === 0 ? 'Går tur og lager mat sammen' : 'Samtale hver dag etter lunsj',
      hoursPerWeek: index % 4 === 0 ? 4 : 2,
      personId: carrier?.staffId ?? null,
      carriedBy: 'Frivilligsentralen',
      startsOn: addDays(today, -3),
      followUpOn: addDays(today, index % 8 === 0 ? -1 : 3),
    });
    if (index === 4)
      await followUpReplacement(work, offerId, {
        ...{ revision: 1, done: true, worked: 'partly', note: 'Fint med tur, men savner de andre.' },
        nextOn: addDays(today, 4),
      });
  }
  await raiseClosureTasks(work);
}
