import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modulePages } from './module-pages.ts';

const root = join(import.meta.dirname, '../../..');
const list = readFileSync(join(import.meta.dirname, 'module-pages.ts'), 'utf8');

it.each(globSync('src/modules/*/ui.ts', { cwd: root }))('%s er med i listen over sider', (face) => {
  expect(list).toContain(`'#${face.slice('src/'.length)}'`);
});

it('har én side per adresse, og i menyen ett sted per side', () => {
  const paths = modulePages.map((page) => page.path);
  expect(paths).toEqual([...new Set(paths)]);
  const places = modulePages.flatMap((page) =>
    page.nav ? [`${page.nav.section} ${page.nav.group ?? ''} ${page.nav.order}`] : [],
  );
  expect(places).toEqual([...new Set(places)]);
});
