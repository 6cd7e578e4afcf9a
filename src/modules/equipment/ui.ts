import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of equipment. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/utstyr',
    action: 'equipment.stock.read',
    load: async () => (await import('./ui/stock-page.tsx')).StockPage,
    nav: { section: 'equipment', label: { nb: 'Utstyr', nn: 'Utstyr', en: 'Equipment' }, order: 1 },
  },
];
