import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '#platform/texts/locale.ts';
import { isLocale, preferredLocale } from '#platform/texts/locale.ts';
import { LocaleContext } from './locale-context.ts';

const STORE_KEY = 'beredt.locale';
const YEAR_SECONDS = 31_536_000;

function keptLocale(): Locale {
  const kept = localStorage.getItem(STORE_KEY);
  return isLocale(kept) ? kept : preferredLocale(navigator.languages.join(','));
}

/** Keeps the chosen language in this browser (and in a cookie for the server's replies); `<html lang>` follows. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(keptLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(
    () => ({
      locale,
      isChosen: isLocale(localStorage.getItem(STORE_KEY)),
      choose: (chosen: Locale) => {
        localStorage.setItem(STORE_KEY, chosen);
        // The Cookie Store API is not in every browser that a municipality still uses.
        document.cookie = `locale=${chosen}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
        setLocale(chosen);
      },
    }),
    [locale],
  );
  return <LocaleContext value={choice}>{children}</LocaleContext>;
}
