import type { LawRuleId } from '../../rules/working-time-law-types.ts';
import { assessAveragedWeek, assessWeightedWeek } from './assess-averaged-hours.ts';
import { assessLateBreak } from './assess-breaks.ts';
import { assessLongDuty, assessOvertime, assessRestBetweenDuties, assessRestOfWeek } from './assess-existing-limits.ts';
import { assessNightAverage, assessNightStrain } from './assess-night-work.ts';
import { assessNormalDay, assessNormalWeek } from './assess-normal-hours.ts';
import { assessSundays } from './assess-sundays.ts';
import { assessTotalDay, assessTotalWeeks } from './assess-total-hours.ts';
import type { PersonRule } from './person-work.ts';

/** The rules that judge one person's work, each with the paragraphs it carries out. */
export const LAW_ASSESSORS: readonly { readonly rules: readonly LawRuleId[]; readonly assess: PersonRule }[] = [
  { rules: ['aml-10-8-1', 'aml-10-8-3', 'aml-10-12-4', 'aml-10-12-7'], assess: assessRestBetweenDuties },
  { rules: ['aml-10-8-2', 'aml-10-8-3', 'aml-10-12-4', 'aml-10-12-7'], assess: assessRestOfWeek },
  { rules: ['aml-10-6-8', 'aml-10-6-9', 'aml-10-12-7'], assess: assessLongDuty },
  { rules: ['aml-10-6-4', 'aml-10-6-5', 'aml-10-6-6'], assess: assessOvertime },
  { rules: ['aml-10-4-1', 'aml-10-4-2', 'aml-10-5-1', 'aml-10-5-2', 'aml-10-5-3'], assess: assessNormalDay },
  { rules: ['aml-10-4-1', 'aml-10-4-3', 'aml-10-4-4', 'aml-10-4-5'], assess: assessNormalWeek },
  { rules: ['aml-10-5-1', 'aml-10-5-2', 'aml-10-5-3'], assess: assessAveragedWeek },
  { rules: ['aml-10-4-6', 'aml-10-10', 'aml-10-11-1'], assess: assessWeightedWeek },
  { rules: ['aml-10-6-8', 'aml-10-6-9'], assess: assessTotalDay },
  { rules: ['aml-10-6-8'], assess: assessTotalWeeks },
  { rules: ['aml-10-8-4', 'aml-10-10'], assess: assessSundays },
  { rules: ['aml-10-11-1', 'aml-10-11-6'], assess: assessNightAverage },
  { rules: ['aml-10-11-7'], assess: assessNightStrain },
  { rules: ['aml-10-9-2'], assess: assessLateBreak },
];
