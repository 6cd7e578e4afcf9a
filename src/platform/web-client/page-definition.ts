import type { FunctionComponent } from 'react';
import type { LocalText } from '#platform/texts/define-texts.ts';

/** The sections of the rail, in its order. */
export const navSections = [
  'today',
  'staffing',
  'services',
  'infection',
  'equipment',
  'competence',
  'plans',
  'messages',
  'surveys',
  'log',
] as const;

export type NavSection = (typeof navSections)[number];

/** Groups of a section with many pages, in their order in the menu. */
export const navGroups = ['now', 'people', 'rosters', 'care', 'places', 'readiness', 'setup'] as const;

export type NavGroup = (typeof navGroups)[number];

/** Where a page stands in the menu: its section and group, its name there, and its place among the section's pages. */
export interface PageNav {
  readonly section: NavSection;
  readonly group?: NavGroup;
  readonly label: LocalText;
  readonly order: number;
}

/**
 * One page of a module, listed in the `pages` of its ui.ts. `path` is a route (`/enheter/$unitId`), `action` the
 * permission that the reader must have to see it, or `public` where nobody need sign in; pages without `nav` are reached by links only.
 */
export interface PageDefinition {
  readonly path: string;
  readonly load: () => Promise<FunctionComponent>;
  readonly action: string;
  readonly nav?: PageNav;
}
