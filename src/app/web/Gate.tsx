import type { ReactNode } from 'react';
import { localeNames } from '#platform/texts/locale.ts';
import { Menu } from '#platform/ui-kit/Menu.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { LanguageList } from './LanguageList.tsx';
import { webTexts } from './web-texts.ts';

/** The page around sign-in and the demo: the name, the language, and nothing else. */
export function Gate({ narrow = false, children }: { readonly narrow?: boolean; readonly children: ReactNode }) {
  const t = useTexts(webTexts);
  const { locale } = useLocale();
  return (
    <div className="gate">
      <header className="gate-top">
        <span className="gate-mark">{t('app.name')}</span>
        <Menu
          className="top-bar-button"
          align="end"
          label={`${t('frame.language')}: ${localeNames[locale]}`}
          button={localeNames[locale]}
        >
          {(close) => <LanguageList onChosen={close} />}
        </Menu>
      </header>
      <main className="gate-main" id="content">
        {narrow ? <div className="gate-narrow">{children}</div> : children}
      </main>
    </div>
  );
}
