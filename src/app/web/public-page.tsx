import type { RouteComponent } from '@tanstack/react-router';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { Gate } from './Gate.tsx';

/** A page that is open without signing in: the name, the language, and the page. */
export function publicPage(page: PageDefinition): RouteComponent {
  const Page = lazyRouteComponent(async () => ({ default: await page.load() }));
  function Public() {
    return (
      <Gate narrow>
        <Page />
      </Gate>
    );
  }
  return Object.assign(Public, { preload: Page.preload });
}
