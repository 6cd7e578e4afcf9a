import { instant } from '#kernel/instant.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { navSections } from '#platform/web-client/page-definition.ts';
import type { Places } from '#platform/web-client/places.ts';
import type { Session } from '#platform/web-client/session.ts';
import { galleryToday } from './gallery-people.ts';

/** An invented reader who may see everything. */
export const gallerySession: Session = {
  account: { id: '0', name: 'Ragna Solbris', locale: 'nb', personId: null, mustChangePassword: false },
  tenant: { id: '0', name: 'Fjellhavn kommune', number: null },
  roles: [{ role: 'staffing_coordinator', unitId: null, unitName: null }],
  permissions: ['gallery'],
  csrfToken: '',
  demo: true,
  today: galleryToday,
  now: instant('2026-11-23T05:41:00Z'),
};

/** One page in every section, so that the whole menu is seen. */
export const galleryPages: readonly PageDefinition[] = navSections.map((section) => ({
  path: section === 'today' ? '/galleri' : `/galleri/${section}`,
  action: 'gallery',
  load: () => Promise.reject(new Error('the gallery has one page')),
  nav: { section, order: 1, label: { nb: section, nn: section, en: section } },
}));

/** A small municipality to pick places in. */
export const galleryPlaces: Places = {
  wholeMunicipality: true,
  places: [
    { id: 's1', name: 'Sykehjem', kind: 'other', parentId: null },
    { id: 'u1', name: 'Åsheim 1', kind: 'nursing_home_ward', parentId: 's1' },
    { id: 'u2', name: 'Åsheim 2', kind: 'nursing_home_ward', parentId: 's1' },
    { id: 's2', name: 'Hjemmetjeneste', kind: 'other', parentId: null },
    { id: 'u3', name: 'Nord', kind: 'home_care', parentId: 's2' },
  ],
};
