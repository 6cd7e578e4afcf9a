import { Button as DsButton } from '@digdir/designsystemet-react';
import type { ButtonHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

/** How much a button asks for attention: one `main` per view, `quiet` for the rest, `plain` for what rarely is used. */
export type ButtonKind = 'main' | 'quiet' | 'plain';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color'> {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly busy?: boolean;
}

const variants = { main: 'primary', quiet: 'secondary', plain: 'tertiary' } as const;

/** A button in neutral ink; blue is kept for «proposed or changed». `busy` shows that the press was taken. */
export function Button({ kind = 'quiet', small = false, icon, busy = false, children, ...rest }: ButtonProps) {
  return (
    <DsButton
      type="button"
      {...rest}
      variant={variants[kind]}
      data-color="neutral"
      data-small={small || undefined}
      aria-disabled={busy || undefined}
      loading={busy}
    >
      {icon && !busy && <Icon name={icon} />}
      {children}
    </DsButton>
  );
}
