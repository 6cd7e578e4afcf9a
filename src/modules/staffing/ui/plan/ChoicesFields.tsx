import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { CHOICE_DEFAULTS, CHOICE_NAMES } from '../../domain/replan/choices.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { OpenedChoices } from './opened-choices.ts';
import { CHOICE_AMOUNTS, withChoice } from './opened-choices.ts';

interface ChoicesFieldsProps {
  readonly value: OpenedChoices;
  readonly onChange: (value: OpenedChoices) => void;
}

/** What a leader may open for beyond the ordinary, each in plain words with its one number. */
export function ChoicesFields({ value, onChange }: ChoicesFieldsProps) {
  const t = useTexts(planTexts);
  return (
    <fieldset className="plan-choices">
      <legend className="field-label">{t('choice.legend')}</legend>
      <p className="note">{t('choice.note')}</p>
      <ul className="plan-choice-list">
        {CHOICE_NAMES.map((name) => {
          const amount = CHOICE_AMOUNTS[name];
          const opened = value[name];
          return (
            <li key={name}>
              <Checkbox
                label={t(`choice.${name}`)}
                note={t(`choice.about.${name}`)}
                checked={opened !== undefined}
                onChange={(checked) => onChange(withChoice(value, name, checked ? CHOICE_DEFAULTS[name] : undefined))}
              />
              {opened !== undefined && amount && (
                <SelectField
                  label={t(`choice.amount.${name}` as 'choice.amount.moveShifts')}
                  value={String((opened as Record<string, number>)[amount.field])}
                  onChange={(chosen) =>
                    onChange(
                      withChoice(value, name, { ...(opened as object), [amount.field]: Number(chosen) } as never),
                    )
                  }
                  options={amount.values.map((one) => ({ value: String(one), label: t(amount.unit, { count: one }) }))}
                />
              )}
              {name === 'borrow' && value.borrow && (
                <TextField
                  label={t('choice.basis')}
                  value={value.borrow.basis ?? ''}
                  onChange={(basis) => onChange({ ...value, borrow: { price: 0, ...value.borrow, basis } })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
