import type { ReactNode } from 'react';
import { useEffect } from 'react';

interface PageHeadProps {
  /** The user's question in short: «Hvem kan jobbe hvor?» */
  readonly title: string;
  /** What the page shows, over which time: «Bemanningskart, 23. november – 6. desember». */
  readonly sub?: ReactNode;
  /** Ages and live changes that belong to the whole page. */
  readonly live?: ReactNode;
  readonly actions?: ReactNode;
}

/** The page's question, what it covers, how fresh it is, and what one may do; also the title in the browser. */
export function PageHead({ title, sub, live, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – Beredt`;
  }, [title]);
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {sub !== undefined && <span className="page-head-sub">{sub}</span>}
      {live}
      {actions !== undefined && <div className="page-head-actions">{actions}</div>}
    </header>
  );
}
