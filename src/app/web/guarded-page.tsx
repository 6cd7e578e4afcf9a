import type { RouteComponent } from '@tanstack/react-router';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { NoAccessPage } from './NoAccessPage.tsx';

/** A page that is fetched when it is opened, and shown only to those with its permission; the others see `Otherwise`. */
export function guardedPage(page: PageDefinition, Otherwise: FunctionComponent = NoAccessPage): RouteComponent {
  const Page = lazyRouteComponent(async () => ({ default: await page.load() }));
  function Guarded() {
    return useCan(page.action) ? <Page /> : <Otherwise />;
  }
  return Object.assign(Guarded, { preload: Page.preload });
}
