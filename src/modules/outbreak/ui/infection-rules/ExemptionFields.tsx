import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Exemption, ExemptionGround } from '../../rules/infection-rule-types.ts';
import { EXEMPTION_GROUNDS } from '../../rules/infection-rule-types.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';

interface ExemptionFieldsProps {
  readonly exempt: readonly Exemption[];
  readonly onChange: (exempt: readonly Exemption[]) => void;
}

/** Who need not be in quarantine: those of the rule in force to begin with; each may be changed, removed, or joined by another. */
export function ExemptionFields({ exempt, onChange }: ExemptionFieldsProps) {
  const t = useTexts(rulesPageTexts);
  const set = (place: number, next: Exemption) => onChange(exempt.toSpliced(place, 1, next));
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{t('form.exempt')}</legend>
      {exempt.length === 0 && <p className="note">{t('form.exempt.none')}</p>}
      {exempt.map((one, place) => (
        <OneExemption
          key={`${place} ${one.ground}`}
          one={one}
          onChange={(next) => set(place, next)}
          onRemove={() => onChange(exempt.toSpliced(place, 1))}
        />
      ))}
      <div className="button-row">
        <Button small icon="plus" onClick={() => onChange([...exempt, { ground: 'recovered' }])}>
          {t('form.exempt.add')}
        </Button>
      </div>
    </fieldset>
  );
}

interface OneExemptionProps {
  readonly one: Exemption;
  readonly onChange: (next: Exemption) => void;
  readonly onRemove: () => void;
}

function OneExemption({ one, onChange, onRemove }: OneExemptionProps) {
  const t = useTexts(rulesPageTexts);
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined);
  const shown = (value: number | undefined) => (value === undefined ? '' : String(value));
  const [from, to] = one.testBetweenDays ?? [];
  const between = (first: number | undefined, last: number | undefined): Exemption['testBetweenDays'] =>
    first === undefined && last === undefined ? undefined : [first ?? last ?? 0, last ?? first ?? 0];
  const fields = [
    ...(one.ground === 'recovered'
      ? [{ name: 'months' as const, value: one.monthsBack, put: (value?: number) => ({ ...one, monthsBack: value }) }]
      : [
          {
            name: 'weeks-from' as const,
            value: one.weeksFrom,
            put: (value?: number) => ({ ...one, weeksFrom: value }),
          },
          { name: 'weeks-to' as const, value: one.weeksTo, put: (value?: number) => ({ ...one, weeksTo: value }) },
        ]),
    {
      name: 'test-from' as const,
      value: from,
      put: (value?: number) => ({ ...one, testBetweenDays: between(value, to) }),
    },
    {
      name: 'test-to' as const,
      value: to,
      put: (value?: number) => ({ ...one, testBetweenDays: between(from, value) }),
    },
    { name: 'daily' as const, value: one.dailyTestDays, put: (value?: number) => ({ ...one, dailyTestDays: value }) },
  ] as const;
  return (
    <div className="rule-exemption">
      <SelectField
        label={t('form.exempt.ground')}
        value={one.ground}
        onChange={(ground) => onChange({ ...one, ground: ground as ExemptionGround })}
        options={EXEMPTION_GROUNDS.map((value) => ({ value, label: t(`form.exempt.${value}`) }))}
      />
      <div className="form-row">
        {fields.map(({ name, value, put }) => (
          <TextField
            key={name}
            label={t(`form.exempt.${name}`)}
            inputMode="numeric"
            optional
            value={shown(value)}
            onChange={(text) => onChange(put(number(text)))}
          />
        ))}
      </div>
      <Button small onClick={onRemove}>
        {t('form.exempt.remove')}
      </Button>
    </div>
  );
}
