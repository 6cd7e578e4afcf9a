import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { RoomView, SitePicture } from '../../contract/places.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { RoomFields } from './RoomForm.tsx';
import { usePlaceChange } from './use-places.ts';

interface RoomPanelProps {
  readonly data: SitePicture;
  readonly room: RoomView;
  readonly nameOf: (userId: string) => string | undefined;
  readonly onCase: (userId: string) => void;
  readonly onClose: () => void;
}

/** One room: its zone, who lives there, cleaning, and what may be changed. */
export function RoomPanel({ data, room, nameOf, onCase, onClose }: RoomPanelProps) {
  const t = useTexts(placesTexts);
  const method = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const now = useNow();
  const mayEdit = useCan('outbreak.rooms.change');
  const mayOrder = useCan('outbreak.cleaning.order');
  const mayHouse = useCan('outbreak.residents.read');
  const [editing, setEditing] = useState(false);
  const change = usePlaceChange();
  const cleaning = data.cleaning.filter(({ roomId }) => roomId === room.roomId);
  const unit = data.units.find(({ unitId }) => unitId === room.unitId);
  const today = data.date === data.today;
  const dueText = (task: SitePicture['cleaning'][number]) => {
    const words = t('clean.due', {
      method: method(`method.${task.method}` as 'method.contact_points'),
      when: formatWhen(task.dueAt, now, locale),
    });
    return task.dueAt < now ? <Mark kind="act">{words}</Mark> : words;
  };
  const order = () =>
    change.mutate({
      send: () =>
        api.post('/api/outbreak/cleaning', {
          roomIds: [room.roomId],
          method: null,
          reason: t('clean.reason'),
        }),
      done: t('clean.ordered', { room: room.name }),
    });
  return (
    <SidePanel title={room.name} kicker={t(`kind.${room.kind}`)} focusKey={room.roomId} onClose={onClose}>
      <Facts
        items={[
          {
            id: 'zone',
            term: t('room.zone'),
            text:
              room.zoneFrom === null
                ? t(`zone.full.${room.zone}`)
                : t('room.zone.since', { zone: t(`zone.full.${room.zone}`), day: formatDay(room.zoneFrom, locale) }),
          },
          ...(room.cohort ? [{ id: 'cohort', term: '', text: t('room.cohort', { cohort: room.cohort }) }] : []),
          { id: 'unit', term: t('room.unit'), text: unit?.name ?? t('room.unit.shared') },
          ...(room.beds > 0
            ? [
                { id: 'beds', term: t('room.beds'), text: room.beds },
                { id: 'bath', term: t('room.bathroom'), text: t(room.ownBathroom ? 'room.yes' : 'room.no') },
              ]
            : []),
          ...cleaning.map((task) => ({
            id: `clean-${task.taskId}`,
            term: t('room.cleaning'),
            text:
              task.state === 'done'
                ? t('clean.done', { method: method(`method.${task.method}` as 'method.contact_points') })
                : dueText(task),
          })),
        ]}
      />
      {room.residents.length > 0 && (
        <>
          <h3 className="sub-head">{t('room.residents')}</h3>
          <ul className="link-people">
            {room.residents.map((userId) => {
              const name = nameOf(userId);
              return (
                <li key={userId}>
                  <span>{name ?? t('moves.hidden')}</span>{' '}
                  {name !== undefined && mayHouse && (
                    <Button small kind="plain" onClick={() => onCase(userId)}>
                      {t('room.case', { name })}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {today && room.beds > room.residents.length && mayHouse && (
        <HousePerson data={data} room={room} nameOf={nameOf} />
      )}
      {today && data.mayChange && <ZoneForm data={data} room={room} />}
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
      <div className="button-row">
        {mayOrder && today && <Button onClick={order}>{t('clean.order')}</Button>}
        {mayEdit && !editing && <Button onClick={() => setEditing(true)}>{t('room.edit')}</Button>}
        {mayEdit && room.residents.length === 0 && (
          <Button
            kind="plain"
            onClick={() =>
              change.mutate({
                send: () =>
                  api.del(`/api/outbreak/rooms/${encodeURIComponent(room.roomId)}`, { revision: room.revision }),
                done: t('room.removed', { room: room.name }),
              })
            }
          >
            {t('room.remove')}
          </Button>
        )}
      </div>
      {editing && <RoomFields data={data} floor={room.floor} room={room} onDone={() => setEditing(false)} />}
    </SidePanel>
  );
}

function HousePerson({ data, room, nameOf }: Pick<RoomPanelProps, 'data' | 'room' | 'nameOf'>) {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const change = usePlaceChange();
  const [userId, setUserId] = useState('');
  const name = nameOf(userId);
  const waiting = data.withoutRoom.flatMap((id) => {
    const label = nameOf(id);
    return label === undefined ? [] : [{ value: id, label }];
  });
  if (waiting.length === 0) return null;
  return (
    <div className="form">
      <SelectField
        label={t('room.house')}
        value={userId}
        onChange={setUserId}
        placeholder={t('room.house.choose')}
        options={waiting}
      />
      {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
      {name !== undefined && (
        <Button
          busy={change.isPending}
          onClick={() =>
            change.mutate({
              send: () =>
                api.post(`/api/outbreak/rooms/${encodeURIComponent(room.roomId)}/residents`, {
                  userId,
                  from: data.today,
                }),
              done: t('room.housed', { name, room: room.name, day: formatDay(data.today, locale) }),
            })
          }
        >
          {t('room.house.save')}
        </Button>
      )}
    </div>
  );
}

const ZONES = ['clean', 'exposed', 'infected'] as const;

function ZoneForm({ data, room }: Pick<RoomPanelProps, 'data' | 'room'>) {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const change = usePlaceChange();
  const [zone, setZone] = useState<string>(room.zone);
  const [scope, setScope] = useState('this');
  const [cohort, setCohort] = useState(room.cohort);
  const unit = data.units.find(({ unitId }) => unitId === room.unitId);
  const roomIds =
    scope === 'this' || !unit
      ? [room.roomId]
      : data.rooms.filter((one) => one.unitId === unit.unitId && one.floor === room.floor).map((one) => one.roomId);
  const changed = zone !== room.zone || cohort.trim() !== room.cohort || scope !== 'this';
  return (
    <div className="form">
      <SelectField
        label={t('zone.set')}
        hint={t('zone.set.not-cleaned')}
        value={zone}
        onChange={setZone}
        options={ZONES.map((one) => ({ value: one, label: t(`zone.full.${one}`) }))}
      />
      {changed && (
        <>
          <SelectField
            label={t('zone.set.for')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'this', label: t('zone.set.this') },
              ...(unit ? [{ value: 'unit', label: t('zone.set.unit', { unit: unit.name, floor: room.floor }) }] : []),
            ]}
          />
          {zone !== 'clean' && <TextField label={t('zone.set.cohort')} value={cohort} onChange={setCohort} />}
          {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
          <Button
            busy={change.isPending}
            onClick={() =>
              change.mutate({
                send: () =>
                  api.post(`/api/outbreak/places/${encodeURIComponent(data.siteId)}/zones`, {
                    roomIds,
                    zone,
                    cohort: zone === 'clean' ? '' : cohort.trim(),
                    from: data.today,
                  }),
                done: t('zone.set.saved', {
                  count: roomIds.length,
                  zone: t(`zone.full.${zone as (typeof ZONES)[number]}`).toLocaleLowerCase('nb'),
                  day: formatDay(data.today, locale),
                }),
              })
            }
          >
            {t('zone.set.save')}
          </Button>
        </>
      )}
    </div>
  );
}
