import type { FormEvent } from 'react';
import { useState } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited, ShiftRow } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { setupTexts } from '../texts/setup-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { clockText, parseClock } from './shift-times.ts';
import { useEdit } from './use-edit.ts';

interface ShiftFormProps {
  readonly row: ShiftRow | undefined;
  readonly onDone: () => void;
}

/** A shift type: when it begins and ends, its break, and whether it is passive. */
export function ShiftForm({ row, onDone }: ShiftFormProps) {
  const t = useTexts(setupTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone);
  const [shift, setShift] = useState(row?.shift ?? '');
  const [start, setStart] = useState(row ? clockText(row.startMinute) : '');
  const [end, setEnd] = useState(row ? clockText(row.endMinute) : '');
  const [pause, setPause] = useState(String(row?.breakMinutes ?? 0));
  const [passive, setPassive] = useState(row?.passive ?? false);
  const [tried, setTried] = useState(false);
  const [startMinute, endMinute] = [parseClock(start), parseClock(end)];
  const breakMinutes = /^\d{1,3}$/.test(pause.trim()) ? Number(pause) : undefined;
  const url = `/api/organisation/shifts/${encodeURIComponent(row?.shift ?? '')}`;
  const what = t('shift.saved', { id: shift.trim() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (startMinute === undefined || endMinute === undefined || breakMinutes === undefined || shift.trim() === '')
      return;
    const fields = { startMinute, endMinute, breakMinutes, passive };
    const send = row
      ? () => api.put<Edited>(url, { ...fields, revision: row.revision })
      : () => api.post<Edited>('/api/organisation/shifts', { ...fields, shift: shift.trim() });
    edit.mutate({ send, what });
  };
  const remove = () =>
    row && edit.mutate({ send: () => api.del<Edited>(url, { revision: row.revision }), what, kind: 'removed' });
  const timeError = (minute: number | undefined) => (tried && minute === undefined ? t('shift.timeWrong') : undefined);
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!row && (
        <TextField
          label={t('shift.id')}
          hint={e('id.hint')}
          value={shift}
          onChange={setShift}
          error={tried && shift.trim() === '' ? e('id.needed') : undefined}
        />
      )}
      <TextField
        label={t('shift.start')}
        inputMode="numeric"
        value={start}
        onChange={setStart}
        error={timeError(startMinute)}
      />
      <TextField
        label={t('shift.end')}
        hint={t('shift.endHint')}
        inputMode="numeric"
        value={end}
        onChange={setEnd}
        error={timeError(endMinute)}
      />
      <TextField
        label={t('shift.break')}
        inputMode="numeric"
        value={pause}
        onChange={setPause}
        error={tried && breakMinutes === undefined ? e('number.needed') : undefined}
      />
      <Checkbox label={t('shift.passive')} note={t('shift.passiveNote')} checked={passive} onChange={setPassive} />
      <EditButtons
        busy={edit.isPending}
        error={edit.error}
        onCancel={onDone}
        onRemove={row?.demandRows === 0 ? remove : undefined}
      />
    </form>
  );
}
