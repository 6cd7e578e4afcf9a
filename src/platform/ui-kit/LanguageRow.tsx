import type { Locale } from '#platform/texts/locale.ts';
import { localeNames, locales } from '#platform/texts/locale.ts';
import { api } from '#platform/web-client/api.ts';
import { useLocale } from './use-locale.ts';

/** The languages side by side above a page, for phones; on the desk the top bar has them. */
export function LanguageRow({ label }: { readonly label: string }) {
  const { locale, choose } = useLocale();
  const onChoose = (chosen: Locale) => {
    choose(chosen);
    // The page already reads right; messages to the account follow when it is reached.
    api.put('/api/session/locale', { locale: chosen }).catch(() => {});
  };
  return (
    <fieldset className="segmented language-row">
      <legend className="sr-only">{label}</legend>
      {locales.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => onChoose(each)}>
          {localeNames[each]}
        </button>
      ))}
    </fieldset>
  );
}
