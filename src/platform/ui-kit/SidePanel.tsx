import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Icon } from './Icon.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface SidePanelProps {
  readonly title: ReactNode;
  /** Stands above the title: what the panel is about, «Prøvd, ikke lagret». */
  readonly kicker?: ReactNode;
  readonly proposed?: boolean;
  readonly onClose?: () => void;
  /** Changes when the panel shows something else; focus then goes to its title. Left out: focus stays where it was. */
  readonly focusKey?: string;
  readonly children: ReactNode;
}

/**
 * A panel beside the page's picture, never over it. On narrow screens one that can be closed lies as a sheet at the foot,
 * the others follow the picture. Esc closes it, and focus goes back to where the reader was.
 */
export function SidePanel({ title, kicker, proposed = false, onClose, focusKey, children }: SidePanelProps) {
  const t = useTexts(uiKitTexts);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    if (focusKey === undefined) return;
    cameFrom.current ??= document.activeElement;
    heading.current?.focus({ preventScroll: true });
  }, [focusKey]);
  const close = () => {
    onClose?.();
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  return (
    <aside
      className="side-panel"
      data-proposed={proposed || undefined}
      data-sheet={onClose ? true : undefined}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose) return;
        event.stopPropagation();
        close();
      }}
    >
      <header className="side-panel-head">
        <div>
          {kicker !== undefined && <p className="note">{kicker}</p>}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        {onClose && (
          <button type="button" className="icon-button" aria-label={t('panel.close')} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </aside>
  );
}
