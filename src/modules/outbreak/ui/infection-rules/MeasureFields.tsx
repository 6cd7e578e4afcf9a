import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Measure } from '../../rules/infection-rule-types.ts';
import type { rulesPageNb } from '../../texts/rules-page.nb.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { ExemptionFields } from './ExemptionFields.tsx';
import type { MeasureDraft } from './measure-draft.ts';
import { DAY_LISTS } from './measure-draft.ts';

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
    ['dailyTestDaysTogether', 'form.together'],
    ['vaccinatedTestDays', 'form.vaccinated-days'],
    ['vaccinatedDailyTestDays', 'form.vaccinated-daily'],
    ['unvaccinatedTestDays', 'form.unvaccinated-days'],
    ['unvaccinatedDailyTestDays', 'form.unvaccinated-daily'],
    ['insteadDays', 'form.instead-days'],
    ['insteadTestOutDay', 'form.instead-test'],
    ['under18QuarantineDays', 'form.under-18'],
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
  readonly onChange: (draft: MeasureDraft) => void;
}

/** What a rule demands, by its kind: numbers, yes or no, and the exemptions that remain. */
export function MeasureFields({ draft, wrong, onChange }: MeasureFieldsProps) {
  const t = useTexts(rulesPageTexts);
  const fields = FIELDS[draft.kind].filter(([name]) => !(name === 'quarantineDays' && draft.marks['untilNegative']));
  return (
    <>
      <div className="form-row">
        {fields.map(([name, key]) => (
          <TextField
            key={name}
            label={t(key)}
            inputMode={DAY_LISTS.includes(name) ? 'text' : 'numeric'}
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
      {draft.kind === 'contact' && (
        <ExemptionFields exempt={draft.exempt} onChange={(exempt) => onChange({ ...draft, exempt })} />
      )}
    </>
  );
}
