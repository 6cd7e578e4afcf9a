import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PoolOrigin } from '#modules/organisation/domain/resource-rows.ts';
import { POOL_ORIGINS, WORK_PERIODS } from '#modules/organisation/domain/resource-rows.ts';
import { EditButtons, editTexts, useCatalogue, useEdit } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { RegisterPerson, SupplierView } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { OriginFields } from './OriginFields.tsx';
import type { RegisterDraft } from './register-draft.ts';
import { draftOfRegister, faultsOfRegister, fieldsOfRegister, NEW_DRAFT } from './register-draft.ts';
import { UnitListField } from './UnitListField.tsx';
import { REGISTER_KEY } from './use-register-actions.ts';

interface RegisterFormProps {
  /** Whom to change; none: somebody new. */
  readonly person?: RegisterPerson | undefined;
  readonly suppliers: readonly SupplierView[];
  readonly onDone: () => void;
}

/** What a group of fields works on. */
export interface DraftProps {
  readonly draft: RegisterDraft;
  readonly set: (change: Partial<RegisterDraft>) => void;
  readonly errorOf: (field: keyof RegisterDraft, text: string) => string | undefined;
}

/** Everything of somebody in the register that is edited by hand. */
export function RegisterForm({ person, suppliers, onDone }: RegisterFormProps) {
  const t = useTexts(resourceTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone, REGISTER_KEY);
  const names = useCatalogue();
  const [draft, setDraft] = useState<RegisterDraft>(person ? draftOfRegister(person) : NEW_DRAFT);
  const [tried, setTried] = useState(false);
  const faults = faultsOfRegister(draft);
  const group: DraftProps = {
    draft,
    set: (change) => setDraft({ ...draft, ...change }),
    errorOf: (field, text) => (tried && faults.has(field) ? text : undefined),
  };
  const { set, errorOf } = group;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0) return;
    const fields = fieldsOfRegister(draft);
    const send = person
      ? () =>
          api.put<{ editId: number }>(`/api/staffing/resources/${encodeURIComponent(person.personId)}`, {
            ...fields,
            revision: person.revision,
          })
      : () => api.post<{ editId: number }>('/api/staffing/resources', fields);
    edit.mutate({ send, what: fields.name });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('resources.column.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errorOf('name', e('name.needed'))}
      />
      <SelectField
        label={t('resources.column.origin')}
        value={draft.origin}
        onChange={(origin) => set({ origin: origin as PoolOrigin })}
        options={POOL_ORIGINS.map((value) => ({ value, label: t(`resources.origin.${value}`) }))}
      />
      <SelectField
        label={t('resources.column.competence')}
        value={draft.competence}
        onChange={(competence) => set({ competence })}
        options={names.competences}
        placeholder={e('choose')}
        error={errorOf('competence', t('resources.form.competence.needed'))}
      />
      <TextField
        label={t('resources.column.phone')}
        inputMode="tel"
        value={draft.phone ?? ''}
        onChange={(phone) => set({ phone })}
      />
      <OriginFields {...group} suppliers={suppliers} />
      <fieldset className="form-group">
        <legend>{t('resources.form.when')}</legend>
        <DateField
          label={t('resources.form.from')}
          optional
          value={draft.availableFrom ?? undefined}
          onChange={(day) => set({ availableFrom: day ?? null })}
        />
        <DateField
          label={t('resources.form.to')}
          optional
          value={draft.availableTo ?? undefined}
          onChange={(day) => set({ availableTo: day ?? null })}
        />
        <FilterChips
          label={t('resources.form.periods')}
          selected={draft.periods}
          onToggle={(id) =>
            set({ periods: WORK_PERIODS.filter((one) => draft.periods.includes(one) !== (one === id)) })
          }
          options={WORK_PERIODS.map((id) => ({ id, label: t(`resources.period.${id}`) }))}
        />
        <UnitListField
          label={t('resources.form.units')}
          hint={t('resources.form.units.hint')}
          units={draft.units}
          onChange={(units) => set({ units })}
        />
        <UnitListField
          label={t('resources.form.willing')}
          units={draft.willingUnits}
          onChange={(willingUnits) => set({ willingUnits })}
        />
        <Checkbox
          label={t('resources.form.outbreak')}
          checked={draft.willingOutbreak === true}
          onChange={(willingOutbreak) => set({ willingOutbreak })}
        />
      </fieldset>
      {edit.error && <ErrorState error={edit.error} texts={resourceTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
