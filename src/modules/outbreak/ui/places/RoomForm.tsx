import type { FormEvent } from 'react';
import { useState } from 'react';
import { ROOM_KINDS } from '#modules/organisation/domain/room-rows.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { RoomView, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { usePlaceChange } from './use-places.ts';

interface RoomFormProps {
  readonly data: SitePicture;
  readonly floor: number;
  readonly onClose: () => void;
}

/** A new room in a panel of its own; it is drawn in a free strip below the others, from where it can be dragged. */
export function RoomForm({ data, floor, onClose }: RoomFormProps) {
  const t = useTexts(placesTexts);
  return (
    <SidePanel title={t('plan.add-room')} focusKey="new-room" proposed onClose={onClose}>
      <RoomFields data={data} floor={floor} onDone={onClose} />
    </SidePanel>
  );
}

interface RoomFieldsProps {
  readonly data: SitePicture;
  readonly floor: number;
  readonly room?: RoomView;
  readonly onDone: () => void;
}

/** What is known of a room, to be filled in or changed. */
export function RoomFields({ data, floor, room, onDone }: RoomFieldsProps) {
  const t = useTexts(placesTexts);
  const change = usePlaceChange(onDone);
  const [roomId, setRoomId] = useState('');
  const [name, setName] = useState(room?.name ?? '');
  const [kind, setKind] = useState<string>(room?.kind ?? 'resident');
  const [unitId, setUnitId] = useState(room ? (room.unitId ?? '') : (data.units[0]?.unitId ?? ''));
  const [beds, setBeds] = useState(String(room?.beds ?? 1));
  const [level, setLevel] = useState(String(room?.floor ?? floor));
  const [ownBathroom, setOwnBathroom] = useState(room?.ownBathroom ?? true);
  const [tried, setTried] = useState(false);
  const isNumber = (text: string) => /^-?\d{1,2}$/.test(text.trim());
  const needed = (bad: boolean) => (tried && bad ? t('form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong =
      name.trim() === '' || !isNumber(beds) || !isNumber(level) || (room === undefined && roomId.trim() === '');
    if (wrong) return;
    const fields = {
      name: name.trim(),
      kind,
      unitId: unitId === '' ? null : unitId,
      beds: Number(beds),
      floor: Number(level),
      ownBathroom,
      validFrom: room?.from ?? null,
      validTo: room?.to ?? null,
    };
    const lowest = Math.max(
      0,
      ...data.rooms.filter((one) => one.floor === Number(level)).map(({ box }) => (box ? box.y + box.h : 0)),
    );
    change.mutate({
      send: () =>
        room
          ? api.put(`/api/outbreak/rooms/${encodeURIComponent(room.roomId)}`, { ...fields, revision: room.revision })
          : api.post(`/api/outbreak/places/${encodeURIComponent(data.siteId)}/rooms`, {
              ...fields,
              roomId: roomId.trim(),
              box: { x: 0, y: lowest + 1, w: 4, h: 4 },
            }),
      done: t('room.saved', { room: name.trim() }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {room === undefined && (
        <TextField label={t('room.id')} value={roomId} onChange={setRoomId} error={needed(roomId.trim() === '')} />
      )}
      <TextField label={t('room.name')} value={name} onChange={setName} error={needed(name.trim() === '')} />
      <SelectField
        label={t('room.kind')}
        value={kind}
        onChange={setKind}
        options={ROOM_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <SelectField
        label={t('room.unit')}
        value={unitId}
        onChange={setUnitId}
        options={[
          { value: '', label: t('room.unit.shared') },
          ...data.units.map((unit) => ({ value: unit.unitId, label: unit.name })),
        ]}
      />
      <div className="form-row">
        <TextField
          label={t('room.beds')}
          inputMode="numeric"
          value={beds}
          onChange={setBeds}
          error={needed(!isNumber(beds))}
        />
        <TextField
          label={t('room.floor')}
          inputMode="numeric"
          value={level}
          onChange={setLevel}
          error={needed(!isNumber(level))}
        />
      </div>
      <Checkbox label={t('room.bathroom')} checked={ownBathroom} onChange={setOwnBathroom} />
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('room.save')}
        </Button>
        <Button onClick={onDone}>{t('room.cancel')}</Button>
      </div>
    </form>
  );
}
