import type { Facts, Finding, FindingLevel } from '#kernel/finding.ts';
import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import type { DayCarer, DayFacts, DayVisit } from '../visit-plan/day-facts.ts';
import type { DayPlan, DayStop } from '../visit-plan/day-plan.ts';
import { dayTravel } from '../visit-plan/day-travel.ts';
import { carerOfMark, dutyOf } from '../visit-plan/duty-of.ts';
import { carersOf, waysOfVisit } from '../visit-plan/ways-of-visit.ts';

/** What a finding is about, so that the page can show it where it belongs. */
export interface DayFinding extends Finding {
  readonly visitId?: string;
}

interface Made {
  readonly personId: string;
  readonly stop: DayStop;
}

/**
 * Judges a day's tours by the facts as they stand, whoever made them: the search, or a person by hand. A breach is something that must
 * not be published; an unmet must is a breach that somebody may publish knowingly.
 */
export function checkDayPlan(facts: DayFacts, plan: DayPlan): DayFinding[] {
  const found: DayFinding[] = [];
  const visits = new Map(facts.visits.map((visit) => [visit.visitId, visit]));
  const made = new Map<string, Made[]>();
  for (const tour of plan.tours) {
    const carer = facts.carers.find((one) => one.personId === tour.personId);
    found.push(...checkTour(facts, tour.personId, carer, tour.stops, visits));
    for (const stop of tour.stops) {
      if (stop.kind === 'visit')
        made.set(stop.visitId, [...(made.get(stop.visitId) ?? []), { personId: tour.personId, stop }]);
    }
  }
  const inPlan = new Set(plan.unitIds);
  for (const visit of facts.visits) {
    const there = made.get(visit.visitId) ?? [];
    if (inPlan.has(visit.unitId)) found.push(...checkVisit(facts, plan, visit, there));
    else if (there.length > 0) found.push(about(visit, 'not-in-plan', 'breach'));
  }
  for (const { visitId } of plan.locks.map((id) => ({ visitId: id }))) {
    const visit = visits.get(visitId);
    if (visit && !made.has(visitId)) found.push(about(visit, 'lock-lost', 'warn'));
  }
  return found;
}

function about(visit: DayVisit, fact: string, level: FindingLevel, facts: Facts = {}, personId?: string): DayFinding {
  const base = { code: `services.visit-plan.${fact}`, level, facts, visitId: visit.visitId, unitId: visit.unitId };
  return personId === undefined ? base : { ...base, personId };
}

function checkTour(
  facts: DayFacts,
  personId: string,
  carer: DayCarer | undefined,
  stops: readonly DayStop[],
  visits: ReadonlyMap<string, DayVisit>,
): DayFinding[] {
  const found: DayFinding[] = [];
  const own = (fact: string, level: FindingLevel, more: Facts = {}): void => {
    found.push({
      code: `services.visit-plan.${fact}`,
      level,
      facts: more,
      personId,
      ...(carer && { unitId: carer.unitId }),
    });
  };
  const open = stops.filter((stop) => stop.kind === 'break' || !visits.get(stop.visitId)?.mark);
  const duty = carer && dutyOf(facts, carer);
  if (!carer || !duty) {
    if (open.length > 0) own('carer-away', 'breach', { visits: open.length });
    return found;
  }
  const travel = dayTravel(facts);
  const base = travel.baseOf(carer.unitId);
  let place = duty.after ? travel.placeOf(duty.after) : base;
  let free = duty.from;
  let infectedBefore = stops.some((stop) => {
    const visit = visits.get(stop.visitId);
    return visit?.mark !== undefined && visit.infected;
  });
  for (const stop of open) {
    const visit = visits.get(stop.visitId);
    if (stop.kind === 'visit' && !visit) {
      own('unknown-visit', 'breach', { visitId: stop.visitId });
      continue;
    }
    const to = visit ? travel.placeOf(visit) : place;
    const there = free + travel.minutes(place, to);
    if (stop.startMinute < there) {
      const more = { startMinute: stop.startMinute, possible: there, short: there - stop.startMinute };
      if (visit) found.push(about(visit, 'no-time-to-travel', 'breach', more, personId));
      else own('no-time-for-break', 'breach', more);
    }
    if (visit) {
      found.push(...checkCarer(facts, visit, carer));
      if (infectedBefore && !visit.infected) found.push(about(visit, 'infection-order', 'warn', {}, personId));
      infectedBefore ||= visit.infected;
    }
    place = to;
    free = Math.max(there, stop.startMinute) + stop.minutes;
  }
  const back = open.length > 0 ? free + travel.minutes(place, base) : free;
  if (back > duty.to) own('after-duty', 'breach', { back, end: duty.to, over: back - duty.to });
  const rest = open.find((stop) => stop.kind === 'break');
  if (duty.break && open.some((stop) => stop.kind === 'visit')) {
    const { firstStart, lastStart, minutes } = duty.break;
    const source = 'aml. § 10-9 (1)';
    if (!rest)
      found.push({
        code: 'services.visit-plan.no-break',
        level: 'breach',
        personId,
        unitId: carer.unitId,
        facts: {},
        source,
      });
    else if (rest.startMinute < firstStart || rest.startMinute > lastStart || rest.minutes < minutes)
      own('break-misplaced', 'breach', { startMinute: rest.startMinute, firstStart, lastStart });
  }
  return found;
}

