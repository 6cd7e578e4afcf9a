import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of log. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/oppgaver',
    action: 'log.tasks.read',
    load: async () => (await import('./ui/tasks-page.tsx')).TasksPage,
    nav: { section: 'today', label: { nb: 'Oppgaver', nn: 'Oppgåver', en: 'Tasks' }, order: 4 },
  },
  {
    path: '/logg',
    action: 'log.entries.read',
    load: async () => (await import('./ui/log-page.tsx')).LogPage,
    nav: { section: 'log', label: { nb: 'Logg', nn: 'Logg', en: 'Log' }, order: 1 },
  },
];
