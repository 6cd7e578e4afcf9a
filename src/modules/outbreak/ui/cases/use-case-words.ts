import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ContactView, PeriodView } from '../../contract/tracing.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';

/** How cases and contacts are written: illness, days, lengths, and what a rule asks. */
export function useCaseWords() {
  const t = useTexts(casesTexts);
  const c = useTexts(tracingTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const day = (date: PlainDate) => formatDay(date, locale, 'dayShort');
    const lastDay = (to: PlainDate) => day(addDays(to, -1));
    /** For the end of a sentence, where a shortened month would bring a second full stop. */
    const lastDayInFull = (to: PlainDate) => formatDay(addDays(to, -1), locale, 'day');
    const period = (one: PeriodView | null) => {
      if (one === null) return '';
      const kind = one.kind as 'isolation';
      if (one.to === null) return c('contact.period.open', { kind: c(`contact.period.${kind}`, { to: '…' }) });
      return c(`contact.period.${kind}`, { to: lastDay(one.to) });
    };
    const length = (minutes: number) =>
      minutes < 60
        ? c('contact.minutes', { minutes })
        : c('contact.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    return {
      day,
      lastDay,
      lastDayInFull,
      period,
      length,
      language: (code: string) => languageName(code, locale),
      illness: (illness: string, name = '') => name || (t.find(`illness.${illness}`) ?? illness),
      near: (one: ContactView) => c(`contact.near.${one.closeness}`),
    };
  }, [t, c, locale]);
}

/** A language by name where it is written as a code. */
function languageName(code: string, locale: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}
