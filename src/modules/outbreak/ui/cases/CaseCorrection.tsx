import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CaseReply, CaseView, ListCasesReply } from '../../contract/cases.ts';
import { INFECTED_WHERE } from '../../domain/cases/infection-case.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { momentAt } from '../infection-rules/moment-at.ts';
import { useCaseEdit } from './use-case-edit.ts';

interface CaseCorrectionProps {
  readonly data: CaseReply;
  readonly onDone: () => void;
}

/** Corrects what was recorded of a case, and carries on with fever and symptoms; the isolation follows. Only changed fields are sent. */
export function CaseCorrection({ data, onDone }: CaseCorrectionProps) {
  const t = useTexts(casesTexts);
  const { say } = useToast();
  const names = useCatalogue();
  const one = data.case;
  const [confirmedOn, setConfirmed] = useState<PlainDate | undefined>(one.confirmedOn);
  const [onsetOn, setOnset] = useState<PlainDate | undefined>(one.onsetOn ?? undefined);
  const [hasFever, setFever] = useState(one.hasFever);
  const [feverFree, setFeverFree] = useState(typedMoment(one.feverFreeAt));
  const [symptomFree, setSymptomFree] = useState(typedMoment(one.symptomFreeAt));
  const [unitId, setUnit] = useState(one.unitId ?? '');
  const [variant, setVariant] = useState(one.variant);
  const [phone, setPhone] = useState(one.phone);
  const [infectedWhere, setWhere] = useState<CaseView['infectedWhere']>(one.infectedWhere);
  const [infectedBy, setBy] = useState(String(one.infectedBy ?? ''));
  const [note, setNote] = useState(one.note);
  const others = useQuery({
    queryKey: ['infection-cases', 'all'],
    queryFn: ({ signal }) => api.get<ListCasesReply>('/api/outbreak/cases', { state: 'all' }, signal),
  });
  const given = {
    confirmedOn,
    onsetOn: onsetOn ?? null,
    hasFever: hasFever && !feverFree.day,
    feverFreeAt: momentOf(feverFree),
    symptomFreeAt: momentOf(symptomFree),
    unitId: unitId || null,
    variant: variant.trim(),
    phone: phone.trim(),
    infectedWhere,
    infectedBy: infectedBy ? Number(infectedBy) : null,
    note,
  };
  const fields = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== undefined && value !== one[name as keyof CaseView]),
  );
  const save = useCaseEdit(
    () => api.put<CaseReply>(`/api/outbreak/cases/${one.caseId}`, { revision: one.revision, ...fields }),
    () => {
      say(t('case.changed'));
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <DateField label={t('case.form.confirmed')} value={confirmedOn} onChange={setConfirmed} />
      <DateField label={t('case.form.onset')} hint={t('case.form.onset.hint')} value={onsetOn} onChange={setOnset} />
      <Checkbox label={t('case.form.fever')} checked={hasFever && !feverFree.day} onChange={setFever} />
      <MomentFields label={t('case.form.fever-free')} value={feverFree} onChange={setFeverFree} />
      <MomentFields label={t('case.form.symptom-free')} value={symptomFree} onChange={setSymptomFree} />
      <SelectField
        label={t('case.form.unit')}
        value={unitId}
        onChange={setUnit}
        options={names.units}
        placeholder={t('case.form.choose')}
      />
      <TextField label={t('case.form.variant')} optional value={variant} onChange={setVariant} />
      <TextField label={t('case.form.phone')} type="tel" optional value={phone} onChange={setPhone} />
      <SelectField
        label={t('case.form.where')}
        value={infectedWhere}
        onChange={(value) => setWhere(value as CaseView['infectedWhere'])}
        options={INFECTED_WHERE.map((value) => ({ value, label: t(`where.${value}`) }))}
      />
      <SelectField
        label={t('case.form.by')}
        value={infectedBy}
        onChange={setBy}
        options={(others.data?.cases ?? [])
          .filter((other) => other.caseId !== one.caseId)
          .map((other) => ({ value: String(other.caseId), label: other.name }))}
        placeholder={t('case.form.by.none')}
      />
      <TextArea label={t('case.form.note')} value={note} onChange={setNote} />
      {save.error && <ErrorState error={save.error} texts={casesTexts} />}
      <div className="button-row">
        <Button onClick={onDone}>{t('case.form.cancel')}</Button>
        <Button
          kind="main"
          type="submit"
          busy={save.isPending}
          disabled={Object.keys(fields).length === 0 || confirmedOn === undefined}
        >
          {t('case.form.change')}
        </Button>
      </div>
    </form>
  );
}

/** A moment as it is typed: day and clock. */
interface TypedMoment {
  readonly day: PlainDate | undefined;
  readonly clock: string;
}

interface MomentFieldsProps {
  readonly label: string;
  readonly value: TypedMoment;
  readonly onChange: (value: TypedMoment) => void;
}

function MomentFields({ label, value, onChange }: MomentFieldsProps) {
  const t = useTexts(casesTexts);
  return (
    <div className="form-row">
      <DateField label={label} optional value={value.day} onChange={(day) => onChange({ ...value, day })} />
      {value.day && (
        <TextField
          label={t('case.form.clock')}
          value={value.clock}
          onChange={(clock) => onChange({ ...value, clock })}
        />
      )}
    </div>
  );
}

function typedMoment(at: Instant | null): TypedMoment {
  if (at === null) return { day: undefined, clock: '08:00' };
  const { date, time } = osloDayAndTime(at);
  return { day: date, clock: time };
}

/** Null: no day; undefined: no clock time, so nothing is sent. */
function momentOf({ day, clock }: TypedMoment): Instant | null | undefined {
  return day === undefined ? null : momentAt(day, clock);
}
