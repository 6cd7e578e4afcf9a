import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { organisationNav } from './texts/organisation-nav.ts';

export type { PersonRow } from './domain/person-row.ts';
export { personRowOf } from './domain/person-row.ts';
export { accountTexts } from './texts/accounts-texts.ts';
export { editTexts } from './texts/edit-texts.ts';
export { faultText, importFaultTexts } from './texts/import-fault-texts.ts';
export { EditButtons } from './ui/EditButtons.tsx';
export { formatPhone } from './ui/format-phone.ts';
export type { Choice, Names } from './ui/use-catalogue.ts';
export { useCatalogue } from './ui/use-catalogue.ts';
export { useEdit } from './ui/use-edit.ts';
export type { Words } from './ui/use-words.ts';
export { useWords } from './ui/use-words.ts';

/** The pages of organisation. */
export const pages: readonly PageDefinition[] = [
  {
    path: '/bemanning/enheter',
    action: 'organisation.units.read',
    load: async () => (await import('./ui/units-page.tsx')).UnitsPage,
    nav: { section: 'staffing', group: 'setup', label: organisationNav.units, order: 20 },
  },
  {
    path: '/bemanning/enheter/$unitId',
    action: 'organisation.units.read',
    load: async () => (await import('./ui/unit-page.tsx')).UnitPage,
  },
  {
    path: '/bemanning/folk',
    action: 'organisation.people.read',
    load: async () => (await import('./ui/people-page.tsx')).PeoplePage,
    nav: { section: 'staffing', group: 'setup', label: organisationNav.people, order: 21 },
  },
  {
    path: '/bemanning/folk/$personId',
    action: 'organisation.person.read',
    load: async () => (await import('./ui/person-page.tsx')).PersonPage,
  },
  {
    path: '/bemanning/import',
    action: 'organisation.import',
    load: async () => (await import('./ui/import-page.tsx')).ImportPage,
    nav: { section: 'staffing', group: 'setup', label: { nb: 'Import', nn: 'Import', en: 'Import' }, order: 90 },
  },
  {
    path: '/bemanning/enheter/$unitId/behov',
    action: 'organisation.units.read',
    load: async () => (await import('./ui/demand-page.tsx')).DemandPage,
  },
  {
    path: '/bemanning/oppsett',
    action: 'organisation.setup.change',
    load: async () => (await import('./ui/setup-page.tsx')).SetupPage,
    nav: { section: 'staffing', group: 'setup', label: organisationNav.setup, order: 28 },
  },
  {
    path: '/bemanning/kontoer',
    action: 'organisation.accounts.change',
    load: async () => (await import('./ui/accounts-page.tsx')).AccountsPage,
    nav: { section: 'staffing', group: 'setup', label: organisationNav.accounts, order: 29 },
  },
  {
    path: '/innstillinger/passord',
    action: 'organisation.own-password.change',
    load: async () => (await import('./ui/own-password-page.tsx')).OwnPasswordPage,
  },
];
