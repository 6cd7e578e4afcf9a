import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate, formatDay, parseTypedDate } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useNow } from './use-now.ts';
import { useTexts } from './use-texts.ts';

interface DateFieldProps extends FieldProps {
  readonly value: PlainDate | undefined;
  readonly onChange: (date: PlainDate | undefined) => void;
  readonly disabled?: boolean;
}

/**
 * A day typed as 23.11.2026, 23.11. or 2311. What was understood stands beside it with its weekday. No native date input
 * on the desk: it follows the browser's language, not ours.
 */
export function DateField({ value, onChange, disabled, error, hint, ...field }: DateFieldProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  const today = osloDayAndTime(useNow()).date;
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const understood = typed === undefined ? value : parseTypedDate(typed, today);
  const unreadable = left && typed !== undefined && typed.trim() !== '' && understood === undefined;
  return (
    <Field {...field} hint={hint} error={unreadable ? t('date.invalid') : error}>
      {(wiring) => (
        <div className="date-field">
          <input
            {...wiring}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="ds-input"
            placeholder={t('date.hint')}
            disabled={disabled}
            value={typed ?? (value ? formatDate(value) : '')}
            onChange={(event) => {
              setTyped(event.target.value);
              setLeft(false);
              onChange(parseTypedDate(event.target.value, today));
            }}
            onBlur={() => {
              setLeft(true);
              if (understood !== undefined || typed?.trim() === '') setTyped(undefined);
            }}
          />
          {understood && <span className="date-field-day">{formatDay(understood, locale, 'weekday')}</span>}
        </div>
      )}
    </Field>
  );
}
