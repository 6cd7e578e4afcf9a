import { TextField } from '#platform/ui-kit/TextField.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds; what lies outside is moved to the nearest bound. */
export function NumberField({ label, hint, value, least, most, onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={String(value)}
      onChange={(text) => {
        const typed = Number(text);
        if (Number.isFinite(typed)) onChange(Math.min(most, Math.max(least, Math.round(typed))));
      }}
    />
  );
}
