import type { ReactNode } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import type { ToastOptions } from './toast-context.ts';
import { ToastContext } from './toast-context.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

const SHOWN_MS = 10_000;

interface Said extends ToastOptions {
  readonly id: number;
  readonly text: string;
}

/** Shows one toast at a time for ten seconds; the clock stands still while the reader points at it or has it in focus. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts(uiKitTexts);
  const [said, setSaid] = useState<Said>();
  const [held, setHeld] = useState(false);
  const nextId = useRef(0);
  const say = useCallback((text: string, options: ToastOptions = {}) => {
    nextId.current += 1;
    setSaid({ ...options, text, id: nextId.current });
  }, []);
  const toaster = useMemo(() => ({ say }), [say]);

  useEffect(() => {
    if (!said || held) return;
    const timer = setTimeout(() => setSaid(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, held]);

  const close = () => {
    setHeld(false);
    setSaid(undefined);
  };
  return (
    <ToastContext value={toaster}>
      {children}
      <section className="toast-region" aria-label={t('toast.region')} aria-live="polite">
        {said && (
          <div
            key={said.id}
            className="toast"
            data-kind={said.kind}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{said.text}</span>
            {said.undo && (
              <button
                type="button"
                className="toast-undo"
                onClick={() => {
                  said.undo?.();
                  close();
                }}
              >
                {t('toast.undo')}
              </button>
            )}
            <button type="button" className="toast-close" aria-label={t('toast.close')} onClick={close}>
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
      </section>
    </ToastContext>
  );
}
