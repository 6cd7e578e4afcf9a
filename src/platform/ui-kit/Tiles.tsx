import type { ReactNode } from 'react';

/** A row of key figures between two rules. */
export function Tiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="tiles" aria-label={label}>
      {children}
    </nav>
  );
}
