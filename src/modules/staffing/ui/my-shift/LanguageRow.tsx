import type { Locale } from '#platform/texts/locale.ts';
import { localeNames, locales } from '#platform/texts/locale.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';

/** The languages side by side above the page, for phones; on the desk the top bar has them. */
export function LanguageRow() {
  const t = useTexts(myShiftTexts);
  const { locale, choose } = useLocale();
  const onChoose = (chosen: Locale) => {
    choose(chosen);
    // The page already reads right; messages to the account follow when it is reached.
    api.put('/api/session/locale', { locale: chosen }).catch(() => {});
  };
  return (
    <fieldset className="segmented language-row">
      <legend className="sr-only">{t('mine.language')}</legend>
      {locales.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => onChoose(each)}>
          {localeNames[each]}
        </button>
      ))}
    </fieldset>
  );
}
