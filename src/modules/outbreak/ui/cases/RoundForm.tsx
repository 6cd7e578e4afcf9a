import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { RoundsReply, TestView, UnitPeople } from '../../contract/cases.ts';
import { TEST_METHODS } from '../../domain/cases/infection-case.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { useCaseEdit } from './use-case-edit.ts';
import { useCaseWords } from './use-case-words.ts';

interface RoundFormProps {
  readonly data: RoundsReply;
  /** A test of one person, else a round of a whole unit. */
  readonly single: boolean;
  readonly onDone: (roundId?: number) => void;
}

/** Orders a test of one person, or starts a round of a unit. */
export function RoundForm({ data, single, onDone }: RoundFormProps) {
  const t = useTexts(casesTexts);
  const words = useCaseWords();
  const names = useCatalogue();
  const place = usePlace();
  const [unitId, setUnitId] = useState(place.id ?? '');
  const [who, setWho] = useState('');
  const [illness, setIllness] = useState(data.illnesses[0]?.illness ?? '');
  const [method, setMethod] = useState<TestView['method']>('pcr');
  const [day, setDay] = useState<PlainDate | undefined>(data.today);
  const people = useQuery({
    queryKey: ['infection-people', unitId],
    enabled: single && unitId !== '',
    queryFn: ({ signal }) =>
      api.get<UnitPeople>(`/api/outbreak/units/${encodeURIComponent(unitId)}/people`, undefined, signal),
  });
  const choices = [
    ...(people.data?.staff ?? []).map(({ id, name }) => ({
      value: `staff:${id}`,
      label: name,
      group: t('subject.staff'),
    })),
    ...(people.data?.residents ?? []).map(({ id, name }) => ({
      value: `resident:${id}`,
      label: name,
      group: t('subject.resident'),
    })),
  ];
  const edit = useCaseEdit(
    (): Promise<{ roundId?: number }> => {
      if (!single) return api.post('/api/outbreak/rounds', { unitId, illness, method, plannedOn: day });
      const at = who.indexOf(':');
      const subject = { kind: who.slice(0, at), id: who.slice(at + 1), unitId };
      return api.post('/api/outbreak/tests', { subjects: [subject], illness, method, orderedOn: day });
    },
    ({ roundId }) => onDone(roundId),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('case.form.unit')}
        value={unitId}
        onChange={setUnitId}
        options={names.units}
        placeholder={t('case.form.choose')}
      />
      {single && (
        <SelectField
          label={t('case.form.person')}
          value={who}
          onChange={setWho}
          options={choices}
          placeholder={t('case.form.choose')}
        />
      )}
      <SelectField
        label={t('case.form.illness')}
        value={illness}
        onChange={setIllness}
        options={data.illnesses.map((one) => ({ value: one.illness, label: words.illness(one.illness, one.name) }))}
      />
      <SelectField
        label={t('testing.column.method')}
        value={method}
        onChange={(value) => setMethod(value as TestView['method'])}
        options={TEST_METHODS.map((value) => ({ value, label: t(`testing.method.${value}`) }))}
      />
      <DateField label={t('testing.planned')} value={day} onChange={setDay} />
      {edit.error && <ErrorState error={edit.error} texts={casesTexts} />}
      <div className="button-row">
        <Button onClick={() => onDone()}>{t('case.form.cancel')}</Button>
        <Button
          kind="main"
          type="submit"
          busy={edit.isPending}
          disabled={unitId === '' || (single && who === '') || day === undefined}
        >
          {t(single ? 'testing.order' : 'testing.start')}
        </Button>
      </div>
    </form>
  );
}
