import { useId } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';

const RATINGS = [1, 2, 3, 4, 5] as const;

interface RatingFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly disabled: boolean;
}

/** Five steps against normal, the words of the chosen one in sight. */
export function RatingField({ label, value, onChange, disabled }: RatingFieldProps) {
  const t = useTexts(reportsTexts);
  const id = useId();
  return (
    <fieldset className="rating-field">
      <legend>{label}</legend>
      <span className="rating-steps">
        {RATINGS.map((rating) => (
          <label key={rating} data-chosen={rating === value || undefined}>
            <input
              type="radio"
              name={id}
              checked={rating === value}
              disabled={disabled}
              aria-label={t(`form.rating.${rating}`)}
              onChange={() => onChange(rating)}
            />
            <span aria-hidden="true">{rating}</span>
          </label>
        ))}
      </span>
      <span className="note" aria-hidden="true">
        {t(`form.rating.${RATINGS.find((rating) => rating === value) ?? 3}`)}
      </span>
    </fieldset>
  );
}
