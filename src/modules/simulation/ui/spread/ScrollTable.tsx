import type { ReactNode } from 'react';

/** A table wider than a phone: scrolls sideways in a frame of its own, by the keyboard too. */
export function ScrollTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="table-scroll spread-table" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
