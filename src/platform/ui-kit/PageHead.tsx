import type { ReactNode } from 'react';
import { useEffect, useId, useState } from 'react';
import { Icon } from './Icon.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface PageHeadProps {
  /** The user's question in short: «Hvem kan jobbe hvor?» */
  readonly title: string;
  /** What the page shows, over which time: «Bemanningskart, 23. november – 6. desember». */
  readonly sub?: ReactNode;
  /** Ages and live changes that belong to the whole page. */
  readonly live?: ReactNode;
  readonly actions?: ReactNode;
}

/**
 * The page's question, what it covers, how fresh it is, and what one may do; also the title in the browser. On phones
 * the actions lie folded behind a button, so that the answer stands high.
 */
export function PageHead({ title, sub, live, actions }: PageHeadProps) {
  const t = useTexts(uiKitTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    document.title = `${title} – Beredt`;
  }, [title]);
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {sub !== undefined && <span className="page-head-sub">{sub}</span>}
      {live !== undefined && <div className="page-head-live">{live}</div>}
      {actions !== undefined && (
        <>
          <button
            type="button"
            className="icon-button page-head-more"
            aria-label={t('page.actions')}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name="more" size={22} />
          </button>
          <div id={id} className="page-head-actions" data-open={open || undefined}>
            {actions}
          </div>
        </>
      )}
    </header>
  );
}
