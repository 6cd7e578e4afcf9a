import type { ButtonHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

/** How much a button asks for attention: one `main` per view, `quiet` for the rest, `plain` for what rarely is used. */
export type ButtonKind = 'main' | 'quiet' | 'plain';

/** Our kinds as Designsystemet's variants. */
export const buttonVariants = { main: 'primary', quiet: 'secondary', plain: 'tertiary' } as const satisfies Record<
  ButtonKind,
  string
>;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** The press was taken and is being worked on; further presses do nothing. */
  readonly busy?: boolean;
}

/**
 * Designsystemet's button in neutral ink; blue is kept for «proposed or changed». Its class is used and not its React
 * component: that package cannot be tree-shaken and would add 67 kB to the first page.
 */
export function Button({ kind = 'quiet', small = false, icon, busy = false, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className="ds-button"
      data-variant={buttonVariants[kind]}
      data-color="neutral"
      data-small={small || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}
