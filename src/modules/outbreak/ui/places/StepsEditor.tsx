import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MovePlanView, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { usePlaceChange } from './use-places.ts';

interface StepsEditorProps {
  readonly data: SitePicture;
  readonly plan: MovePlanView;
  readonly nameOf: (userId: string) => string | undefined;
  readonly onClose: () => void;
}

interface Row {
  /** Stays with the row while it is moved up and down. */
  readonly id: number;
  readonly userId: string;
  /** Empty: a place to wait. */
  readonly toRoomId: string;
  readonly status: string;
}

const STATUSES = ['infected', 'exposed', 'clean'] as const;

/** The steps of a proposal put right by hand: order, rooms, people; the server says which step cannot be done. */
export function StepsEditor({ data, plan, nameOf, onClose }: StepsEditorProps) {
  const t = useTexts(placesTexts);
  const change = usePlaceChange(onClose);
  const [rows, setRows] = useState<readonly Row[]>(() =>
    plan.steps.map(({ seq, userId, toRoomId, status }) => ({ id: seq, userId, toRoomId: toRoomId ?? '', status })),
  );
  const put = (id: number, said: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...said } : row)));
  const swap = (index: number, other: number) =>
    setRows(rows.map((row, at) => (at === index ? rows[other] : at === other ? rows[index] : row) ?? row));
  const people = data.people.flatMap(({ userId: value, name }) => (name === null ? [] : [{ value, label: name }]));
  const rooms = [
    { value: '', label: t('moves.wait') },
    ...data.rooms
      .filter(({ beds, kind }) => beds > 0 && (kind === 'resident' || kind === 'isolation'))
      .map(({ roomId: value, name, zone }) => ({ value, label: `${name}, ${t(`zone.${zone}`)}` })),
  ];
  const nextId = Math.max(0, ...rows.map(({ id }) => id)) + 1;
  const complete = rows.length > 0 && rows.every(({ userId }) => userId !== '');
  return (
    <div className="form">
      <p className="note">{t('moves.edit.text')}</p>
      <ol className="steps-editor">
        {rows.map((row, index) => {
          const name = nameOf(row.userId) ?? t('moves.hidden');
          const step = { step: index + 1, name };
          return (
            <li key={row.id}>
              <div className="form-row">
                <SelectField
                  label={t('moves.person')}
                  value={row.userId}
                  onChange={(userId) => put(row.id, { userId })}
                  placeholder={t('room.house.choose')}
                  options={people}
                />
                <SelectField
                  label={t('moves.to')}
                  value={row.toRoomId}
                  onChange={(toRoomId) => put(row.id, { toRoomId })}
                  options={rooms}
                />
                <SelectField
                  label={t('case.status')}
                  value={row.status}
                  onChange={(status) => put(row.id, { status })}
                  options={STATUSES.map((one) => ({ value: one, label: t(`zone.${one}`) }))}
                />
              </div>
              <div className="button-row">
                <Button
                  small
                  kind="plain"
                  aria-label={t('moves.edit.up', step)}
                  aria-disabled={index === 0}
                  onClick={() => index > 0 && swap(index, index - 1)}
                >
                  ↑
                </Button>
                <Button
                  small
                  kind="plain"
                  aria-label={t('moves.edit.down', step)}
                  aria-disabled={index === rows.length - 1}
                  onClick={() => index < rows.length - 1 && swap(index, index + 1)}
                >
                  ↓
                </Button>
                <Button
                  small
                  kind="plain"
                  icon="close"
                  aria-label={t('moves.edit.remove', step)}
                  onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={change.isPending}
          aria-disabled={!complete}
          onClick={() =>
            complete &&
            change.mutate({
              send: () =>
                api.put(`/api/outbreak/moves/${plan.planId}/steps`, {
                  revision: plan.revision,
                  steps: rows.map(({ userId, toRoomId, status }) => ({
                    userId,
                    toRoomId: toRoomId === '' ? null : toRoomId,
                    status,
                  })),
                }),
              done: t('moves.edited'),
            })
          }
        >
          {t('moves.edit.save')}
        </Button>
        <Button
          icon="plus"
          onClick={() => setRows([...rows, { id: nextId, userId: '', toRoomId: '', status: 'exposed' }])}
        >
          {t('moves.edit.add')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('room.cancel')}
        </Button>
      </div>
    </div>
  );
}
