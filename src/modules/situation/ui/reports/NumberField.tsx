import { Field } from '#platform/ui-kit/Field.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';
import { parseCount } from './report-draft.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What stood in the report before; shown where it differs. */
  readonly before?: number | null | undefined;
  readonly wrong: boolean;
  readonly disabled: boolean;
}

/** A count with large buttons for one fewer and one more, so that a thumb is enough. */
export function NumberField({ label, value, onChange, before, wrong, disabled }: NumberFieldProps) {
  const t = useTexts(reportsTexts);
  const count = parseCount(value);
  const step = (by: number) => onChange(String(Math.max(0, (count ?? 0) + by)));
  const changed = before !== undefined && before !== null && count !== undefined && count !== before;
  return (
    <Field label={label} error={wrong ? t('form.number-wrong') : undefined}>
      {(wiring) => (
        <span className="number-field" data-changed={changed || undefined}>
          <button
            type="button"
            aria-label={t('form.less', { name: label })}
            disabled={disabled || count === undefined || count === 0}
            onClick={() => step(-1)}
          >
            −
          </button>
          <input
            {...wiring}
            className="ds-input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            placeholder={t('form.not-known')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          <button
            type="button"
            aria-label={t('form.more', { name: label })}
            disabled={disabled}
            onClick={() => step(1)}
          >
            +
          </button>
          {changed && <s className="note">{before}</s>}
        </span>
      )}
    </Field>
  );
}
