import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { Edited, UnitDetail, UnitStatusRow } from '../contract.ts';
import { UNIT_STATUSES } from '../domain/municipality.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { useEdit } from './use-edit.ts';

/** What is or has been in force for a unit, with from and to; set, corrected and taken away here. */
export function UnitStatusSection({ unit }: { readonly unit: UnitDetail }) {
  const t = useTexts(unitTexts);
  const e = useTexts(editTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const [changed, setChanged] = useState<UnitStatusRow | 'new'>();
  const isPast = ({ to }: UnitStatusRow) => to !== null && to <= today;
  const day = (date: PlainDate) => formatDay(date, locale, 'day');
  const present = unit.status.filter((row) => !isPast(row));
  const past = unit.status.filter(isPast);
  const line = (row: UnitStatusRow) => (
    <li key={`${row.status}${row.from}`}>
      <span>
        {isPast(row) ? (
          t(`status.${row.status}`)
        ) : (
          <Mark kind={row.status === 'outbreak' ? 'act' : 'watch'}>{t(`status.${row.status}`)}</Mark>
        )}{' '}
        <span className="note">
          {row.to === null
            ? t('status.from', { from: day(row.from) })
            : t('status.from-to', { from: day(row.from), to: day(row.to) })}
        </span>
      </span>
      {unit.canChangeStatus && (
        <TextButton aria-label={`${e('change')}: ${t(`status.${row.status}`)}`} onClick={() => setChanged(row)}>
          {e('change')}
        </TextButton>
      )}
    </li>
  );
  return (
    <Section
      title={t('unit.status')}
      actions={
        unit.canChangeStatus && changed === undefined ? (
          <Button small icon="plus" onClick={() => setChanged('new')}>
            {t('unit.statusAdd')}
          </Button>
        ) : undefined
      }
    >
      {present.length === 0 && <p className="note">{t('unit.statusNone')}</p>}
      {present.length > 0 && <ul className="panel-list">{present.map(line)}</ul>}
      {past.length > 0 && (
        <details>
          <summary>{t('unit.statusPast')}</summary>
          <ul className="panel-list">{past.map(line)}</ul>
        </details>
      )}
      {changed !== undefined && (
        <StatusForm
          key={changed === 'new' ? 'new' : `${changed.status}${changed.from}`}
          unit={unit}
          was={changed === 'new' ? null : changed}
          onDone={() => setChanged(undefined)}
        />
      )}
    </Section>
  );
}

interface StatusFormProps {
  readonly unit: UnitDetail;
  readonly was: UnitStatusRow | null;
  readonly onDone: () => void;
}

function StatusForm({ unit, was, onDone }: StatusFormProps) {
  const t = useTexts(unitTexts);
  const { today } = useSession();
  const edit = useEdit(onDone);
  const [status, setStatus] = useState<UnitStatusRow['status']>(was?.status ?? 'outbreak');
  const [from, setFrom] = useState<PlainDate | undefined>(was?.from ?? today);
  const [to, setTo] = useState<PlainDate | undefined>(was?.to ?? undefined);
  const url = `/api/organisation/units/${encodeURIComponent(unit.unitId)}/status`;
  const what = `${unit.name}: ${t(`status.${status}`)}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from === undefined) return;
    edit.mutate({ send: () => api.put<Edited>(url, { status, from, to: to ?? null, was }), what });
  };
  const remove = () => edit.mutate({ send: () => api.del<Edited>(url, was), what, kind: 'removed' });
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('statusForm.kind')}
        value={status}
        onChange={(value) => setStatus(value as UnitStatusRow['status'])}
        options={UNIT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <DateField
        label={t('statusForm.from')}
        value={from}
        onChange={setFrom}
        error={from === undefined ? t('statusForm.fromNeeded') : undefined}
      />
      <DateField label={t('statusForm.to')} hint={t('statusForm.toHint')} optional value={to} onChange={setTo} />
      <EditButtons busy={edit.isPending} error={edit.error} onCancel={onDone} onRemove={was ? remove : undefined} />
    </form>
  );
}
