import { describe, expect, it } from 'vitest';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';
import { groupAt, menuGroups, menuSections, sectionAt } from './menu-sections.ts';

const label = { nb: 'x', nn: 'x', en: 'x' };
const page = (path: string, action: string, nav?: PageDefinition['nav']): PageDefinition => ({
  path,
  action,
  load: () => Promise.reject(new Error('not loaded here')),
  nav,
});
const pages = [
  page('/logg', 'log.read', { section: 'log', label, order: 1 }),
  page('/bemanning/plan', 'plan.read', { section: 'staffing', label, order: 2 }),
  page('/bemanning', 'map.read', { section: 'staffing', label, order: 1 }),
  page('/', 'situation.read', { section: 'today', label, order: 1 }),
  page('/folk/$personId', 'people.read'),
];

describe('menyen', () => {
  it('viser bare det rollen kan se, i fast rekkefølge', () => {
    const menu = menuSections(pages, ['log.read', 'map.read', 'plan.read', 'people.read']);
    expect(menu.map((each) => [each.section, ...each.pages.map((shown) => shown.path)])).toEqual([
      ['staffing', '/bemanning', '/bemanning/plan'],
      ['log', '/logg'],
    ]);
    expect(menuSections(pages, [])).toEqual([]);
  });

  it.each([
    ['/', 'today'],
    ['/bemanning', 'staffing'],
    ['/bemanning/plan/7', 'staffing'],
    ['/bemanningen', undefined],
    ['/folk/p1', undefined],
  ] as const)('%s ligger i %s', (path, section) => {
    const menu = menuSections(pages, ['situation.read', 'map.read', 'plan.read']);
    expect(sectionAt(path, menu)?.section).toBe(section);
  });

  it('deler en seksjon med mange sider i grupper, i fast rekkefølge', () => {
    const grouped = [
      page('/bemanning/turnus', 'map.read', { section: 'staffing', group: 'rosters', label, order: 1 }),
      page('/bemanning/kart', 'map.read', { section: 'staffing', group: 'now', label, order: 2 }),
      page('/bemanning/hjelp', 'map.read', { section: 'staffing', label, order: 3 }),
      page('/bemanning/plan', 'plan.read', { section: 'staffing', group: 'people', label, order: 4 }),
    ];
    const [staffing] = menuSections(grouped, ['map.read']);
    const groups = staffing ? menuGroups(staffing) : [];
    expect(groups.map(({ group, pages }) => [group, ...pages.map((shown) => shown.path)])).toEqual([
      [undefined, '/bemanning/hjelp'],
      ['now', '/bemanning/kart'],
      ['rosters', '/bemanning/turnus'],
    ]);
    expect(groupAt('/bemanning/turnus/7', groups)?.group).toBe('rosters');
  });
});
