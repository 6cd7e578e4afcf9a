import { Navigate } from '@tanstack/react-router';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { menuSections } from './frame/menu-sections.ts';
import { webTexts } from './web-texts.ts';

/** The page of one's own shifts. */
const OWN_SHIFTS = '/min-vakt';

/** The front page for readers whose role has none of its own: the first page that their menu holds. */
export function HomePage({ pages }: { readonly pages: readonly PageDefinition[] }) {
  const t = useTexts(webTexts);
  const { permissions, account } = useSession();
  const seen = menuSections(pages, permissions).flatMap((section) => section.pages);
  // Own shifts come first for those who have some, and last for accounts that are nobody on the roster.
  const first = seen.find((page) => account.personId !== null || page.path !== OWN_SHIFTS) ?? seen[0];
  if (first) return <Navigate to={first.path} replace />;
  return (
    <>
      <PageHead title={t('home.title')} />
      <EmptyState title={t('home.empty')} />
    </>
  );
}
