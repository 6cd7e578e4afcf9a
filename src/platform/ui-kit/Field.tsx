import type { ReactNode } from 'react';
import { useId } from 'react';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

/** What every input of ours takes. */
export interface FieldProps {
  readonly label: ReactNode;
  /** What to write or why it is asked for; stands under the label. */
  readonly hint?: ReactNode;
  /** What is wrong and how it is put right; empty means that nothing is. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** The ids that tie an input to its hint and its error. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, hint and error around one input, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldProps & { readonly children: (wiring: FieldWiring) => ReactNode }) {
  const t = useTexts(uiKitTexts);
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="ds-field field">
      <label className="ds-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {t('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
