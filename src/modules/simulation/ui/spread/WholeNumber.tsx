import { useState } from 'react';
import { TextField } from '#platform/ui-kit/TextField.tsx';

interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is being typed stands as typed, what is told lies within the bounds. */
export function WholeNumber({ label, value, least, most, onChange }: WholeNumberProps) {
  const [text, setText] = useState(String(value));
  return (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const number = Math.round(Number(typed));
        if (typed.trim() !== '' && Number.isFinite(number)) onChange(Math.min(most, Math.max(least, number)));
      }}
    />
  );
}
