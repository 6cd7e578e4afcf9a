import type { ReactNode } from 'react';
import { useId } from 'react';

interface RadioFieldProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly note?: ReactNode }[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** One choice among a few, all in sight. */
export function RadioField<Value extends string>({ label, value, options, onChange, error }: RadioFieldProps<Value>) {
  const id = useId();
  return (
    <fieldset className="ds-fieldset radio-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="ds-label">{label}</legend>
      {options.map((option) => (
        <span className="checkbox" key={option.value}>
          <input
            id={`${id}-${option.value}`}
            type="radio"
            className="ds-input"
            name={id}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>
            {option.label}
            {option.note !== undefined && <span className="checkbox-note">{option.note}</span>}
          </label>
        </span>
      ))}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
