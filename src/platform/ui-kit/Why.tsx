import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

interface WhyProps {
  /** What opens it: a number or word of the sentence. Without it, «Hvorfor?». */
  readonly label?: ReactNode;
  readonly children: ReactNode;
}

/** A figure or finding that opens its formula, inputs, rule and source right below it. */
export function Why({ label, children }: WhyProps) {
  const t = useTexts(uiKitTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="text-link why-open"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label ?? (open ? t('why.close') : t('why.open'))}
      </button>
      <span id={id} className="why" hidden={!open}>
        {children}
      </span>
    </>
  );
}
