import { localeNames, locales } from '#platform/texts/locale.ts';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useChooseLocale } from './use-choose-locale.ts';
import { webTexts } from './web-texts.ts';

/** The languages by their own names; choosing one changes the page at once. */
export function LanguageList({ onChosen }: { readonly onChosen: () => void }) {
  const t = useTexts(webTexts);
  const { locale } = useLocale();
  const choose = useChooseLocale();
  return (
    <ul className="menu-list" aria-label={t('frame.language')}>
      {locales.map((each) => (
        <li key={each}>
          <button
            type="button"
            className="menu-item"
            lang={each}
            aria-pressed={each === locale}
            onClick={() => {
              choose(each);
              onChosen();
            }}
          >
            <span className="menu-tick">{each === locale && <Icon name="check" size={16} />}</span>
            {localeNames[each]}
          </button>
        </li>
      ))}
    </ul>
  );
}
