import type { PlannableVisit, VisitOption, VisitPart, VisitProblem } from '../visits/visit-problem.ts';
import type { PlannedPart, VisitTours } from '../visits/visit-tours.ts';

/** One thing that is wrong with tours. */
export interface TourFault {
  readonly code:
    | 'unknown-visit'
    | 'not-allowed'
    | 'twice'
    | 'skill'
    | 'excluded'
    | 'too-early'
    | 'too-late'
    | 'no-time-to-travel'
    | 'before-duty'
    | 'after-duty'
    | 'infected-order'
    | 'missing-part'
    | 'same-carer'
    | 'gap'
    | 'undone-and-done'
    | 'unaccounted'
    | 'price';
  readonly visitId?: string;
  readonly carerId?: string;
  readonly facts: Readonly<Record<string, number | string>>;
}

interface Placed {
  readonly part: VisitPart;
  readonly planned: PlannedPart;
  readonly carer: number;
}

const MINUTES = 1e-6;
const PRICE = 1e-4;

/** Judges tours by the problem alone, without the engine's tables: every fault, and the price worked out anew. */
export function checkTours(
  problem: VisitProblem,
  result: VisitTours,
): { readonly faults: TourFault[]; readonly cost: number } {
  const faults: TourFault[] = [];
  const visits = new Map(problem.visits.map((visit) => [visit.visitId, visit]));
  const placed = new Map<string, Placed[]>();
  const bill = { travel: 0, late: 0, latest: 0, overtime: 0, other: 0 };

  result.tours.forEach((tour, carerAt) => {
    const carer = problem.carers[carerAt];
    if (!carer || tour.length === 0) return;
    const { carerId } = carer;
    const travel = (from: number, to: number) => problem.travel[from * problem.places + to] ?? Number.NaN;
    let place = carer.startPlace;
    let free = carer.from;
    let afterInfected = false;
    for (const planned of tour) {
      const visit = visits.get(planned.visitId);
      const option = visit && optionOf(visit, result);
      const part = option?.parts.find(({ partId }) => partId === planned.partId);
      if (!visit || !option || !part) {
        faults.push({ code: visit ? 'not-allowed' : 'unknown-visit', visitId: planned.visitId, carerId, facts: {} });
        continue;
      }
      const about = (code: TourFault['code'], facts: TourFault['facts'] = {}) =>
        faults.push({ code, visitId: visit.visitId, carerId, facts });
      const { startMinute } = planned;
      const isAnywhere = option.place < 0;
      const way = isAnywhere ? 0 : travel(place, option.place);
      if (!carer.skills.includes(part.skill)) about('skill', { skill: part.skill });
      const price = part.carerPrices?.get(carerAt) ?? 0;
      if (price === Number.POSITIVE_INFINITY) about('excluded');
      else bill.other += price;
      if (startMinute < option.earliest - MINUTES) about('too-early', { startMinute, earliest: option.earliest });
      if (startMinute > (option.mustStartBy ?? Number.POSITIVE_INFINITY) + MINUTES) about('too-late', { startMinute });
      if (startMinute < free + way - MINUTES)
        about(place === carer.startPlace && free === carer.from ? 'before-duty' : 'no-time-to-travel', {
          startMinute,
          possible: free + way,
        });
      if (afterInfected && !option.infected && !isAnywhere) about('infected-order');
      if (Math.abs(planned.minutes - part.minutes) > MINUTES) about('not-allowed', { minutes: planned.minutes });
      afterInfected ||= option.infected ?? false;
      bill.travel += way;
      const late = Math.max(0, startMinute - option.latest);
      bill.late += late;
      bill.latest = Math.max(bill.latest, late);
      if (!isAnywhere) place = option.place;
      free = startMinute + part.minutes;
      placed.set(visit.visitId, [...(placed.get(visit.visitId) ?? []), { part, planned, carer: carerAt }]);
    }
    const home = travel(place, carer.endPlace);
    bill.travel += home;
    bill.overtime += Math.max(0, free + home - carer.to);
    if (free + home > (carer.toLatest ?? Number.POSITIVE_INFINITY) + MINUTES)
      faults.push({ code: 'after-duty', carerId, facts: { back: free + home } });
  });

  const undone = new Set(result.undone);
  for (const visit of problem.visits) {
    const option = optionOf(visit, result);
    const there = placed.get(visit.visitId) ?? [];
    if (undone.has(visit.visitId)) {
      bill.other += visit.undonePrice;
      if (option || there.length > 0) faults.push({ code: 'undone-and-done', visitId: visit.visitId, facts: {} });
    } else if (!option) faults.push({ code: 'unaccounted', visitId: visit.visitId, facts: {} });
    else {
      bill.other += option.price;
      faults.push(...faultsOfParts(visit.visitId, option, there));
    }
  }
  const { prices } = problem;
  const cost =
    prices.travel * bill.travel +
    prices.late * bill.late +
    prices.latest * bill.latest +
    prices.overtime * bill.overtime +
    bill.other;
  if (Math.abs(cost - result.cost) > PRICE * Math.max(1, Math.abs(cost)))
    faults.push({ code: 'price', facts: { told: result.cost, found: cost } });
  return { faults, cost };
}

function optionOf(visit: PlannableVisit, result: VisitTours): VisitOption | undefined {
  const kind = Object.hasOwn(result.kinds, visit.visitId) ? result.kinds[visit.visitId] : undefined;
  return visit.options.find((option) => option.kind === kind);
}

function faultsOfParts(visitId: string, option: VisitOption, there: readonly Placed[]): TourFault[] {
  const faults: TourFault[] = [];
  const [one, two] = option.parts.map((part) => {
    const found = there.filter((each) => each.part === part);
    if (found.length === 0) faults.push({ code: 'missing-part', visitId, facts: { part: part.partId } });
    if (found.length > 1) faults.push({ code: 'twice', visitId, facts: { part: part.partId } });
    return found[0];
  });
  if (!one || !two) return faults;
  if (one.carer === two.carer) faults.push({ code: 'same-carer', visitId, facts: {} });
  const between = two.planned.startMinute - one.planned.startMinute;
  const { least, most } = option.gap ?? { least: 0, most: 0 };
  if (between < least - MINUTES || between > most + MINUTES)
    faults.push({ code: 'gap', visitId, facts: { between, least, most } });
  return faults;
}
