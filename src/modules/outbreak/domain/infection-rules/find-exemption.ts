import { addDays } from '#kernel/plain-date.ts';
import type { Exemption } from '../../rules/infection-rule-types.ts';
import { addMonths } from './count-days.ts';
import type { ContactFacts } from './period-facts.ts';

const WEEK = 7;
/** How many doses each ground asks for; for the vaccinated in general, two or more. */
const FULL_DOSES = 2;
const BOOSTER_DOSES = 3;

/** Whether somebody counts as vaccinated where tests differ by it. */
export function isVaccinated(facts: ContactFacts): boolean {
  return (facts.doses?.length ?? 0) >= FULL_DOSES;
}

/** The first exemption that a contact falls under; windows are seen from the last exposure. */
export function findExemption(facts: ContactFacts, exemptions: readonly Exemption[]): Exemption | undefined {
  return exemptions.find((exemption) => isExempt(facts, exemption));
}

function isExempt(facts: ContactFacts, exemption: Exemption): boolean {
  const { lastExposure } = facts;
  if (exemption.ground === 'recovered') {
    const { recoveredOn } = facts;
    if (recoveredOn === undefined || recoveredOn > lastExposure) return false;
    return exemption.monthsBack === undefined || lastExposure < addMonths(recoveredOn, exemption.monthsBack);
  }
  const doses = [...(facts.doses ?? [])].filter((dose) => dose <= lastExposure).sort();
  const dose = { one_dose: doses.length === 1, fully_vaccinated: true, booster: true }[exemption.ground]
    ? doses[{ one_dose: 0, fully_vaccinated: FULL_DOSES - 1, booster: BOOSTER_DOSES - 1 }[exemption.ground]]
    : undefined;
  if (dose === undefined) return false;
  const { weeksFrom = 0, weeksTo } = exemption;
  if (lastExposure < addDays(dose, weeksFrom * WEEK)) return false;
  return weeksTo === undefined || lastExposure <= addDays(dose, weeksTo * WEEK);
}
