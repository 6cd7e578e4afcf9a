import { Link } from '@tanstack/react-router';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { webTexts } from '../web-texts.ts';
import type { MenuSection } from './menu-sections.ts';

interface RailProps {
  readonly sections: readonly MenuSection[];
  readonly current: MenuSection | undefined;
}

/** The main menu at the left on wide screens. */
export function Rail({ sections, current }: RailProps) {
  const t = useTexts(webTexts);
  return (
    <nav className="rail" aria-label={t('frame.mainMenu')}>
      <div className="rail-inner">
        <Link className="rail-mark" to="/">
          {t('app.name')}
        </Link>
        {sections.map((section) => (
          <Link
            key={section.section}
            className="rail-item"
            to={section.pages[0]?.path ?? '/'}
            activeProps={{}}
            aria-current={section === current ? 'page' : undefined}
          >
            <Icon name={section.section} size={20} />
            {t(`nav.${section.section}`)}
          </Link>
        ))}
      </div>
    </nav>
  );
}
