import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of services. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/tjenester/besok',
    action: 'services.visits.read',
    load: async () => (await import('./ui/visits-page.tsx')).VisitsPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Besøk uten utfører', nn: 'Besøk utan utførar', en: 'Visits without a carer' },
      order: 1,
    },
  },
  {
    path: '/tjenester/gjennomgang',
    action: 'services.review.read',
    load: async () => (await import('./ui/review-page.tsx')).ReviewPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Hva kan trygt endres?', nn: 'Kva kan trygt endrast?', en: 'What can safely change?' },
      order: 2,
    },
  },
  {
    path: '/tjenester/vurdering/$assessmentId',
    action: 'services.assessment.read',
    load: async () => (await import('./ui/assessment-page.tsx')).AssessmentPage,
  },
  {
    path: '/tjenester/reduksjoner',
    action: 'services.reductions.read',
    load: async () => (await import('./ui/reductions-page.tsx')).ReductionsPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Hva er redusert nå?', nn: 'Kva er redusert no?', en: 'What is reduced now?' },
      order: 3,
    },
  },
  {
    path: '/tjenester/natt',
    action: 'services.temporary.decide',
    load: async () => (await import('./ui/night-page.tsx')).NightPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Når vi ikke rekker fram', nn: 'Når vi ikkje rekk fram', en: 'When we cannot get there' },
      order: 4,
    },
  },
  {
    path: '/tjenester/dagen',
    action: 'services.visit-plan.read',
    load: async () => (await import('./ui/visit-day-page.tsx')).VisitDayPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Hvem besøker hvem i dag?', nn: 'Kven vitjar kven i dag?', en: 'Who visits whom today?' },
      order: 5,
    },
  },
  {
    path: '/min-tur',
    action: 'services.my-tour.read',
    load: async () => (await import('./ui/my-tour-page.tsx')).MyTourPage,
    nav: {
      section: 'services',
      group: 'now',
      label: { nb: 'Hvor skal jeg nå?', nn: 'Kvar skal eg no?', en: 'Where do I go now?' },
      order: 6,
    },
  },
  {
    path: '/tjenester/brukere',
    action: 'services.users.open',
    load: async () => (await import('./ui/users-page.tsx')).UsersPage,
    nav: {
      section: 'services',
      group: 'people',
      label: { nb: 'Hvem får tjenester?', nn: 'Kven får tenester?', en: 'Who receives services?' },
      order: 11,
    },
  },
  {
    path: '/tjenester/brukere/$userId',
    action: 'services.users.open',
    load: async () => (await import('./ui/user-page.tsx')).UserPage,
  },
  {
    path: '/tjenester/prioritering',
    action: 'services.importance.read',
    load: async () => (await import('./ui/importance-page.tsx')).ImportancePage,
    nav: {
      section: 'services',
      group: 'people',
      label: { nb: 'Hva kan få lavere prioritet?', nn: 'Kva kan få lågare prioritet?', en: 'What may wait?' },
      order: 12,
    },
  },
  {
    path: '/tjenester/innsyn',
    action: 'services.looks.read',
    load: async () => (await import('./ui/looks-page.tsx')).LooksPage,
    nav: {
      section: 'services',
      group: 'people',
      label: { nb: 'Hvem har sett?', nn: 'Kven har sett?', en: 'Who has looked?' },
      order: 13,
    },
  },
  {
    path: '/tjenester/oppfolging',
    action: 'services.checks.read',
    load: async () => (await import('./ui/checks-page.tsx')).ChecksPage,
    nav: {
      section: 'services',
      group: 'care',
      label: { nb: 'Får alle det de trenger?', nn: 'Får alle det dei treng?', en: 'Are needs met?' },
      order: 21,
    },
  },
  {
    path: '/tjenester/oppfolging/$userId',
    action: 'services.checks.read',
    load: async () => (await import('./ui/person-checks-page.tsx')).PersonChecksPage,
  },
  {
    path: '/tjenester/avlyst',
    action: 'services.cancellations.read',
    load: async () => (await import('./ui/cancellations-page.tsx')).CancellationsPage,
    nav: {
      section: 'services',
      group: 'care',
      label: { nb: 'Hvem sier nei til hjelp?', nn: 'Kven seier nei til hjelp?', en: 'Who says no to help?' },
      order: 22,
    },
  },
  {
    path: '/tjenester/opprettholdt',
    action: 'services.upheld.read',
    load: async () => (await import('./ui/upheld-page.tsx')).UpheldPage,
    nav: {
      section: 'services',
      group: 'care',
      label: { nb: 'Holdes vedtakene?', nn: 'Blir vedtaka haldne?', en: 'Are grants upheld?' },
      order: 23,
    },
  },
  {
    path: '/tjenester/stenging',
    action: 'services.closures.read',
    load: async () => (await import('./ui/closures-page.tsx')).ClosuresPage,
    nav: {
      section: 'services',
      group: 'care',
      label: { nb: 'Hvem mister et tilbud?', nn: 'Kven mistar eit tilbod?', en: 'Who loses a service?' },
      order: 25,
    },
  },
  {
    path: '/tjenester/samvaer',
    action: 'services.contact.read',
    load: async () => (await import('./ui/contact-page.tsx')).ContactPage,
    nav: {
      section: 'services',
      group: 'care',
      label: { nb: 'Hvem savner kontakt?', nn: 'Kven saknar kontakt?', en: 'Who misses contact?' },
      order: 26,
    },
  },
];
