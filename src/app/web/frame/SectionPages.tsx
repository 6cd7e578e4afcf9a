import { Link } from '@tanstack/react-router';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { webTexts } from '../web-texts.ts';
import type { MenuPage, MenuSection } from './menu-sections.ts';
import { groupAt, menuGroups } from './menu-sections.ts';

interface SectionPagesProps {
  readonly section: MenuSection;
  readonly path: string;
}

/** The pages of the section one is in: those of the group one is in, and one link to each of the other groups. */
export function SectionPages({ section, path }: SectionPagesProps) {
  const t = useTexts(webTexts);
  const groups = menuGroups(section);
  const current = groupAt(path, groups);
  return (
    <nav className="section-pages" aria-label={t('frame.sectionMenu', { section: t(`nav.${section.section}`) })}>
      {groups.map(({ group, pages }) =>
        group === undefined || groups.length === 1 ? (
          pages.map((page) => <PageLink key={page.path} page={page} />)
        ) : group === current?.group ? (
          <span key={group} className="section-group" data-open>
            <span className="section-group-name">{t(`nav.group.${group}`)}</span>
            {pages.map((page) => (
              <PageLink key={page.path} page={page} />
            ))}
          </span>
        ) : (
          <span key={group} className="section-group">
            <Link to={pages[0]?.path ?? '/'} activeProps={{}}>
              {t(`nav.group.${group}`)}
            </Link>
          </span>
        ),
      )}
    </nav>
  );
}

function PageLink({ page }: { readonly page: MenuPage }) {
  const { locale } = useLocale();
  return (
    <Link to={page.path} activeOptions={{ exact: page.path === '/', includeSearch: false }}>
      {page.label[locale]}
    </Link>
  );
}
