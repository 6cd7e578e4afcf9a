import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of situation. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/',
    action: 'situation.picture.read',
    load: async () => (await import('./ui/today-page.tsx')).TodayPage,
    nav: { section: 'today', label: { nb: 'I dag', nn: 'I dag', en: 'Today' }, order: 1 },
  },
  {
    path: '/situasjonsrapport',
    action: 'situation.aggregate.read',
    load: async () => (await import('./ui/situation-report-page.tsx')).SituationReportPage,
    nav: {
      section: 'today',
      label: { nb: 'Situasjonsrapport', nn: 'Situasjonsrapport', en: 'Situation report' },
      order: 3,
    },
  },
];
