import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of messages. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/meldinger/utkast',
    action: 'messages.drafts.read',
    load: async () => (await import('./ui/drafts-page.tsx')).DraftsPage,
    nav: { section: 'messages', label: { nb: 'Utkast', nn: 'Utkast', en: 'Drafts' }, order: 1 },
  },
];
