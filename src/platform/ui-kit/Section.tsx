import type { ReactNode } from 'react';
import { useId } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  /** Stands at the right of the title: how to read, deadline, count. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** What stands here is proposed or tried and not saved: the rule on top is blue and dashed. */
  readonly proposed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under a strong rule, named by its title. */
export function Section({ title, note, actions, proposed = false, className, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`section ${className ?? ''}`} data-proposed={proposed || undefined} aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="section-note">{note}</span>}
        {actions !== undefined && <span className="section-actions">{actions}</span>}
      </header>
      {children}
    </section>
  );
}
