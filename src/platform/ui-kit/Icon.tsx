import type { IconName } from './icon-paths.ts';
import { iconPaths } from './icon-paths.ts';

/** One of our line icons, decorative: the words beside it carry the meaning. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      style={{ inlineSize: `${size / 16}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      {iconPaths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
