import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited, RosterDayCell } from '../contract.ts';
import { ROSTER_KINDS } from '../domain/municipality.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { clockText } from './shift-times.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useEdit } from './use-edit.ts';

interface RosterDayFormProps {
  readonly personId: string;
  readonly personName: string;
  readonly date: PlainDate;
  /** Published now. */
  readonly cells: readonly RosterDayCell[];
  /** Where a new shift is put at first. */
  readonly unitId: string;
  readonly onDone: () => void;
}

interface DraftCell extends RosterDayCell {
  readonly key: number;
}

const cellOf = ({ shift, unitId, kind }: RosterDayCell): RosterDayCell => ({ shift, unitId, kind });

/** One person's published shifts of one day: change, add, remove. */
export function RosterDayForm({ personId, personName, date, cells, unitId, onDone }: RosterDayFormProps) {
  const t = useTexts(unitTexts);
  const e = useTexts(editTexts);
  const names = useCatalogue();
  const edit = useEdit(onDone);
  const [draft, setDraft] = useState<readonly DraftCell[]>(() => cells.map((cell, key) => ({ ...cellOf(cell), key })));
  const change = (key: number, part: Partial<RosterDayCell>) =>
    setDraft(draft.map((cell) => (cell.key === key ? { ...cell, ...part } : cell)));
  const add = () => {
    const key = Math.max(-1, ...draft.map((cell) => cell.key)) + 1;
    setDraft([...draft, { key, shift: names.shifts[0]?.shift ?? '', unitId, kind: 'normal' }]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { personId, date, was: cells.map(cellOf), cells: draft.map(cellOf) };
    edit.mutate({ send: () => api.put<Edited>('/api/organisation/roster/day', body), what: personName });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {draft.length === 0 && <p className="note">{t('day.none')}</p>}
      {draft.map((cell) => (
        <fieldset key={cell.key} className="day-shift">
          <legend className="sr-only">{`${t('day.shift')} ${cell.shift}`}</legend>
          <SelectField
            label={t('day.shift')}
            value={cell.shift}
            onChange={(shift) => change(cell.key, { shift })}
            options={names.shifts.map(({ shift, startMinute, endMinute }) => ({
              value: shift,
              label: t('shift.option', { shift, from: clockText(startMinute), to: clockText(endMinute) }),
            }))}
          />
          <SelectField
            label={t('day.unit')}
            value={cell.unitId}
            onChange={(unit) => change(cell.key, { unitId: unit })}
            options={names.units}
          />
          <SelectField
            label={t('day.kind')}
            value={cell.kind}
            onChange={(kind) => change(cell.key, { kind: kind as RosterDayCell['kind'] })}
            options={ROSTER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <Button small kind="plain" onClick={() => setDraft(draft.filter((one) => one.key !== cell.key))}>
            {e('remove')}
          </Button>
        </fieldset>
      ))}
      <div className="button-row">
        <Button small icon="plus" onClick={add}>
          {t('day.addShift')}
        </Button>
      </div>
      <EditButtons busy={edit.isPending} error={edit.error} onCancel={onDone} />
    </form>
  );
}
