import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of simulation. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/smitte/simulering',
    action: 'simulation.spread.read',
    load: async () => (await import('./ui/spread-page.tsx')).SpreadPage,
    nav: {
      section: 'infection',
      group: 'readiness',
      label: { nb: 'Hva skjer hvis', nn: 'Kva skjer om', en: 'What if' },
      order: 21,
    },
  },
];
