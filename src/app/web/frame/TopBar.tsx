import { formatDay } from '#platform/texts/format-date.ts';
import { localeNames } from '#platform/texts/locale.ts';
import { Menu } from '#platform/ui-kit/Menu.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { LanguageList } from '../LanguageList.tsx';
import { roleNames } from '../role-names.ts';
import { webTexts } from '../web-texts.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { SearchBox } from './SearchBox.tsx';

/** Where one looks, which day it is, search, language, and who one is. */
export function TopBar() {
  const t = useTexts(webTexts);
  const { locale } = useLocale();
  const session = useSession();
  const [firstRole] = roleNames(session, t);
  return (
    <header className="top-bar">
      <PlacePicker />
      <span className="top-bar-day">{formatDay(session.today, locale, 'long')}</span>
      {session.demo && <span className="demo-tag">{t('frame.demo')}</span>}
      <SearchBox />
      <div className="top-bar-who">
        <Menu
          className="top-bar-button"
          align="end"
          label={`${t('frame.language')}: ${localeNames[locale]}`}
          button={localeNames[locale]}
        >
          {(close) => <LanguageList onChosen={close} />}
        </Menu>
        <Menu
          className="top-bar-button"
          align="end"
          button={
            <>
              <span className="top-bar-name">{session.account.name}</span>
              {firstRole && <span className="top-bar-role">· {firstRole.split(' · ')[0]}</span>}
              <span className="sr-only">{t('frame.account')}</span>
            </>
          }
        >
          {(close) => <AccountPanel close={close} />}
        </Menu>
      </div>
    </header>
  );
}
