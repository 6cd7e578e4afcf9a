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
    path: '/min-vakt',
    action: 'staffing.self.read',
    load: async () => (await import('./ui/my-shift-page.tsx')).MyShiftPage,
    nav: { section: 'staffing', group: 'now', label: { nb: 'Min vakt', nn: 'Vakta mi', en: 'My shift' }, order: 9 },
  },
];
