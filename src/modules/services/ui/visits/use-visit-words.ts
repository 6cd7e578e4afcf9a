import { useMemo } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitWithoutCarer } from '../../contract.ts';
import { visitsTexts } from '../../texts/visits-texts.ts';
import { sayAllowedAction } from './say-allowed-action.ts';
import { visitClock } from './visit-clock.ts';

/** What a visit says about itself in the reader's language. */
export interface VisitWords {
  readonly when: (visit: VisitWithoutCarer, withDay: boolean) => string;
  /** «skjermet» where the reader has not the right to the name. */
  readonly person: (visit: VisitWithoutCarer) => string;
  readonly length: (visit: VisitWithoutCarer) => string;
  readonly service: (visit: VisitWithoutCarer) => string;
  readonly allowed: (visit: VisitWithoutCarer) => string;
}

/** The words for visits, shared by table and cards. */
export function useVisitWords(): VisitWords {
  const t = useTexts(visitsTexts);
  const { locale } = useLocale();
  return useMemo(
    () => ({
      when: (visit, withDay) =>
        withDay
          ? `${formatDay(visit.date, locale, 'short')} ${visitClock(visit.startMinute)}`
          : visitClock(visit.startMinute),
      person: (visit) => {
        if (visit.userName === null) return t('visits.protected');
        return visit.protected ? `${visit.userName} (${t('visits.protected')})` : visit.userName;
      },
      length: (visit) => t('visits.minutes.value', { minutes: visit.minutes }),
      service: (visit) => visit.serviceKind ?? t('visits.service.unknown'),
      allowed: (visit) =>
        visit.allowed.length === 0
          ? t('visits.allowed.none')
          : visit.allowed.map((action) => sayAllowedAction(t, action)).join(' · '),
    }),
    [t, locale],
  );
}
