import { weekIndexOf } from '../working-time/assess-overtime.ts';
import { earlierOvertime } from '../working-time/earlier-overtime.ts';
import { onCompletingShift } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { dutiesOf, workOf } from '../working-time/work-shift.ts';
import type { LawOptions } from './assess-law.ts';
import type { EmploymentTerms } from './employment-terms.ts';
import type { LawPerson } from './law-person.ts';
import type { PersonLimits } from './limits-of-person.ts';
import type { PersonWork } from './person-work.ts';

/** Gathers what the rules ask about one person's work. */
export function personWork(
  person: LawPerson,
  terms: EmploymentTerms,
  shifts: readonly WorkShift[],
  limits: PersonLimits,
  agreementsKnown: boolean,
  options: LawOptions,
): PersonWork {
  const inOrder = [...shifts].sort((a, b) => a.start - b.start || a.end - b.end);
  const work = workOf(inOrder);
  const worked = options.worked?.get(person.personId) ?? [];
  return {
    person,
    terms,
    limits,
    shifts: inOrder,
    work,
    duties: dutiesOf(work),
    calendar: options.calendar,
    known: options.known,
    judgedOn: options.judgedOn ?? onCompletingShift,
    rules: options.rules ?? {},
    worked,
    earlier: earlierOvertime(worked, weekIndexOf(options.known.firstDay)),
    agreementsKnown,
  };
}
