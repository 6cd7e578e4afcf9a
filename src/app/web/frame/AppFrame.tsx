import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { OfflineLine } from '#platform/offline/OfflineLine.tsx';
import { KeyboardHelp } from '#platform/ui-kit/KeyboardHelp.tsx';
import { SkipLink } from '#platform/ui-kit/SkipLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { webTexts } from '../web-texts.ts';
import { menuSections, sectionAt } from './menu-sections.ts';
import { Rail } from './Rail.tsx';
import { SectionPages } from './SectionPages.tsx';
import { TabBar } from './TabBar.tsx';
import { TopBar } from './TopBar.tsx';

interface AppFrameProps {
  readonly pages: readonly PageDefinition[];
  readonly children: ReactNode;
}

/** Everything around a page: menu, top bar, the section's pages, and the keys. */
export function AppFrame({ pages, children }: AppFrameProps) {
  const t = useTexts(webTexts);
  const session = useSession();
  const { pathname } = useLocation();
  const sections = menuSections(pages, session.permissions);
  const current = sectionAt(pathname, sections);
  const main = useRef<HTMLElement>(null);
  const lastPath = useRef(pathname);
  // A new page takes the focus, so that the keyboard and the screen reader begin at its start.
  useEffect(() => {
    if (lastPath.current !== pathname) main.current?.focus({ preventScroll: true });
    lastPath.current = pathname;
  }, [pathname]);
  return (
    <>
      <SkipLink>{t('frame.skip')}</SkipLink>
      <div className="app-frame">
        <Rail sections={sections} current={current} />
        <div className="app-body">
          <TopBar />
          <OfflineLine />
          {current && current.pages.length > 1 && <SectionPages section={current} path={pathname} />}
          <main ref={main} id="content" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <TabBar sections={sections} current={current} />
      <KeyboardHelp />
    </>
  );
}
