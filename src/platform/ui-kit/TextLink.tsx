import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface TextLinkProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
  /** Names in lists and tables: the underline comes only on hover. */
  readonly quiet?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another page; the chosen place comes along by itself. */
export function TextLink({ to, search, quiet = false, label, children }: TextLinkProps) {
  return (
    <Link to={to} search={search ?? {}} className={quiet ? 'name-link' : 'text-link'} aria-label={label}>
      {children}
    </Link>
  );
}
