import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of staffing. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/bemanning/fravaer',
    action: 'staffing.availability.read',
    load: async () => (await import('./ui/absence-page.tsx')).AbsencePage,
    nav: { section: 'staffing', group: 'now', label: { nb: 'Fravær', nn: 'Fråvær', en: 'Absence' }, order: 2 },
  },
  {
    path: '/bemanning/kart',
    action: 'staffing.map.read',
    load: async () => (await import('./ui/staff-map-page.tsx')).StaffMapPage,
    nav: {
      section: 'staffing',
      group: 'now',
      label: { nb: 'Bemanningskart', nn: 'Bemanningskart', en: 'Staff map' },
      order: 1,
    },
  },
  {
    path: '/bemanning/plan',
    action: 'staffing.plan.read',
    load: async () => (await import('./ui/plans-page.tsx')).PlansPage,
    nav: {
      section: 'staffing',
      group: 'now',
      label: { nb: 'Omplanlegging', nn: 'Omplanlegging', en: 'Replanning' },
      order: 3,
    },
  },
  {
    path: '/bemanning/plan/$planId',
    action: 'staffing.plan.read',
    load: async () => (await import('./ui/plan-page.tsx')).PlanPage,
  },
  {
    path: '/bemanning/oppgaver',
    action: 'staffing.task.read',
    load: async () => (await import('./ui/tasks-page.tsx')).TasksPage,
    nav: {
      section: 'staffing',
      group: 'rosters',
      label: { nb: 'Oppgavedeling', nn: 'Oppgåvedeling', en: 'Task sharing' },
      order: 24,
    },
  },
  {
    path: '/bemanning/avtaler',
    action: 'staffing.agreement.read',
    load: async () => (await import('./ui/agreements-page.tsx')).AgreementsPage,
    nav: {
      section: 'staffing',
      group: 'readiness',
      label: { nb: 'Avtaler', nn: 'Avtalar', en: 'Agreements' },
      order: 33,
    },
  },
  {
    path: '/bemanning/pa-tvers',
    action: 'staffing.cross-site.read',
    load: async () => (await import('./ui/cross-site-page.tsx')).CrossSitePage,
    nav: {
      section: 'staffing',
      group: 'rosters',
      label: { nb: 'På tvers av hus', nn: 'På tvers av hus', en: 'Across sites' },
      order: 22,
    },
  },
  {
    path: '/bemanning/kontinuitet',
    action: 'staffing.continuity.read',
    load: async () => (await import('./ui/continuity-page.tsx')).ContinuityPage,
    nav: {
      section: 'staffing',
      group: 'readiness',
      label: { nb: 'Kontinuitet', nn: 'Kontinuitet', en: 'Continuity' },
      order: 31,
    },
  },
  {
    path: '/bemanning/kontinuitet/$unitId',
    action: 'staffing.continuity.read',
    load: async () => (await import('./ui/unit-continuity-page.tsx')).UnitContinuityPage,
  },
  {
    path: '/bemanning/turnus',
    action: 'staffing.unit-roster.read',
    load: async () => (await import('./ui/unit-rosters-page.tsx')).UnitRostersPage,
    nav: {
      section: 'staffing',
      group: 'rosters',
      label: { nb: 'Smitte- og skyggeturnus', nn: 'Smitte- og skuggeturnus', en: 'Cohort rosters' },
      order: 21,
    },
  },
  {
    path: '/bemanning/turnus/$unitRosterId',
    action: 'staffing.unit-roster.read',
    load: async () => (await import('./ui/unit-roster-page.tsx')).UnitRosterPage,
  },
  {
    path: '/min-vakt',
    action: 'staffing.self.read',
    load: async () => (await import('./ui/my-shift-page.tsx')).MyShiftPage,
    nav: { section: 'staffing', group: 'now', label: { nb: 'Min vakt', nn: 'Vakta mi', en: 'My shift' }, order: 9 },
  },
  {
    path: '/bemanning/ressurser',
    action: 'staffing.resource.read',
    load: async () => (await import('./ui/resources-page.tsx')).ResourcesPage,
    nav: {
      section: 'staffing',
      group: 'people',
      label: { nb: 'Ressurser', nn: 'Ressursar', en: 'Resources' },
      order: 11,
    },
  },
  {
    path: '/bemanning/foresporsler',
    action: 'staffing.offer.read',
    load: async () => (await import('./ui/offers-page.tsx')).OffersPage,
    nav: {
      section: 'staffing',
      group: 'now',
      label: { nb: 'Forespørsler', nn: 'Førespurnader', en: 'Requests' },
      order: 4,
    },
  },
  {
    path: '/bemanning/foresporsler/ny',
    action: 'staffing.offer.send',
    load: async () => (await import('./ui/ask-people-page.tsx')).AskPeoplePage,
  },
  {
    path: '/bemanning/foresporsler/$offerId',
    action: 'staffing.offer.read',
    load: async () => (await import('./ui/offer-page.tsx')).OfferPage,
  },
  {
    path: '/svar/$token',
    action: 'public',
    load: async () => (await import('./ui/answer-page.tsx')).AnswerPage,
  },
  {
    path: '/bemanning/mottak',
    action: 'staffing.reception.read',
    load: async () => (await import('./ui/reception-page.tsx')).ReceptionPage,
    nav: { section: 'staffing', group: 'now', label: { nb: 'Mottak', nn: 'Mottak', en: 'Newcomers' }, order: 5 },
  },
  {
    path: '/bemanning/rekruttering',
    action: 'staffing.recruiting.read',
    load: async () => (await import('./ui/recruiting-page.tsx')).RecruitingPage,
    nav: {
      section: 'staffing',
      group: 'people',
      label: { nb: 'Rekruttering', nn: 'Rekruttering', en: 'Recruiting' },
      order: 12,
    },
  },
  {
    path: '/bemanning/innsatsteam',
    action: 'staffing.response.read',
    load: async () => (await import('./ui/response-team-page.tsx')).ResponseTeamPage,
    nav: {
      section: 'staffing',
      group: 'readiness',
      label: { nb: 'Innsatsteam', nn: 'Innsatsteam', en: 'Response team' },
      order: 32,
    },
  },
  {
    path: '/bemanning/arbeidstid',
    action: 'staffing.working-time.read',
    load: async () => (await import('./ui/working-time-page.tsx')).WorkingTimePage,
    nav: {
      section: 'staffing',
      group: 'rosters',
      label: { nb: 'Arbeidstid', nn: 'Arbeidstid', en: 'Working time' },
      order: 23,
    },
  },
  {
    path: '/bemanning/praksis',
    action: 'staffing.placement.read',
    load: async () => (await import('./ui/placements-page.tsx')).PlacementsPage,
    nav: {
      section: 'staffing',
      group: 'people',
      label: { nb: 'Praksis', nn: 'Praksis', en: 'Placements' },
      order: 13,
    },
  },
];
