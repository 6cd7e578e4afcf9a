import type { Highs } from 'highs';
import highsModule from 'highs';

/** Loads the linear programming solver. Its types describe the CommonJS build, its ESM build exports the loader itself. */
export function loadHighs(): Promise<Highs> {
  const loader = highsModule as unknown as (typeof highsModule)['default'];
  return loader();
}
