import type { Finding } from '#kernel/finding.ts';
import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { judgePins } from './pins.ts';
import type { PlanDocument, PlanShift } from './plan-document.ts';
import type { PlanWorld } from './plan-world.ts';

/**
 * Pins that a plan leaves out without a finding, or with the finding of a rule that they do not break. A pin on a shift that
 * the person already has published needs neither.
 */
export function checkPins(plan: PlanDocument, world: PlanWorld): Finding[] {
  const judged = new Map(judgePins(world).map((one) => [one.pin, one.brokenRules]));
  const pins = world.decisions.filter((decision) => decision.decision === 'pin');
  return pins.flatMap((pin): Finding[] => {
    const standing = world.standing.get(pin.personId) ?? [];
    if ([...plan.assignments, ...standing].some((has) => names(pin, has))) return [];
    const reports = plan.findings.filter((finding) => finding.personId !== undefined && names(pin, finding));
    const brokenRules = judged.get(pin);
    if (reports.some(({ code }) => brokenRules?.has(code))) return [];
    const { personId, unitId, date, shift, competence } = pin;
    const facts = { reported: reports.map(({ code }) => code), broken: [...(brokenRules ?? [])] };
    return [{ code: 'plan-pin', level: 'breach', personId, unitId, date, shift, competence, facts }];
  });
}

type PinSubject = Partial<Pick<PlanShift, 'personId' | 'unitId' | 'date' | 'shift' | 'competence'>>;

/** Whether an assignment, a published shift or a finding is what a pin names; an absent field, of either, agrees with anything. */
function names(pin: PlanDecision, at: PinSubject): boolean {
  const fields = ['personId', 'unitId', 'date', 'shift', 'competence'] as const;
  return fields.every((field) => pin[field] === undefined || at[field] === undefined || pin[field] === at[field]);
}
