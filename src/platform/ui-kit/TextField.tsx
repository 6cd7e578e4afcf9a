import type { InputHTMLAttributes } from 'react';
import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** One line of text. */
export function TextField({ label, hint, error, optional, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className="ds-input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
