import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, Unit } from '#modules/organisation/domain/municipality.ts';
import { decideVisitRule } from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

type Rule = Parameters<typeof decideVisitRule>[1];

/** Days since the first limit was decided; its review is overdue by then. */
const DAYS_AGO = 9;

/** Limits on visits where the invented municipality has an outbreak: one that should have been looked at anew, one closed ward, advice to a home. */
export async function addDemoVisiting(platform: Platform, actor: Actor, municipality: Municipality): Promise<void> {
  const today = platform.clock.today();
  const inOutbreak = new Set(
    municipality.unitStatus
      .filter((row) => row.status === 'outbreak' && row.from <= today && (row.to === undefined || today < row.to))
      .map((row) => row.unitId),
  );
  const units = municipality.units.filter((unit) => inOutbreak.has(unit.unitId));
  const wards = units.filter((unit) => unit.kind === 'nursing_home_ward');
  const home = municipality.units.find((unit) => unit.kind === 'staffed_home');
  if (units.length === 0) return;
  const earlier: Platform = {
    ...platform,
    clock: clockAt(() => new Date(Date.parse(platform.clock.now()) - DAYS_AGO * 86_400_000)),
  };
  const decide = (at: Platform, rule: Rule) => doWork(at, actor, (work) => decideVisitRule(work, rule));
  const [first, second] = wards;
  if (first && second) await decide(earlier, limited(first, addDays(today, -DAYS_AGO)));
  const closing = second ?? first;
  if (closing) await decide(platform, closed(closing, today));
  if (home) await decide(platform, advice(home, today));
}

function limited(unit: Unit, from: PlainDate): Rule {
  return {
    ...terms(unit, from),
    level: 'limited',
    basis: 'professional_advice',
    cause: 'infection_in_unit',
    ground: 'Påvist smitte hos to beboere',
    necessity: 'Flere beboere har alvorlig lungesykdom',
    alternatives: 'Munnbind alene ble prøvd i tre dager',
    visitorsAtOnce: 2,
    booked: true,
    ownRoom: true,
    faceMask: true,
    commonRoomsClosed: true,
  };
}

function closed(unit: Unit, from: PlainDate): Rule {
  return {
    ...terms(unit, from),
    level: 'closed',
    basis: 'local_regulation',
    reference: 'Lokal forskrift om besøk ved utbrudd',
    cause: 'infection_in_unit',
    ground: 'Utbrudd på avdelingen, smittevei ikke kjent',
    necessity: 'Nye tilfeller hver dag siden fredag',
    alternatives: 'Begrenset antall og munnbind har ikke vært nok',
    to: addDays(from, 7),
    reviewOn: addDays(from, 3),
  };
}

function advice(unit: Unit, from: PlainDate): Rule {
  return {
    ...terms(unit, from),
    level: 'advice',
    basis: 'professional_advice',
    cause: 'infection_nearby',
    ground: 'Mye smitte i nærområdet',
    faceMask: true,
  };
}

function terms(unit: Unit, from: PlainDate): Omit<Rule, 'level' | 'basis' | 'cause' | 'ground'> {
  return {
    unitId: unit.unitId,
    reference: '',
    necessity: '',
    alternatives: '',
    visitorsAtOnce: null,
    booked: false,
    outdoors: false,
    ownRoom: false,
    faceMask: false,
    commonRoomsClosed: false,
    contact: '',
    from,
    to: addDays(from, 28),
    reviewOn: addDays(from, 7),
  };
}
