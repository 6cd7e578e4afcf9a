import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of staffing. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/bemanning/fravaer',
    action: 'staffing.availability.read',
    load: async () => (await import('./ui/absence-page.tsx')).AbsencePage,
    nav: { section: 'staffing', label: { nb: 'Fravær', nn: 'Fråvær', en: 'Absence' }, order: 2 },
  },
];
