import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { parseAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { sayAction } from '../../texts/say-action.ts';

interface NamedPerson {
  readonly userName: string | null;
  readonly protected: boolean;
}

/** What people, services and actions are called on the pages of assessments, in the reader's language. */
export function useAssessmentWords() {
  const t = useTexts(assessmentTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const number = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
    return {
      t,
      locale,
      number,
      /** «skjermet» where the reader has not the right to the name. */
      person: (one: NamedPerson) => {
        if (one.userName === null) return t('person.protected');
        return one.protected ? `${one.userName} (${t('person.protected')})` : one.userName;
      },
      actions: (texts: readonly string[]) =>
        texts
          .flatMap((text) => parseAssessedAction(text) ?? [])
          .map((action) => sayAction(t, action))
          .join(` ${t('action.or')} `),
      choice: (text: string) => {
        const action = parseAssessedAction(text);
        return action ? sayAction(t, action) : t('action.keep');
      },
      week: (service: { readonly hoursPerWeek: number | null; readonly visitsPerWeek: number }) => {
        if (service.hoursPerWeek === null) return t('service.unknown');
        const hours = number(service.hoursPerWeek);
        return service.visitsPerWeek > 0
          ? t('service.week', { hours, visits: number(service.visitsPerWeek) })
          : t('service.hours', { hours });
      },
    };
  }, [t, locale]);
}

export type AssessmentWords = ReturnType<typeof useAssessmentWords>;
