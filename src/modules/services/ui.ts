import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of services. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/tjenester/besok',
    action: 'services.visits.read',
    load: async () => (await import('./ui/visits-page.tsx')).VisitsPage,
    nav: {
      section: 'services',
      label: { nb: 'Besøk uten utfører', nn: 'Besøk utan utførar', en: 'Visits without a carer' },
      order: 1,
    },
  },
];
