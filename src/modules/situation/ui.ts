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
    path: '/rapporter',
    action: 'situation.report.read',
    load: async () => (await import('./ui/reports-page.tsx')).ReportsPage,
    nav: { section: 'today', label: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' }, order: 2 },
  },
  {
    path: '/rapporter/$unitId',
    action: 'situation.report.read',
    load: async () => (await import('./ui/report-form-page.tsx')).ReportFormPage,
  },
  {
    path: '/situasjonsrapport',
    action: 'situation.report.open',
    load: async () => (await import('./ui/situation-report-page.tsx')).SituationReportPage,
    nav: {
      section: 'today',
      label: { nb: 'Situasjonsrapport', nn: 'Situasjonsrapport', en: 'Situation report' },
      order: 3,
    },
  },
];
