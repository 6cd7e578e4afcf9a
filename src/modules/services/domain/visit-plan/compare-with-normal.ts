import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import type { DayFacts, DayVisit } from './day-facts.ts';
import type { DayPlan, VisitWay } from './day-plan.ts';

export type ChangeKind = 'carer' | 'time' | 'way' | 'unmet';

/** One visit that is not as in the normal plan. */
export interface VisitChange {
  readonly visitId: string;
  readonly kind: ChangeKind;
  readonly way: VisitWay;
  readonly carersBefore: readonly string[];
  readonly carersNow: readonly string[];
  readonly startBefore: number | undefined;
  readonly startNow: number | undefined;
  /** Whether somebody of the normal plan was there to come. */
  readonly carerPresent: boolean;
}

/** How much of the normal plan is kept. */
export interface NormalComparison {
  readonly changes: readonly VisitChange[];
  readonly visits: number;
  /** Visits whose normal carer is on duty, and how many of them keep that carer. */
  readonly withCarerPresent: number;
  readonly keptCarer: number;
  /** Visits by somebody whom the user knows. */
  readonly made: number;
  readonly byKnown: number;
}

/** What a plan changes against the normal plan, the most serious change of each visit. */
export function compareWithNormal(facts: DayFacts, plan: DayPlan): NormalComparison {
  const inPlan = new Set(plan.unitIds);
  const present = new Set(facts.carers.filter((carer) => !carer.away).map((carer) => carer.personId));
  const known = new Set(facts.known);
  const goes = new Map<string, { personId: string; start: number }[]>();
  for (const { personId, stops } of plan.tours)
    for (const stop of stops)
      if (stop.kind === 'visit')
        goes.set(stop.visitId, [...(goes.get(stop.visitId) ?? []), { personId, start: stop.startMinute }]);
  const changes: VisitChange[] = [];
  const sum = { visits: 0, withCarerPresent: 0, keptCarer: 0, made: 0, byKnown: 0 };
  for (const visit of facts.visits) {
    if (!inPlan.has(visit.unitId)) continue;
    sum.visits += 1;
    const now = goes.get(visit.visitId) ?? [];
    const carersNow = now.map((one) => one.personId);
    const normal = visit.normal.carers;
    const carerPresent = normal.some((id) => present.has(id));
    const kept = normal.some((id) => carersNow.includes(id));
    if (carerPresent) sum.withCarerPresent += 1;
    if (carerPresent && kept) sum.keptCarer += 1;
    if (carersNow.length > 0) sum.made += 1;
    if (carersNow.some((id) => known.has(`${visit.userId} ${id}`) || normal.includes(id))) sum.byKnown += 1;
    const way = plan.ways[visit.visitId] ?? 'undone';
    const startNow = now[0]?.start;
    const kind = kindOf(visit, way, kept, startNow);
    if (!kind) continue;
    changes.push({
      visitId: visit.visitId,
      kind,
      way,
      carersBefore: normal,
      carersNow,
      startBefore: visit.normal.startMinute,
      startNow,
      carerPresent,
    });
  }
  const order: readonly ChangeKind[] = ['unmet', 'way', 'carer', 'time'];
  changes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.startNow ?? 0) - (b.startNow ?? 0));
  return { changes, ...sum };
}

function kindOf(visit: DayVisit, way: VisitWay, kept: boolean, start: number | undefined): ChangeKind | undefined {
  if (way === 'undone') return 'unmet';
  if (way !== 'granted') return 'way';
  if (visit.normal.carers.length > 0 && !kept) return 'carer';
  const before = visit.normal.startMinute;
  const moved = before !== undefined && start !== undefined && Math.abs(start - before) > TOUR_RULES.sameTime;
  return moved ? 'time' : undefined;
}
