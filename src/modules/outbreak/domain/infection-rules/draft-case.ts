import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { CaseMeasure, InfectionRule } from '../../rules/infection-rule-types.ts';
import { addHours, dayAfter, firstWholeDay } from './count-days.ts';
import type { DraftPeriod } from './draft-period.ts';
import { draft, laterEnd, stage } from './draft-period.ts';
import type { PeriodReason } from './infection-period.ts';
import type { CaseFacts } from './period-facts.ts';

/**
 * Isolation of somebody who is ill: whole days from the first symptoms (else the sample), and hours without fever or symptoms.
 * While fever or symptoms last there is no end. Where a rule counts hours only, not being told means that they last.
 */
export function draftCase(facts: CaseFacts, rule: InfectionRule, measure: CaseMeasure): DraftPeriod {
  const dayZero = facts.symptomsOn ?? facts.sampledOn;
  const onlyHours = measure.isolationDays === 0;
  const fever = hoursWithout(measure.feverFreeHours, facts.feverFreeAt, onlyHours);
  const symptoms = hoursWithout(measure.symptomFreeHours, facts.symptomFreeAt, true);
  const days = dayAfter(dayZero, measure.isolationDays);
  const to = [fever.to, symptoms.to].reduce<PlainDate | null>(
    (end, other) => (other === undefined ? end : laterEnd(end, other)),
    days,
  );
  const endsWhen: PeriodReason[] = [
    ...fever.waits.map((hours) => ({ code: 'outbreak.ends.fever-free', facts: { hours } })),
    ...symptoms.waits.map((hours) => ({ code: 'outbreak.ends.symptom-free', facts: { hours } })),
  ];
  const because: PeriodReason[] = [
    {
      code: facts.symptomsOn === null ? 'outbreak.because.sample' : 'outbreak.because.symptoms',
      facts: { day: dayZero, days: measure.isolationDays },
    },
  ];
  return draft(rule, { stages: stage('isolation', facts.startsOn ?? dayZero, to), because, endsWhen });
}

/** When some hours without something are over; `waits` names the hours where they have not begun. */
function hoursWithout(
  hours: number | undefined,
  since: Instant | null | undefined,
  silenceMeansNotYet: boolean,
): { readonly to: PlainDate | null | undefined; readonly waits: readonly number[] } {
  if (hours === undefined) return { to: undefined, waits: [] };
  if (since) return { to: firstWholeDay(addHours(since, hours)), waits: [] };
  if (since === null || silenceMeansNotYet) return { to: null, waits: [hours] };
  return { to: undefined, waits: [] };
}