function checkCarer(facts: DayFacts, visit: DayVisit, carer: DayCarer): DayFinding[] {
  const { personId } = carer;
  const found: DayFinding[] = [];
  if (!carer.competences.includes(visit.competence))
    found.push(about(visit, 'skill', 'breach', { competence: visit.competence }, personId));
  if (carer.unitId !== visit.unitId && !carer.mayWorkIn.includes(visit.unitId))
    found.push(about(visit, 'not-trained-here', 'breach', {}, personId));
  const wish = (is: 'preferred' | 'excluded') =>
    facts.wishes.some((one) => one.wish === is && one.userId === visit.userId && one.personId === personId);
  if (wish('excluded')) found.push(about(visit, 'excluded-carer', 'breach', {}, personId));
  return found;
}

function checkVisit(facts: DayFacts, plan: DayPlan, visit: DayVisit, there: readonly Made[]): DayFinding[] {
  const found: DayFinding[] = [];
  const say = (fact: string, level: FindingLevel, more: Facts = {}, personId?: string) =>
    found.push(about(visit, fact, level, more, personId));
  const { mark } = visit;
  if (mark) {
    const by = carerOfMark(visit);
    if (mark.state === 'could_not') say('could-not', 'warn', {}, by);
    if (there.some((one) => one.personId !== by)) say('begun-moved', 'breach', {}, by);
    return found;
  }
  const chosen = Object.hasOwn(plan.ways, visit.visitId) ? plan.ways[visit.visitId] : undefined;
  if (chosen === undefined) say('unaccounted', 'breach');
  if (chosen === 'undone' || chosen === undefined) {
    if (there.length > 0) say('undone-and-done', 'breach');
    if (visit.importance === 'must') say('unmet-must', 'breach');
    else say('unmet', 'warn', { importance: visit.importance });
    return found;
  }
  const way = waysOfVisit(visit, facts.fromMinute).find((one) => one.way === chosen);
  if (!way) {
    say('not-allowed', 'breach', { way: chosen });
    return found;
  }
  if (chosen === 'late') say('late', 'warn', { latest: visit.latest });
  for (let part = 1; part <= way.carers; part++) {
    const made = there.filter(({ stop }) => stop.part === part);
    if (made.length === 0) say(part === 1 ? 'missing-carer' : 'missing-second', 'breach');
    if (made.length > 1) say('twice', 'breach');
  }
  if (way.carers === 0 && there.length > 0) say('undone-and-done', 'breach');
  for (const { personId, stop } of there) {
    const { startMinute, minutes } = stop;
    const least = Math.max(way.firstStart, facts.fromMinute ?? 0);
    if (startMinute < least) say('before-window', 'breach', { startMinute, earliest: least }, personId);
    if (startMinute > way.lastStart)
      say(
        'after-window',
        'breach',
        { startMinute, lastStart: way.lastStart, late: startMinute - way.lastStart },
        personId,
      );
    if (minutes !== way.minutes) say('not-allowed', 'breach', { minutes, granted: way.minutes }, personId);
  }
  const [one, two] = [1, 2].map((part) => there.find(({ stop }) => stop.part === part));
  if (carersOf(visit) > 1 && one && two) {
    if (one.personId === two.personId) say('same-carer', 'breach', {}, one.personId);
    const { least, most } = visit.gap ?? { least: 0, most: 0 };
    const between = two.stop.startMinute - one.stop.startMinute;
    if (between < least || between > most) say('not-together', 'breach', { between, least, most });
  }
  const agreed = visit.normal.startMinute;
  if (one && agreed !== undefined && Math.abs(one.stop.startMinute - agreed) > TOUR_RULES.sameTime)
    say('other-time', 'info', { startMinute: one.stop.startMinute, agreed });
  return found;
}

/** Findings that stand in the way of publishing; an unmet must does not where somebody has said that they know. */
export function hinders(finding: Finding, knowsUnmet: boolean): boolean {
  return finding.level === 'breach' && !(knowsUnmet && finding.code === 'services.visit-plan.unmet-must');
}
