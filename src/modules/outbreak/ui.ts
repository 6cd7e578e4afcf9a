import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of outbreak. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/smitte',
    action: 'outbreak.overview.read',
    load: async () => (await import('./ui/infection-page.tsx')).InfectionPage,
    nav: {
      section: 'infection',
      group: 'now',
      label: { nb: 'Hvor er smitten', nn: 'Kvar er smitten', en: 'Where it is' },
      order: 1,
    },
  },
  {
    path: '/smitte/saker',
    action: 'outbreak.case.read',
    load: async () => (await import('./ui/cases-page.tsx')).CasesPage,
    nav: { section: 'infection', group: 'now', label: { nb: 'Smittede', nn: 'Smitta', en: 'Infected' }, order: 2 },
  },
  {
    path: '/smitte/saker/$caseId',
    action: 'outbreak.case.read',
    load: async () => (await import('./ui/case-page.tsx')).CasePage,
  },
  {
    path: '/smitte/utbrudd',
    action: 'outbreak.file.read',
    load: async () => (await import('./ui/outbreaks-page.tsx')).OutbreaksPage,
    nav: { section: 'infection', group: 'now', label: { nb: 'Utbrudd', nn: 'Utbrot', en: 'Outbreaks' }, order: 5 },
  },
  {
    path: '/smitte/utbrudd/$outbreakId',
    action: 'outbreak.file.read',
    load: async () => (await import('./ui/outbreak-file-page.tsx')).OutbreakFilePage,
  },
  {
    path: '/smitte/ringeliste',
    action: 'outbreak.calls.make',
    load: async () => (await import('./ui/calls-page.tsx')).CallsPage,
    nav: { section: 'infection', group: 'now', label: { nb: 'Ringeliste', nn: 'Ringjeliste', en: 'Calls' }, order: 3 },
  },
  {
    path: '/smitte/testing',
    action: 'outbreak.case.read',
    load: async () => (await import('./ui/testing-page.tsx')).TestingPage,
    nav: { section: 'infection', group: 'now', label: { nb: 'Testing', nn: 'Testing', en: 'Testing' }, order: 4 },
  },
  {
    path: '/smitte/steder',
    action: 'outbreak.places.read',
    load: async () => (await import('./ui/places-page.tsx')).PlacesPage,
    nav: {
      section: 'infection',
      group: 'places',
      label: { nb: 'Steder og soner', nn: 'Stader og soner', en: 'Places and zones' },
      order: 11,
    },
  },
  {
    path: '/smitte/steder/$siteId',
    action: 'outbreak.places.read',
    load: async () => (await import('./ui/site-page.tsx')).SitePage,
  },
  {
    path: '/smitte/renhold',
    action: 'outbreak.cleaning.do',
    load: async () => (await import('./ui/cleaning-page.tsx')).CleaningPage,
    nav: {
      section: 'infection',
      group: 'places',
      label: { nb: 'Mitt renhold', nn: 'Mitt reinhald', en: 'My cleaning' },
      order: 12,
    },
  },
  {
    path: '/smitte/renhold/oversikt',
    action: 'outbreak.cleaning.read',
    load: async () => (await import('./ui/cleaning-overview-page.tsx')).CleaningOverviewPage,
    nav: {
      section: 'infection',
      group: 'places',
      label: { nb: 'Renhold, oversikt', nn: 'Reinhald, oversyn', en: 'Cleaning overview' },
      order: 13,
    },
  },
  {
    path: '/smitte/besok',
    action: 'outbreak.visiting.read',
    load: async () => (await import('./ui/visiting-page.tsx')).VisitingPage,
    nav: {
      section: 'infection',
      group: 'places',
      label: { nb: 'Besøk', nn: 'Besøk', en: 'Visits' },
      order: 15,
    },
  },
  {
    path: '/smitte/enheter',
    action: 'outbreak.special.read',
    load: async () => (await import('./ui/special-page.tsx')).SpecialPage,
    nav: {
      section: 'infection',
      group: 'readiness',
      label: { nb: 'Særskilte enheter', nn: 'Særskilde einingar', en: 'Special units' },
      order: 26,
    },
  },
  {
    path: '/smitte/bygg',
    action: 'outbreak.buildings.read',
    load: async () => (await import('./ui/suitability-page.tsx')).SuitabilityPage,
    nav: {
      section: 'infection',
      group: 'places',
      label: { nb: 'Er byggene egnet', nn: 'Er bygga eigna', en: 'Suitable buildings' },
      order: 16,
    },
  },
  {
    path: '/smitte/regler',
    action: 'outbreak.rule.read',
    load: async () => (await import('./ui/rules-page.tsx')).RulesPage,
    nav: {
      section: 'infection',
      group: 'setup',
      label: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
      order: 31,
    },
  },
  {
    path: '/smitte/samarbeid',
    action: 'outbreak.partners.read',
    load: async () => (await import('./ui/partners-page.tsx')).PartnersPage,
    nav: {
      section: 'infection',
      group: 'readiness',
      label: { nb: 'Sykehus og naboer', nn: 'Sjukehus og naboar', en: 'Hospital and neighbours' },
      order: 25,
    },
  },
];
