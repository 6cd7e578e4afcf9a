import { editTexts } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SupplierView } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import type { DraftProps } from './RegisterForm.tsx';
import type { NumberField } from './register-draft.ts';

type TextKey = 'employer' | 'title' | 'hprNumber' | 'mayDo' | 'email';

/** What only people of some origins have: employer and leader, agency and core, studies, health personnel's number. */
export function OriginFields(props: DraftProps & { readonly suppliers: readonly SupplierView[] }) {
  const { draft, set, errorOf, suppliers } = props;
  const t = useTexts(resourceTexts);
  const e = useTexts(editTexts);
  const { origin } = draft;
  const number = (field: NumberField, label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
      error={errorOf(field, e('number.needed'))}
    />
  );
  const text = (field: TextKey, label: string, hint?: string) => (
    <TextField label={label} hint={hint} value={draft[field] ?? ''} onChange={(value) => set({ [field]: value })} />
  );
  return (
    <fieldset className="form-group">
      <legend>{t(`resources.origin.${origin}`)}</legend>
      {(origin === 'other_sector' || origin === 'neighbour') && text('employer', t('resources.fact.employer'))}
      {origin === 'other_sector' && (
        <Checkbox
          label={t('resources.form.leader')}
          checked={draft.leaderConsent === true}
          onChange={(leaderConsent) => set({ leaderConsent })}
        />
      )}
      {origin === 'agency' && (
        <>
          <SelectField
            label={t('resources.fact.supplier')}
            value={draft.supplier ?? ''}
            onChange={(supplier) => set({ supplier: supplier || null })}
            options={suppliers.map(({ supplier }) => ({ value: supplier, label: supplier }))}
            placeholder={e('choose')}
          />
          {number('coreRank', t('resources.form.rank'), t('resources.form.rank.hint'))}
        </>
      )}
      {origin === 'student' && (
        <>
          {number('studyYear', t('resources.fact.study'))}
          {text('mayDo', t('resources.fact.mayDo'))}
          {number('hoursPerWeek', t('resources.fact.hours'))}
        </>
      )}
      {origin === 'recruit' && (
        <DateField
          label={t('resources.fact.starts')}
          optional
          value={draft.startsOn ?? undefined}
          onChange={(day) => set({ startsOn: day ?? null })}
        />
      )}
      {origin !== 'student' && (
        <>
          {text('title', t('resources.fact.title'))}
          {text('hprNumber', t('resources.fact.hpr'), t('resources.form.hpr.hint'))}
        </>
      )}
      {origin === 'health_register' && number('lastPractised', t('resources.fact.practised'))}
      {number('availablePct', t('resources.fact.pct'), '%')}
      {number('arrivalTrainingMinutes', t('resources.fact.training'), 'min')}
      {number('distanceKm', t('resources.fact.distance'), 'km')}
      {text('email', t('resources.fact.email'))}
    </fieldset>
  );
}
