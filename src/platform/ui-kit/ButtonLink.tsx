import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ButtonKind } from './Button.tsx';
import { buttonVariants } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface ButtonLinkProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, and changes nothing. `label` where the words need a context. */
export function ButtonLink({ to, search, kind = 'quiet', small = false, icon, label, children }: ButtonLinkProps) {
  return (
    <Link
      to={to}
      search={search ?? {}}
      className="ds-button"
      data-variant={buttonVariants[kind]}
      data-color="neutral"
      data-small={small || undefined}
      aria-label={label}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
