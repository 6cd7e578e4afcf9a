import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, editTexts, useEdit } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SupplierView } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { numberText, typedNumber } from '../number-text.ts';
import { REGISTER_KEY } from './use-register-actions.ts';

interface SupplierFormProps {
  /** Which to change; none: a new one. */
  readonly supplier: SupplierView | undefined;
  readonly onDone: () => void;
}

/** What is agreed with an agency. */
export function SupplierForm({ supplier, onDone }: SupplierFormProps) {
  const t = useTexts(resourceTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone, REGISTER_KEY);
  const [name, setName] = useState(supplier?.supplier ?? '');
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState({
    phone: supplier?.phone ?? '',
    training: numberText(supplier?.arrivalTrainingMinutes ?? null),
    notice: numberText(supplier?.noticeHours ?? null),
    price: numberText(supplier?.hourPrice ?? null),
    noCrossSite: supplier?.noCrossSite ?? true,
    validTo: supplier?.validTo ?? null,
    terms: supplier?.terms ?? '',
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const numbers = [draft.training, draft.notice, draft.price].map(typedNumber);
  const error = (value: number | null | undefined) => (tried && value === undefined ? e('number.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [training, notice, price] = numbers;
    if (name.trim() === '' || training === undefined || notice === undefined || price === undefined) return;
    const { phone, noCrossSite, validTo, terms } = draft;
    const fields = { phone, email: supplier?.email ?? null, noCrossSite, validTo, terms };
    const body = { ...fields, arrivalTrainingMinutes: training, noticeHours: notice, hourPrice: price };
    edit.mutate({
      what: name.trim(),
      send: () =>
        api.put(`/api/staffing/suppliers/${encodeURIComponent(name.trim())}`, {
          ...body,
          revision: supplier?.revision ?? null,
        }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!supplier && (
        <TextField
          label={t('resources.suppliers.name')}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? e('name.needed') : undefined}
        />
      )}
      <TextField
        label={t('resources.column.phone')}
        inputMode="tel"
        value={draft.phone}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t('resources.suppliers.training')}
        hint="min"
        inputMode="numeric"
        value={draft.training}
        onChange={(training) => set({ training })}
        error={error(numbers[0])}
      />
      <TextField
        label={t('resources.suppliers.notice')}
        hint="t"
        inputMode="decimal"
        value={draft.notice}
        onChange={(notice) => set({ notice })}
        error={error(numbers[1])}
      />
      <TextField
        label={t('resources.suppliers.price')}
        hint="kr"
        inputMode="decimal"
        value={draft.price}
        onChange={(price) => set({ price })}
        error={error(numbers[2])}
      />
      <Checkbox
        label={t('resources.suppliers.oneSite')}
        checked={draft.noCrossSite}
        onChange={(noCrossSite) => set({ noCrossSite })}
      />
      <DateField
        label={t('resources.suppliers.valid')}
        optional
        value={draft.validTo ?? undefined}
        onChange={(day) => set({ validTo: day ?? null })}
      />
      <TextArea label={t('resources.suppliers.terms')} value={draft.terms} onChange={(terms) => set({ terms })} />
      {edit.error && <ErrorState error={edit.error} texts={resourceTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
