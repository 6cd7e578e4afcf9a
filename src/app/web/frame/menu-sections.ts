import type { LocalText } from '#platform/texts/define-texts.ts';
import type { NavSection, PageDefinition } from '#platform/web-client/page-definition.ts';
import { navSections } from '#platform/web-client/page-definition.ts';

/** A page as it stands in the menu. */
export interface MenuPage {
  readonly path: string;
  readonly label: LocalText;
}

/** A section of the rail with those of its pages that the reader may see, in order. */
export interface MenuSection {
  readonly section: NavSection;
  readonly pages: readonly MenuPage[];
}

/** The menu for a reader's permissions: only sections with a page they may see. */
export function menuSections(pages: readonly PageDefinition[], permissions: readonly string[]): MenuSection[] {
  return navSections.flatMap((section) => {
    const visible = pages
      .flatMap((page) =>
        page.nav?.section === section && permissions.includes(page.action) ? [{ ...page.nav, path: page.path }] : [],
      )
      .toSorted((a, b) => a.order - b.order);
    return visible.length > 0 ? [{ section, pages: visible.map(({ path, label }) => ({ path, label })) }] : [];
  });
}

/** Which section a path lies in: that of the page whose path is the longest beginning of it. */
export function sectionAt(path: string, sections: readonly MenuSection[]): MenuSection | undefined {
  let best: { length: number; section: MenuSection } | undefined;
  for (const section of sections) {
    for (const page of section.pages) {
      const inside = path === page.path || path.startsWith(page.path === '/' ? '//' : `${page.path}/`);
      if (inside && page.path.length >= (best?.length ?? 0)) best = { length: page.path.length, section };
    }
  }
  return best?.section;
}
