import type { LocalText } from '#platform/texts/define-texts.ts';
import type { NavGroup, NavSection, PageDefinition } from '#platform/web-client/page-definition.ts';
import { navGroups, navSections } from '#platform/web-client/page-definition.ts';

/** A page as it stands in the menu. */
export interface MenuPage {
  readonly path: string;
  readonly label: LocalText;
  readonly group?: NavGroup | undefined;
}

/** Pages of a section that belong together; those without a group stand by themselves. */
export interface MenuGroup {
  readonly group: NavGroup | undefined;
  readonly pages: readonly MenuPage[];
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
    return visible.length > 0
      ? [{ section, pages: visible.map(({ path, label, group }) => ({ path, label, group })) }]
      : [];
  });
}

/** A section's pages by group, in the order of the groups. */
export function menuGroups(section: MenuSection): MenuGroup[] {
  return [undefined, ...navGroups].flatMap((group) => {
    const pages = section.pages.filter((page) => page.group === group);
    return pages.length > 0 ? [{ group, pages }] : [];
  });
}

/** Which section a path lies in: that of the page whose path is the longest beginning of it. */
export function sectionAt(path: string, sections: readonly MenuSection[]): MenuSection | undefined {
  return holderOf(path, sections);
}

/** Which group a path lies in, by the same rule. */
export function groupAt(path: string, groups: readonly MenuGroup[]): MenuGroup | undefined {
  return holderOf(path, groups);
}

function holderOf<Holder extends { readonly pages: readonly MenuPage[] }>(
  path: string,
  holders: readonly Holder[],
): Holder | undefined {
  let best: { length: number; holder: Holder } | undefined;
  for (const holder of holders) {
    for (const page of holder.pages) {
      const inside = path === page.path || path.startsWith(page.path === '/' ? '//' : `${page.path}/`);
      if (inside && page.path.length >= (best?.length ?? 0)) best = { length: page.path.length, holder };
    }
  }
  return best?.holder;
}
