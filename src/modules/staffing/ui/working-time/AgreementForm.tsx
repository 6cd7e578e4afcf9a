import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { AGREED_PARAMETERS, AGREEMENT_BASES } from '#modules/organisation/domain/working-time-rows.ts';
import { useCatalogue, useEdit } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { AgreementBody, AgreementChanges, WorkingTimeAgreementView } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { AgreementChangesView } from './AgreementChangesView.tsx';
import { PeopleField } from './PeopleField.tsx';
import { WORKING_TIME_KEY } from './use-working-time.ts';

interface AgreementFormProps {
  readonly agreement?: WorkingTimeAgreementView | undefined;
  readonly today: PlainDate;
  readonly onDone: () => void;
}

interface LimitDraft {
  readonly parameter: string;
  readonly value: string;
}

const numberOf = (text: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;

/** Enters an agreement or changes one. What it would change in the roster is shown before it can be saved. */
export function AgreementForm({ agreement, today, onDone }: AgreementFormProps) {
  const t = useTexts(workingTimeTexts);
  const { units } = useCatalogue();
  const edit = useEdit(onDone, WORKING_TIME_KEY);
  const [title, setTitle] = useState(agreement?.title ?? '');
  const [basis, setBasis] = useState<AgreementBody['basis']>(agreement?.basis ?? 'local_union');
  const [from, setFrom] = useState<PlainDate | undefined>(agreement?.from ?? today);
  const [last, setLast] = useState<PlainDate | undefined>(agreement?.to ? addDays(agreement.to, -1) : undefined);
  const [unitId, setUnitId] = useState(agreement?.units[0]?.unitId ?? '');
  const [people, setPeople] = useState<readonly string[]>(agreement?.people.map((one) => one.personId) ?? []);
  const [reference, setReference] = useState(agreement?.reference ?? '');
  const [signatories, setSignatories] = useState(agreement?.signatories ?? '');
  const [compensation, setCompensation] = useState(agreement?.compensation ?? '');
  const [limits, setLimits] = useState<readonly LimitDraft[]>(
    agreement?.limits.map(({ parameter, value }) => ({ parameter, value: String(value).replace('.', ',') })) ?? [
      { parameter: 'averagingWeeks', value: '52' },
    ],
  );
  const [tried, setTried] = useState(false);
  const given = limits.map(({ parameter, value }) => ({ parameter, value: numberOf(value) }));
  const ready = title.trim() !== '' && from !== undefined && given.every(({ value }) => value !== undefined);
  const several = (agreement?.units.length ?? 0) > 1;
  const body = (): AgreementBody => ({
    title: title.trim(),
    basis,
    from: from ?? today,
    to: last ? addDays(last, 1) : null,
    units: several ? (agreement?.units.map((one) => one.unitId) ?? []) : unitId === '' ? [] : [unitId],
    people: [...people],
    competences: agreement?.competences ?? [],
    reference: reference.trim(),
    signatories: signatories.trim(),
    compensation: compensation.trim(),
    limits: given.map(({ parameter, value }) => ({ parameter, value: value ?? 0 })),
  });
  const preview = useMutation({
    mutationFn: () =>
      api.post<AgreementChanges>('/api/staffing/working-time/agreements/preview', {
        ...body(),
        agreementId: agreement?.agreementId,
      }),
  });
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      preview.reset();
      set(value);
    };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ready) return;
    if (!preview.data) return preview.mutate();
    const url = '/api/staffing/working-time/agreements';
    edit.mutate({
      send: () =>
        agreement
          ? api.put(`${url}/${encodeURIComponent(agreement.agreementId)}`, { ...body(), revision: agreement.revision })
          : api.post(url, body()),
      what: t('agreement.saved', { title: title.trim() }),
    });
  };
  const change = (index: number, part: Partial<LimitDraft>) =>
    changed(setLimits)(limits.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('agreement.title')}
        value={title}
        onChange={changed(setTitle)}
        error={tried && title.trim() === '' ? t('agreement.needed') : undefined}
      />
      <SelectField
        label={t('agreement.basis')}
        value={basis}
        onChange={(value) => changed(setBasis)(AGREEMENT_BASES.find((one) => one === value) ?? 'local_union')}
        options={AGREEMENT_BASES.map((value) => ({ value, label: t(`basis.${value}`) }))}
      />
      <fieldset className="form">
        <legend>{t('agreement.limits')}</legend>
        {limits.map((limit, index) => (
          <div className="law-limit-row" key={`${limit.parameter} ${index * 1}`}>
            <SelectField
              label={t('agreement.limit')}
              value={limit.parameter}
              onChange={(parameter) => change(index, { parameter })}
              options={AGREED_PARAMETERS.map((value) => ({ value, label: t(`limit.${value}`) }))}
            />
            <TextField
              label={t('agreement.value')}
              inputMode="decimal"
              value={limit.value}
              onChange={(value) => change(index, { value })}
              error={tried && numberOf(limit.value) === undefined ? t('agreement.needed') : undefined}
            />
            {limits.length > 1 && (
              <TextButton onClick={() => changed(setLimits)(limits.filter((_, at) => at !== index))}>
                {t('agreement.removeLimit')}
              </TextButton>
            )}
          </div>
        ))}
        <TextButton
          onClick={() =>
            changed(setLimits)([
              ...limits,
              {
                parameter:
                  AGREED_PARAMETERS.find((one) => !limits.some(({ parameter }) => parameter === one)) ??
                  'dailyRestHours',
                value: '',
              },
            ])
          }
        >
          {t('agreement.addLimit')}
        </TextButton>
      </fieldset>
      {!several && (
        <SelectField
          label={t('agreement.unit')}
          value={unitId}
          onChange={changed(setUnitId)}
          options={[{ value: '', label: t('agreement.allUnits') }, ...units]}
        />
      )}
      <PeopleField label={t('people.search')} hint={t('people.hint')} chosen={people} onChange={changed(setPeople)} />
      <div className="form-row">
        <DateField label={t('agreement.from')} value={from} onChange={changed(setFrom)} />
        <DateField label={t('agreement.to')} optional value={last} onChange={changed(setLast)} />
      </div>
      <TextArea label={t('agreement.compensation')} optional value={compensation} onChange={changed(setCompensation)} />
      <TextField label={t('agreement.reference')} optional value={reference} onChange={changed(setReference)} />
      <TextField label={t('agreement.signatories')} optional value={signatories} onChange={changed(setSignatories)} />
      {preview.data && <AgreementChangesView changes={preview.data} />}
      {(edit.error ?? preview.error) && <ErrorState error={edit.error ?? preview.error} texts={workingTimeTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={preview.isPending || edit.isPending}>
          {t(preview.data ? 'agreement.save' : 'agreement.preview')}
        </Button>
        <Button onClick={onDone}>{t('agreement.cancel')}</Button>
      </div>
    </form>
  );
}
