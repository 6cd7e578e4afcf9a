import type { Translator } from '#platform/texts/translator.ts';
import type {
  CaseMeasure,
  CloseContactMeasure,
  ContactMeasure,
  Exemption,
  Measure,
  TestPlan,
  WaitingMeasure,
} from '../rules/infection-rule-types.ts';
import type { ruleNb } from './rule.nb.ts';

export type RuleWords = Translator<keyof typeof ruleNb>;

/** What a rule demands, sentence by sentence, the main thing first. */
export function sayRule(measure: Measure, t: RuleWords): string[] {
  switch (measure.kind) {
    case 'case':
      return sayCase(measure, t);
    case 'contact':
      return sayContact(measure, t);
    case 'waiting':
      return sayWaiting(measure, t);
    case 'close_contact':
      return sayDefinition(measure, t);
  }
}

const when = (condition: unknown, text: () => string): string[] => (condition ? [text()] : []);

function sayCase({ isolationDays, feverFreeHours, symptomFreeHours }: CaseMeasure, t: RuleWords): string[] {
  return [
    isolationDays > 0 ? t('measure.isolation', { days: isolationDays }) : t('measure.isolation-hours'),
    ...when(feverFreeHours, () => t('measure.fever-free', { hours: feverFreeHours })),
    ...when(symptomFreeHours, () => t('measure.symptom-free', { hours: symptomFreeHours })),
  ];
}

function sayContact(measure: ContactMeasure, t: RuleWords): string[] {
  const { quarantineDays: days, testOutDay, workAfterNegativeDay, quarantineInstead: instead } = measure;
  const quarantined = days !== 0;
  return [
    days === 'until_negative'
      ? t('measure.until-negative')
      : days === 0
        ? t('measure.no-quarantine')
        : t(measure.workOnly ? 'measure.work-only' : 'measure.quarantine', { days }),
    ...when(testOutDay !== undefined, () => t('measure.test-out', { day: testOutDay })),
    ...when(workAfterNegativeDay !== undefined, () => t('measure.work-after', { day: workAfterNegativeDay })),
    ...sayTests(measure.tests, ['measure.test-days', 'measure.daily'], t),
    ...when(measure.dailyTestDaysTogether, () => t('measure.together', { days: measure.dailyTestDaysTogether })),
    ...sayTests(measure.testsIfVaccinated, ['measure.vaccinated-days', 'measure.vaccinated-daily'], t),
    ...sayTests(measure.testsIfUnvaccinated, ['measure.unvaccinated-days', 'measure.unvaccinated-daily'], t),
    ...when(instead, () => t('measure.instead', { days: instead?.days, day: instead?.testOutDay })),
    ...measure.exempt.map((one) => sayExemption(one, t)),
    ...when(measure.under18QuarantineDays === 0, () => t('measure.under-18')),
    ...when(quarantined, () => t(measure.ppeExempt ? 'measure.ppe' : 'measure.no-ppe')),
    ...when(measure.watchDays, () => t('measure.watch', { days: measure.watchDays })),
  ];
}

type Key = keyof typeof ruleNb;

function sayTests(plan: TestPlan | undefined, [onDays, daily]: readonly [Key, Key], t: RuleWords): string[] {
  return [
    ...when(plan?.testDays?.length, () => t(onDays, { days: plan?.testDays?.map(String) })),
    ...when(plan?.dailyTestDays, () => t(daily, { days: plan?.dailyTestDays })),
  ];
}

function sayExemption(one: Exemption, t: RuleWords): string {
  const { ground, monthsBack: months, weeksFrom: from = 0, weeksTo: to, testBetweenDays: between } = one;
  return [
    t(`exempt.${ground}`, { months, from, to }),
    ...when(between, () => t('exempt.test-between', { from: between?.[0], to: between?.[1] })),
    ...when(one.dailyTestDays, () => t('exempt.daily', { days: one.dailyTestDays })),
  ].join(' ');
}

function sayWaiting({ applies, ownTestDay }: WaitingMeasure, t: RuleWords): string[] {
  if (!applies) return [t('measure.no-waiting')];
  return [t('measure.waiting'), ...when(ownTestDay !== undefined, () => t('measure.waiting-own', { day: ownTestDay }))];
}

function sayDefinition(measure: CloseContactMeasure, t: RuleWords): string[] {
  return [
    t('measure.near', { metres: measure.distanceMetres, minutes: measure.minutes }),
    ...when(measure.directContact, () => t('measure.direct')),
    ...when(measure.secretions, () => t('measure.secretions')),
    t(measure.ppeExempt ? 'measure.ppe' : 'measure.no-ppe'),
    t('measure.look-back', { hours: measure.lookBackHours }),
  ];
}
