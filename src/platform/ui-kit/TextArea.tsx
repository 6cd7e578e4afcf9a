import type { TextareaHTMLAttributes } from 'react';
import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** Several lines of text, such as a pasted list. */
export function TextArea({ label, hint, error, optional, onChange, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <textarea
          rows={4}
          {...rest}
          {...wiring}
          className="ds-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
