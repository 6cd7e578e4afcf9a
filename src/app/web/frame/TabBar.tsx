import { Link } from '@tanstack/react-router';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { Menu } from '#platform/ui-kit/Menu.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { NavSection } from '#platform/web-client/page-definition.ts';
import { webTexts } from '../web-texts.ts';
import { AccountPanel } from './AccountPanel.tsx';
import type { MenuSection } from './menu-sections.ts';

const SHOWN = 4;
/** What is needed on the go comes before the rest. */
const FIRST: readonly NavSection[] = ['today', 'staffing', 'equipment', 'messages'];

interface TabBarProps {
  readonly sections: readonly MenuSection[];
  readonly current: MenuSection | undefined;
}

/** The main menu at the foot of a phone: the first four sections, and the rest with language and sign-out under «Mer». */
export function TabBar({ sections, current }: TabBarProps) {
  const t = useTexts(webTexts);
  const isFirst = (section: MenuSection) => FIRST.includes(section.section);
  const ordered = [...sections.filter(isFirst), ...sections.filter((section) => !isFirst(section))];
  const rest = ordered.slice(SHOWN);
  return (
    <nav className="tab-bar" aria-label={t('frame.mainMenu')}>
      {ordered.slice(0, SHOWN).map((section) => (
        <Link
          key={section.section}
          className="tab-bar-item"
          to={section.pages[0]?.path ?? '/'}
          activeProps={{}}
          aria-current={section === current ? 'page' : undefined}
        >
          <Icon name={section.section} size={22} />
          {t(`nav.${section.section}`)}
        </Link>
      ))}
      <Menu
        className="tab-bar-item"
        align="end"
        up
        button={
          <>
            <Icon name="more" size={22} />
            {t('frame.more')}
          </>
        }
      >
        {(close) => (
          <>
            {rest.length > 0 && (
              <ul className="menu-list">
                {rest.map((section) => (
                  <li key={section.section}>
                    <Link
                      className="menu-item"
                      to={section.pages[0]?.path ?? '/'}
                      activeProps={{}}
                      onClick={close}
                      aria-current={section === current ? 'page' : undefined}
                    >
                      <Icon name={section.section} />
                      {t(`nav.${section.section}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
            <AccountPanel close={close} withLanguage />
          </>
        )}
      </Menu>
    </nav>
  );
}
