import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RuleDaysView, SpreadInputs } from '../../contract/spread.ts';
import { parametersOf, SPREAD_PARAMETERS } from '../../rules/spread-parameters.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';

interface ParameterFieldsProps {
  readonly inputs: SpreadInputs;
  /** What the rules give, where they are known. */
  readonly rules: RuleDaysView | undefined;
  readonly onChange: (changed: SpreadInputs['changed']) => void;
}

/** Every number of the model as a field; an empty one takes the table's value, which stands in it as a hint. */
export function ParameterFields({ inputs, rules, onChange }: ParameterFieldsProps) {
  const t = useTexts(spreadTexts);
  const table = { ...parametersOf(inputs.illness), ...rules };
  return (
    <details className="spread-more">
      <summary>{t('form.numbers')}</summary>
      <p className="note">{t('form.numbers.hint')}</p>
      <div className="form-row parameter-fields">
        {SPREAD_PARAMETERS.map(({ key, unit, least, most }) => (
          <TextField
            key={key}
            label={t(`parameter.${key}`)}
            hint={`${table[key]} ${t(`unit.${unit}`)}`}
            type="number"
            inputMode="decimal"
            step="any"
            min={least}
            max={most}
            value={inputs.changed[key] === undefined ? '' : String(inputs.changed[key])}
            onChange={(text) => {
              const { [key]: _, ...rest } = inputs.changed;
              const typed = Number(text);
              const keeps = text.trim() === '' || !Number.isFinite(typed);
              onChange(keeps ? rest : { ...rest, [key]: Math.min(most, Math.max(least, typed)) });
            }}
          />
        ))}
      </div>
    </details>
  );
}
