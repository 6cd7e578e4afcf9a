import type { Highs } from 'highs';
import highsModule from 'highs';

let loaded: Promise<Highs> | undefined;

/** The linear programming solver, once per thread. Its types describe the CommonJS build, its ESM build exports the loader itself. */
export function loadHighs(): Promise<Highs> {
  const loader = highsModule as unknown as (typeof highsModule)['default'];
  loaded ??= loader();
  return loaded;
}
