import type { Finding } from '#kernel/finding.ts';
import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { judgePins } from './pins.ts';
import type { PlanDocument, PlanShift } from './plan-document.ts';
import type { PlanWorld } from './plan-world.ts';

/** Pins that a plan leaves out without a finding, or with the finding of a rule that they do not break. */
export function checkPins(plan: PlanDocument, world: PlanWorld): Finding[] {
  const judged = new Map(judgePins(world).map((one) => [one.pin, one.brokenRules]));
  const pins = world.decisions.filter((decision) => decision.decision === 'pin');
  return pins.flatMap((pin): Finding[] => {
    if (plan.assignments.some((assignment) => names(pin, assignment))) return [];
    const reports = plan.findings.filter((finding) => finding.personId !== undefined && names(pin, finding));
    const brokenRules = judged.get(pin);
    if (reports.some(({ code }) => brokenRules === undefined || brokenRules.has(code))) return [];
    const { personId, unitId, date, shift, competence } = pin;
    const facts = { reported: reports.map(({ code }) => code), broken: [...(brokenRules ?? [])] };
    return [{ code: 'plan-pin', level: 'breach', personId, unitId, date, shift, competence, facts }];
  });
}

/** Whether an assignment or a finding is what a pin names; an absent field, of either, agrees with anything. */
function names(pin: PlanDecision, at: Partial<PlanShift> | Finding): boolean {
  const fields = ['personId', 'unitId', 'date', 'shift', 'competence'] as const;
  return fields.every((field) => pin[field] === undefined || at[field] === undefined || pin[field] === at[field]);
}
