import { useCatalogue } from '#modules/organisation/ui.ts';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';

interface UnitListFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly units: readonly string[];
  readonly onChange: (units: string[]) => void;
}

/** Several units: those chosen can be taken away, the rest added from a list. */
export function UnitListField({ label, hint, units, onChange }: UnitListFieldProps) {
  const t = useTexts(resourceTexts);
  const catalogue = useCatalogue();
  return (
    <div className="unit-list-field">
      <SelectField
        label={label}
        hint={hint}
        value=""
        onChange={(unitId) => unitId && onChange([...units, unitId])}
        options={catalogue.units.filter(({ value }) => !units.includes(value))}
        placeholder={t('resources.form.add')}
      />
      {units.length > 0 && (
        <div className="chips">
          {units.map((unitId) => (
            <button
              key={unitId}
              type="button"
              className="chip"
              aria-pressed="true"
              onClick={() => onChange(units.filter((one) => one !== unitId))}
            >
              {catalogue.unitName(unitId)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
