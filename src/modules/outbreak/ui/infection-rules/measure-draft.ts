import type { ContactMeasure, Exemption, Measure, RuleTopic, TestPlan } from '../../rules/infection-rule-types.ts';
import { MEASURE_OF_TOPIC } from '../../rules/infection-rule-types.ts';

/** A measure as it is typed: numbers as text, so that an empty field is a field without a number. */
export interface MeasureDraft {
  readonly kind: Measure['kind'];
  readonly fields: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, boolean>>;
  readonly exempt: readonly Exemption[];
}

const list = (days: readonly number[] | undefined): string => days?.join(', ') ?? '';
const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a form begins with: the rule in force on the topic, or nothing demanded. */
export function draftOf(topic: RuleTopic, measure: Measure | undefined): MeasureDraft {
  const kind = MEASURE_OF_TOPIC[topic];
  const empty = { kind, fields: {}, marks: {}, exempt: [] };
  if (measure?.kind !== kind) {
    return { ...empty, marks: { ppeExempt: true, directContact: true, secretions: true, applies: true } };
  }
  switch (measure.kind) {
    case 'case': {
      const { isolationDays, feverFreeHours, symptomFreeHours } = measure;
      return {
        ...empty,
        fields: {
          isolationDays: text(isolationDays),
          feverFreeHours: text(feverFreeHours),
          symptomFreeHours: text(symptomFreeHours),
        },
      };
    }
    case 'contact':
      return contactDraft(measure);
    case 'waiting':
      return { ...empty, fields: { ownTestDay: text(measure.ownTestDay) }, marks: { applies: measure.applies } };
    case 'close_contact': {
      const { distanceMetres, minutes, lookBackHours, directContact, secretions, ppeExempt } = measure;
      return {
        ...empty,
        fields: { distanceMetres: text(distanceMetres), minutes: text(minutes), lookBackHours: text(lookBackHours) },
        marks: { directContact, secretions, ppeExempt },
      };
    }
  }
}

function contactDraft(measure: ContactMeasure): MeasureDraft {
  const untilNegative = measure.quarantineDays === 'until_negative';
  return {
    kind: 'contact',
    fields: {
      quarantineDays: measure.quarantineDays === 'until_negative' ? '' : text(measure.quarantineDays),
      testOutDay: text(measure.testOutDay),
      workAfterNegativeDay: text(measure.workAfterNegativeDay),
      testDays: list(measure.tests?.testDays),
      dailyTestDays: text(measure.tests?.dailyTestDays),
      dailyTestDaysTogether: text(measure.dailyTestDaysTogether),
      vaccinatedTestDays: list(measure.testsIfVaccinated?.testDays),
      vaccinatedDailyTestDays: text(measure.testsIfVaccinated?.dailyTestDays),
      unvaccinatedTestDays: list(measure.testsIfUnvaccinated?.testDays),
      unvaccinatedDailyTestDays: text(measure.testsIfUnvaccinated?.dailyTestDays),
      insteadDays: text(measure.quarantineInstead?.days),
      insteadTestOutDay: text(measure.quarantineInstead?.testOutDay),
      under18QuarantineDays: text(measure.under18QuarantineDays),
      watchDays: text(measure.watchDays),
    },
    marks: { untilNegative, workOnly: measure.workOnly ?? false, ppeExempt: measure.ppeExempt },
    exempt: measure.exempt,
  };
}

/** The measure that a draft says, or the names of the fields that are not numbers. */
export function measureOf(draft: MeasureDraft): { readonly measure: Measure } | { readonly wrong: readonly string[] } {
  const { kind, fields, marks, exempt } = draft;
  const wrong = Object.entries(fields).flatMap(([name, value]) => (isGood(name, value) ? [] : [name]));
  if (wrong.length > 0) return { wrong };
  const number = (name: string) => {
    const value = (fields[name] ?? '').trim();
    return value === '' ? undefined : Number(value.replace(',', '.'));
  };
  switch (kind) {
    case 'case':
      return {
        measure: {
          kind,
          isolationDays: number('isolationDays') ?? 0,
          feverFreeHours: number('feverFreeHours'),
          symptomFreeHours: number('symptomFreeHours'),
        },
      };
    case 'waiting':
      return { measure: { kind, applies: marks['applies'] ?? false, ownTestDay: number('ownTestDay') } };
    case 'close_contact':
      return {
        measure: {
          kind,
          distanceMetres: number('distanceMetres') ?? 0,
          minutes: number('minutes') ?? 0,
          lookBackHours: number('lookBackHours') ?? 0,
          directContact: marks['directContact'] ?? false,
          secretions: marks['secretions'] ?? false,
          ppeExempt: marks['ppeExempt'] ?? false,
        },
      };
    case 'contact': {
      const plan = (days: string, daily: string): TestPlan | undefined => {
        const testDays = (fields[days] ?? '')
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map(Number);
        const dailyTestDays = number(daily);
        if (testDays.length === 0 && dailyTestDays === undefined) return undefined;
        return { ...(testDays.length > 0 && { testDays }), ...(dailyTestDays !== undefined && { dailyTestDays }) };
      };
      const insteadDays = number('insteadDays');
      return {
        measure: {
          kind,
          quarantineDays: marks['untilNegative'] ? 'until_negative' : (number('quarantineDays') ?? 0),
          testOutDay: number('testOutDay'),
          workAfterNegativeDay: number('workAfterNegativeDay'),
          workOnly: marks['workOnly'] || undefined,
          tests: plan('testDays', 'dailyTestDays'),
          testsIfVaccinated: plan('vaccinatedTestDays', 'vaccinatedDailyTestDays'),
          testsIfUnvaccinated: plan('unvaccinatedTestDays', 'unvaccinatedDailyTestDays'),
          dailyTestDaysTogether: number('dailyTestDaysTogether'),
          quarantineInstead:
            insteadDays === undefined
              ? undefined
              : { days: insteadDays, testOutDay: number('insteadTestOutDay') ?? insteadDays },
          under18QuarantineDays: number('under18QuarantineDays'),
          watchDays: number('watchDays'),
          ppeExempt: marks['ppeExempt'] ?? false,
          exempt,
        },
      };
    }
  }
}

/** Fields that hold several days. */
export const DAY_LISTS: readonly string[] = ['testDays', 'vaccinatedTestDays', 'unvaccinatedTestDays'];

function isGood(name: string, value: string): boolean {
  if (value.trim() === '') return true;
  if (DAY_LISTS.includes(name)) return /^\s*\d+(?:[\s,;]+\d+)*\s*$/.test(value);
  return name === 'distanceMetres' ? /^\s*\d+([.,]\d+)?\s*$/.test(value) : /^\s*\d+\s*$/.test(value);
}
