import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { rememberedPlace } from '#platform/web-client/use-place.ts';
import { FrameRoute } from './frame/FrameRoute.tsx';
import { guardedPage } from './guarded-page.tsx';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PageError } from './PageError.tsx';
import { publicPage } from './public-page.tsx';
import { RootError } from './RootError.tsx';
import { parseSearch, stringifySearch } from './search-text.ts';

type Search = Readonly<Record<string, string | undefined>>;

let isFirstPage = true;

/** The address book: sign-in, demo and pages open to everybody stand alone, every other page stands in the frame. */
export function createWebRouter(pages: readonly PageDefinition[]) {
  const root = createRootRoute({
    validateSearch: (search: Record<string, unknown>): Search => search as Search,
    search: { middlewares: [retainSearchParams<Search>(['place'])] },
    notFoundComponent: NotFoundPage,
    errorComponent: RootError,
  });
  const alone = (path: string, load: () => Promise<FunctionComponent>) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
    });
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: () => FrameRoute({ pages }),
    beforeLoad: ({ search, location }: { search: Search; location: { pathname: string } }) => {
      const place = isFirstPage && search.place === undefined ? rememberedPlace() : undefined;
      isFirstPage = false;
      if (place) throw redirect({ to: location.pathname, search: { ...search, place }, replace: true });
    },
  });
  const Home = () => HomePage({ pages });
  const open = pages
    .filter((page) => page.action === 'public')
    .map((page) => createRoute({ getParentRoute: () => root, path: page.path, component: publicPage(page) }));
  const guarded = pages.filter((page) => page.action !== 'public');
  const framed = guarded.map((page) =>
    createRoute({
      getParentRoute: () => frame,
      path: page.path,
      component: page.path === '/' ? guardedPage(page, Home) : guardedPage(page),
      errorComponent: PageError,
    }),
  );
  const settings = createRoute({
    getParentRoute: () => frame,
    path: '/innstillinger',
    component: lazyRouteComponent(async () => ({ default: (await import('./SettingsPage.tsx')).SettingsPage })),
  });
  const home = pages.some((page) => page.path === '/')
    ? []
    : [createRoute({ getParentRoute: () => frame, path: '/', component: Home })];
  return createRouter({
    routeTree: root.addChildren([
      alone('/logg-inn', async () => (await import('./SignInPage.tsx')).SignInPage),
      alone('/demo', async () => (await import('./DemoPage.tsx')).DemoPage),
      alone('/galleri', async () => (await import('./gallery/GalleryPage.tsx')).GalleryPage),
      ...open,
      frame.addChildren([...framed, settings, ...home]),
    ]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}
