import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

interface MenuProps {
  /** What stands on the button. */
  readonly button: ReactNode;
  /** Names the button where its words alone do not. */
  readonly label?: string;
  readonly className: string;
  readonly align?: 'start' | 'end';
  readonly up?: boolean;
  /** Gets a function that closes the panel; focus then goes back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under (or over) itself. Esc, a click outside, or leaving by Tab closes it. */
export function Menu({ button, label, className, align = 'start', up = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      ref={root}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div id={id} className="menu-panel" data-align={align} data-up={up || undefined}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
