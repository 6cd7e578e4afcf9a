import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

interface CheckboxProps {
  readonly label: ReactNode;
  /** Stands under the label, smaller. */
  readonly note?: ReactNode;
  readonly checked: boolean;
  /** Some, but not all, of what it stands for. */
  readonly mixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** The label is for screen readers only (a row's box in a table). */
  readonly bare?: boolean;
}

/** A box to tick. */
export function Checkbox({ label, note, checked, mixed = false, onChange, disabled, bare = false }: CheckboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className="checkbox" data-bare={bare || undefined}>
      <input
        ref={input}
        id={id}
        type="checkbox"
        className="ds-input"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={bare ? 'sr-only' : undefined}>
        {label}
        {note !== undefined && <span className="checkbox-note">{note}</span>}
      </label>
    </span>
  );
}
