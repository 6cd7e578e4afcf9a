import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  /** Shown while nothing is chosen: «Velg enhet». */
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/** A choice among known values in the browser's own list, which works on every phone. */
export function SelectField({ value, onChange, options, placeholder, disabled, required, ...field }: SelectFieldProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          {...wiring}
          className="ds-input"
          value={value}
          disabled={disabled}
          required={required}
          onChange={(event) => onChange(event.target.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map((group) => {
            const items = options
              .filter((option) => option.group === group)
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ));
            return group === undefined ? (
              items
            ) : (
              <optgroup key={group} label={group}>
                {items}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}
