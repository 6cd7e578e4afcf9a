import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { COMPENSATIONS } from '#modules/organisation/domain/working-time-rows.ts';
import { useCatalogue, useEdit } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { RecordBody, WorkingTimeReply } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { PeopleField } from './PeopleField.tsx';
import { WORKING_TIME_KEY } from './use-working-time.ts';

/** What a form starts with when it is opened from a finding. */
export interface RecordStart {
  readonly ruleId: string;
  readonly personId?: string | undefined;
  readonly date?: PlainDate | undefined;
  readonly what?: string | undefined;
  readonly reason?: string | undefined;
}

interface RecordFormProps {
  readonly data: WorkingTimeReply;
  readonly start?: RecordStart;
  readonly onDone: () => void;
}

/** Records a decision: under which rule, what, why, who, for whom and when, and what is given in return. */
export function RecordForm({ data, start, onDone }: RecordFormProps) {
  const t = useTexts(workingTimeTexts);
  const { units } = useCatalogue();
  const session = useSession();
  const edit = useEdit(onDone, WORKING_TIME_KEY);
  const [ruleId, setRuleId] = useState(start?.ruleId ?? 'aml-10-12-3');
  const [what, setWhat] = useState(start?.what ?? '');
  const [reason, setReason] = useState(start?.reason ?? '');
  const [decidedBy, setDecidedBy] = useState(session.account.name);
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(data.today);
  const [from, setFrom] = useState<PlainDate | undefined>(start?.date ?? data.today);
  const [last, setLast] = useState<PlainDate | undefined>(start?.date ?? data.today);
  const [unitId, setUnitId] = useState('');
  const [people, setPeople] = useState<readonly string[]>(start?.personId ? [start.personId] : []);
  const [compensation, setCompensation] = useState<RecordBody['compensation']>('rest');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const needed = (text: string) => (tried && text.trim() === '' ? t('agreement.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ([what, reason, decidedBy].some((text) => text.trim() === '') || !from || !decidedOn) return;
    const body: RecordBody = {
      ruleId,
      what: what.trim(),
      reason: reason.trim(),
      decidedBy: decidedBy.trim(),
      decidedOn,
      from,
      to: last ? addDays(last, 1) : null,
      units: unitId === '' ? [] : [unitId],
      people: [...people],
      compensation,
      compensationNote: note.trim(),
    };
    edit.mutate({ send: () => api.post('/api/staffing/working-time/records', body), what: what.trim() });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('records.rule')}
        value={ruleId}
        onChange={setRuleId}
        options={data.rules
          .toSorted((a, b) => Number(b.recorded) - Number(a.recorded))
          .map((rule) => ({ value: rule.ruleId, label: `${rule.paragraph} ${t.find(`rule.${rule.ruleId}`) ?? ''}` }))}
      />
      <TextField label={t('records.what')} value={what} onChange={setWhat} error={needed(what)} />
      <TextArea
        label={t('records.reason')}
        hint={t('records.reason.hint')}
        value={reason}
        onChange={setReason}
        error={needed(reason)}
      />
      <div className="form-row">
        <TextField label={t('records.by')} value={decidedBy} onChange={setDecidedBy} error={needed(decidedBy)} />
        <DateField label={t('records.on')} value={decidedOn} onChange={setDecidedOn} />
      </div>
      <SelectField
        label={t('agreement.unit')}
        value={unitId}
        onChange={setUnitId}
        options={[{ value: '', label: t('agreement.allUnits') }, ...units]}
      />
      <PeopleField label={t('people.search')} hint={t('people.hint')} chosen={people} onChange={setPeople} />
      <div className="form-row">
        <DateField label={t('agreement.from')} value={from} onChange={setFrom} />
        <DateField label={t('agreement.to')} optional value={last} onChange={setLast} />
      </div>
      <SelectField
        label={t('records.compensation')}
        value={compensation}
        onChange={(value) => setCompensation(COMPENSATIONS.find((one) => one === value) ?? 'none')}
        options={COMPENSATIONS.map((value) => ({ value, label: t(`compensation.${value}`) }))}
      />
      <TextField label={t('records.compensationNote')} optional value={note} onChange={setNote} />
      {edit.isError && <ErrorState error={edit.error} texts={workingTimeTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={edit.isPending}>
          {t('records.save')}
        </Button>
        <Button onClick={onDone}>{t('agreement.cancel')}</Button>
      </div>
    </form>
  );
}
