import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not there, as good news where it is: «Ingen hull de neste 14 dagene». */
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A list or page with nothing in it, said in words, with what one might do. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
      {actions !== undefined && <div className="button-row">{actions}</div>}
    </div>
  );
}
