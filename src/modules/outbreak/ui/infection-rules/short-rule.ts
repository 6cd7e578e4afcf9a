import type { Translator } from '#platform/texts/translator.ts';
import type { Measure } from '../../rules/infection-rule-types.ts';
import type { rulesPageNb } from '../../texts/rules-page.nb.ts';

/** The one thing of a rule that fits in a narrow bar: «10 d», «test», «48 t». */
export function shortRule(measure: Measure, t: Translator<keyof typeof rulesPageNb>): string {
  switch (measure.kind) {
    case 'case':
      return measure.isolationDays > 0
        ? t('short.days', { days: measure.isolationDays })
        : t('short.hours', { hours: measure.symptomFreeHours ?? measure.feverFreeHours ?? 0 });
    case 'contact': {
      const { quarantineDays: days, tests, testsIfUnvaccinated, testsIfVaccinated } = measure;
      if (days === 'until_negative') return t('short.until');
      if (days > 0) return t('short.days', { days });
      return tests || testsIfUnvaccinated || testsIfVaccinated ? t('short.test') : t('short.none');
    }
    case 'waiting':
      return t(measure.applies ? 'short.waits' : 'short.none');
    case 'close_contact':
      return t('short.hours', { hours: measure.lookBackHours });
  }
}
