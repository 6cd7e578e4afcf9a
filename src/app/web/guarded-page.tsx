import type { RouteComponent } from '@tanstack/react-router';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { NoAccessPage } from './NoAccessPage.tsx';

/** A page that is fetched when it is opened, and shown only to those with its permission. */
export function guardedPage(page: PageDefinition): RouteComponent {
  const Page = lazyRouteComponent(async () => ({ default: await page.load() }));
  function Guarded() {
    return useCan(page.action) ? <Page /> : <NoAccessPage />;
  }
  return Object.assign(Guarded, { preload: Page.preload });
}
