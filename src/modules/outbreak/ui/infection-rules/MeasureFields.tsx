import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ExemptionGround, Measure } from '../../rules/infection-rule-types.ts';
import type { rulesPageNb } from '../../texts/rules-page.nb.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import type { MeasureDraft } from './measure-draft.ts';

type Key = keyof typeof rulesPageNb;

const FIELDS: Readonly<Record<Measure['kind'], readonly (readonly [string, Key])[]>> = {
  case: [
    ['isolationDays', 'form.isolation-days'],
    ['feverFreeHours', 'form.fever-hours'],
    ['symptomFreeHours', 'form.symptom-hours'],
  ],
  contact: [
    ['quarantineDays', 'form.quarantine-days'],
    ['testOutDay', 'form.test-out'],
    ['workAfterNegativeDay', 'form.work-after'],
    ['testDays', 'form.test-days'],
    ['dailyTestDays', 'form.daily'],
    ['watchDays', 'form.watch'],
  ],
  waiting: [['ownTestDay', 'form.own-test']],
  close_contact: [
    ['distanceMetres', 'form.metres'],
    ['minutes', 'form.minutes'],
    ['lookBackHours', 'form.look-back'],
  ],
};

const MARKS: Readonly<Record<Measure['kind'], readonly (readonly [string, Key])[]>> = {
  case: [],
  contact: [
    ['untilNegative', 'form.until-negative'],
    ['workOnly', 'form.work-only'],
    ['ppeExempt', 'form.ppe'],
  ],
  waiting: [['applies', 'form.applies']],
  close_contact: [
    ['directContact', 'form.direct'],
    ['secretions', 'form.secretions'],
    ['ppeExempt', 'form.ppe'],
  ],
};

interface MeasureFieldsProps {
  readonly draft: MeasureDraft;
  readonly wrong: readonly string[];
  /** Exemptions of the rule in force, which the new one may keep. */
  readonly exemptions: MeasureDraft['exempt'];
  readonly onChange: (draft: MeasureDraft) => void;
}

/** What a rule demands, by its kind: numbers, yes or no, and the exemptions that remain. */
export function MeasureFields({ draft, wrong, exemptions, onChange }: MeasureFieldsProps) {
  const t = useTexts(rulesPageTexts);
  const keeps = (ground: ExemptionGround) => draft.exempt.some((one) => one.ground === ground);
  const fields = FIELDS[draft.kind].filter(([name]) => !(name === 'quarantineDays' && draft.marks['untilNegative']));
  return (
    <>
      <div className="form-row">
        {fields.map(([name, key]) => (
          <TextField
            key={name}
            label={t(key)}
            inputMode={name === 'testDays' ? 'text' : 'numeric'}
            value={draft.fields[name] ?? ''}
            onChange={(value) => onChange({ ...draft, fields: { ...draft.fields, [name]: value } })}
            error={wrong.includes(name) ? t('form.number') : undefined}
          />
        ))}
      </div>
      {MARKS[draft.kind].map(([name, key]) => (
        <Checkbox
          key={name}
          label={t(key)}
          checked={draft.marks[name] ?? false}
          onChange={(on) => onChange({ ...draft, marks: { ...draft.marks, [name]: on } })}
        />
      ))}
      {draft.kind === 'contact' && exemptions.length > 0 && (
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{t('form.exempt')}</legend>
          {exemptions.map((one) => (
            <Checkbox
              key={one.ground}
              label={t(`exempt.${one.ground}`, { months: one.monthsBack, from: one.weeksFrom ?? 0, to: one.weeksTo })}
              checked={keeps(one.ground)}
              onChange={(on) =>
                onChange({
                  ...draft,
                  exempt: on ? [...draft.exempt, one] : draft.exempt.filter(({ ground }) => ground !== one.ground),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
