import type { RouteComponent } from '@tanstack/react-router';
import { lazyRouteComponent } from '@tanstack/react-router';
import { NoAccess } from '#platform/ui-kit/NoAccess.tsx';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { useCan } from '#platform/web-client/use-can.ts';

/** A page that is fetched when it is opened, and shown only to those with its permission. */
export function guardedPage(page: PageDefinition): RouteComponent {
  const Page = lazyRouteComponent(async () => ({ default: await page.load() }));
  function Guarded() {
    return useCan(page.action) ? <Page /> : <NoAccess />;
  }
  return Object.assign(Guarded, { preload: Page.preload });
}
