import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CallView, SentPersonView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { PeopleRows } from './PeopleRows.tsx';
import { useCooperationChange } from './use-cooperation.ts';

interface ReceiveFormProps {
  readonly call: CallView;
  readonly competences: readonly string[];
  readonly onDone: () => void;
}

/** Who has come, from when and until when, and where they may work; from then on the plan may use them. */
export function ReceiveForm({ call, competences, onDone }: ReceiveFormProps) {
  const t = useTexts(cooperationTexts);
  const change = useCooperationChange(onDone);
  const named = call.reply?.named ?? [];
  const [people, setPeople] = useState<readonly SentPersonView[]>(
    named.length > 0 ? named : [{ name: '', competence: call.competence }],
  );
  const [from, setFrom] = useState<PlainDate | undefined>(call.from);
  const [last, setLast] = useState<PlainDate | undefined>(addDays(call.to, -1));
  const wantedUnits = [...new Map(call.needs.map((need) => [need.unitId, need.unitName]))];
  const [unitIds, setUnitIds] = useState<readonly string[]>(wantedUnits.map(([unitId]) => unitId));
  const [tried, setTried] = useState(false);
  const present = people.filter((one) => one.name.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (present.length === 0 || from === undefined || last === undefined || call.reply === null) return;
    const { revision, callId } = call;
    const body = { revision, answeredAt: call.reply.answeredAt, people: present, from, to: addDays(last, 1), unitIds };
    change.mutate({
      send: () => api.post(`/api/staffing/agreement-calls/${callId}/receive`, body),
      done: t('done.arrive'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <PeopleRows
        legend={t('receive.people')}
        people={people}
        competences={competences}
        usual={call.competence}
        onChange={setPeople}
      />
      {tried && present.length === 0 && <p className="field-error">{t('receive.people.needed')}</p>}
      <div className="form-row">
        <DateField
          label={t('receive.from')}
          value={from}
          onChange={setFrom}
          error={tried && from === undefined ? t('day.needed') : undefined}
        />
        <DateField
          label={t('receive.to')}
          value={last}
          onChange={setLast}
          error={tried && last === undefined ? t('day.needed') : undefined}
        />
      </div>
      {wantedUnits.length > 0 && (
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{t('receive.units')}</legend>
          {wantedUnits.map(([unitId, name]) => (
            <Checkbox
              key={unitId}
              label={name}
              checked={unitIds.includes(unitId)}
              onChange={(on) => setUnitIds(on ? [...unitIds, unitId] : unitIds.filter((one) => one !== unitId))}
            />
          ))}
          {unitIds.length === 0 && <p className="note">{t('receive.units.any')}</p>}
        </fieldset>
      )}
      {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('receive.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
