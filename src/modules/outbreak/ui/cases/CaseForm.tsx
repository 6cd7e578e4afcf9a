import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { CaseView, ListCasesReply, UnitPeople } from '../../contract/cases.ts';
import { SUBJECT_KINDS } from '../../domain/cases/infected-subject.ts';
import { INFECTED_WHERE } from '../../domain/cases/infection-case.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { useCaseWords } from './use-case-words.ts';

interface CaseFormProps {
  readonly data: Pick<ListCasesReply, 'cases' | 'illnesses' | 'today'>;
  readonly onDone: () => void;
}

/** A new case: who, since when, and where from. */
export function CaseForm({ data, onDone }: CaseFormProps) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { say } = useToast();
  const names = useCatalogue();
  const place = usePlace();
  const [kind, setKind] = useState<CaseView['subjectKind']>('staff');
  const [unitId, setUnitId] = useState(place.id ?? '');
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [illness, setIllness] = useState(data.illnesses[0]?.illness ?? '');
  const [confirmedOn, setConfirmedOn] = useState<PlainDate | undefined>(data.today);
  const [onsetOn, setOnsetOn] = useState<PlainDate | undefined>();
  const [infectedWhere, setWhere] = useState<CaseView['infectedWhere']>('unknown');
  const [infectedBy, setBy] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const people = useQuery({
    queryKey: ['infection-people', unitId],
    enabled: unitId !== '' && kind !== 'visitor',
    queryFn: ({ signal }) =>
      api.get<UnitPeople>(`/api/outbreak/units/${encodeURIComponent(unitId)}/people`, undefined, signal),
  });
  const choices = (kind === 'staff' ? people.data?.staff : people.data?.residents) ?? [];
  const save = useMutation({
    mutationFn: () =>
      api.post<{ caseId: number; proposed: number }>('/api/outbreak/cases', {
        subject: { kind, id: kind === 'visitor' ? null : id, name },
        illness,
        confirmedOn,
        onsetOn: onsetOn ?? null,
        unitId: unitId || null,
        phone,
        infectedWhere,
        infectedBy: infectedBy ? Number(infectedBy) : null,
        note,
      }),
    onSuccess: async ({ caseId, proposed }) => {
      await queries.invalidateQueries({ queryKey: ['infection-cases'] });
      say(t('case.saved', { name: choices.find((one) => one.id === id)?.name ?? name, proposed }));
      onDone();
      await navigate({ to: `/smitte/saker/${caseId}` });
    },
  });
  const isWhole = confirmedOn !== undefined && (kind === 'visitor' ? name.trim() !== '' : id !== '');
  const needed = (missing: boolean) => (tried && missing ? t('case.form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) save.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <RadioField
        label={t('case.form.kind')}
        value={kind}
        onChange={(value) => {
          setKind(value as CaseView['subjectKind']);
          setId('');
        }}
        options={SUBJECT_KINDS.map((value) => ({ value, label: t(`subject.${value}`) }))}
      />
      <SelectField
        label={t('case.form.unit')}
        value={unitId}
        onChange={(value) => {
          setUnitId(value);
          setId('');
        }}
        options={names.units}
        placeholder={t('case.form.choose')}
      />
      {kind === 'visitor' ? (
        <>
          <TextField label={t('case.form.name')} value={name} onChange={setName} error={needed(name.trim() === '')} />
          <TextField label={t('case.form.phone')} type="tel" value={phone} onChange={setPhone} />
        </>
      ) : (
        <SelectField
          label={t('case.form.person')}
          value={id}
          onChange={setId}
          options={choices
            .map((one) => ({ value: one.id, label: one.name }))
            .sort((a, b) => compareNames(a.label, b.label))}
          placeholder={t('case.form.choose')}
          error={needed(id === '')}
        />
      )}
      <SelectField
        label={t('case.form.illness')}
        value={illness}
        onChange={setIllness}
        options={data.illnesses.map((one) => ({ value: one.illness, label: words.illness(one.illness, one.name) }))}
      />
      <DateField
        label={t('case.form.confirmed')}
        value={confirmedOn}
        onChange={setConfirmedOn}
        error={needed(confirmedOn === undefined)}
      />
      <DateField label={t('case.form.onset')} hint={t('case.form.onset.hint')} value={onsetOn} onChange={setOnsetOn} />
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
        options={data.cases.map((one) => ({ value: String(one.caseId), label: one.name }))}
        placeholder={t('case.form.by.none')}
      />
      <TextArea label={t('case.form.note')} value={note} onChange={setNote} />
      {save.error && <ErrorState error={save.error} texts={casesTexts} />}
      <div className="button-row">
        <Button onClick={onDone}>{t('case.form.cancel')}</Button>
        <Button kind="main" type="submit" busy={save.isPending}>
          {t('case.form.save')}
        </Button>
      </div>
    </form>
  );
}
