import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MovesPreview, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { RoomReasons } from './RoomReasons.tsx';
import { usePlaceChange } from './use-places.ts';

const STATUSES = ['exposed', 'infected', 'clean'] as const;
type Status = (typeof STATUSES)[number];

interface MovesPanelProps {
  readonly data: SitePicture;
  /** Somebody whom the plan begins with. */
  readonly first: { readonly userId: string; readonly status: string } | undefined;
  readonly nameOf: (userId: string) => string | undefined;
  readonly onClose: () => void;
}

/** Says what residents are taken to be, sees at once which moves follow, and lays them before somebody who decides. */
export function MovesPanel({ data, first, nameOf, onClose }: MovesPanelProps) {
  const t = useTexts(placesTexts);
  const change = usePlaceChange(onClose);
  const [people, setPeople] = useState<readonly { readonly userId: string; readonly status: Status }[]>(() => {
    const said = STATUSES.find((one) => one === first?.status);
    return first && said ? [{ userId: first.userId, status: said }] : [];
  });
  const [next, setNext] = useState('');
  const [status, setStatus] = useState<string>('exposed');
  const [moveOn, setMoveOn] = useState<PlainDate | undefined>(data.today);
  const [why, setWhy] = useState<string>(t('moves.why.default'));
  const wish = { people, moveOn: moveOn ?? data.today };
  const url = `/api/outbreak/places/${encodeURIComponent(data.siteId)}/moves`;
  const query = useQuery({
    queryKey: ['infection-places', data.siteId, 'moves', wish],
    queryFn: ({ signal }) => api.post<MovesPreview>(`${url}/preview`, wish, signal),
    placeholderData: (before) => before,
  });
  const chosen = new Set(people.map(({ userId }) => userId));
  const known = data.people.flatMap(({ userId: value, name }) =>
    name === null || chosen.has(value) ? [] : [{ value, label: name }],
  );
  return (
    <SidePanel title={t('moves.new.title')} focusKey="moves" proposed onClose={onClose}>
      <div className="form">
        <p className="note">{t('moves.new.text')}</p>
        <SelectField
          label={t('moves.person')}
          value={next}
          onChange={setNext}
          placeholder={t('room.house.choose')}
          options={known}
        />
        <div className="form-row">
          <SelectField
            label={t('case.status')}
            value={status}
            onChange={setStatus}
            options={STATUSES.map((one) => ({
              value: one,
              label: t(`zone.${one}`),
            }))}
          />
          <DateField label={t('moves.day')} value={moveOn} onChange={setMoveOn} />
        </div>
        <Button
          aria-disabled={next === ''}
          onClick={() => {
            if (next === '') return;
            setPeople([...people, { userId: next, status: status as Status }]);
            setNext('');
          }}
        >
          {t('moves.add')}
        </Button>
        {people.length > 0 && (
          <ul className="link-people">
            {people.map((one) => (
              <li key={one.userId}>
                <span>
                  {nameOf(one.userId)}: {t(`zone.${one.status}`)}
                </span>{' '}
                <Button
                  small
                  kind="plain"
                  icon="close"
                  aria-label={t('moves.withdraw')}
                  onClick={() => setPeople(people.filter((other) => other !== one))}
                />
              </li>
            ))}
          </ul>
        )}
        <Fetched query={query} texts={placesTexts}>
          {(preview) => (
            <>
              <LeftBehindList
                data={data}
                preview={preview}
                nameOf={nameOf}
                onExposed={(userId) => setPeople([...people, { userId, status: 'exposed' }])}
              />
              <Preview data={data} preview={preview} nameOf={nameOf} />
            </>
          )}
        </Fetched>
        <TextField label={t('moves.why')} value={why} onChange={setWhy} />
        {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
        <Button
          kind="main"
          busy={change.isPending}
          aria-disabled={why.trim() === '' || !query.data?.steps.length}
          onClick={() =>
            why.trim() !== '' &&
            query.data?.steps.length &&
            change.mutate({ send: () => api.post(url, { ...wish, why: why.trim() }), done: t('moves.stored') })
          }
        >
          {t('moves.store')}
        </Button>
      </div>
    </SidePanel>
  );
}

interface PreviewProps extends Pick<MovesPanelProps, 'data' | 'nameOf'> {
  readonly preview: MovesPreview;
}

function LeftBehindList({
  data,
  preview,
  nameOf,
  onExposed,
}: PreviewProps & { readonly onExposed: (userId: string) => void }) {
  const t = useTexts(placesTexts);
  const rooms = new Map(data.rooms.map((room) => [room.roomId, room.name]));
  return preview.leftBehind.map(({ userId, infectedUserId, roomId }) => {
    const name = nameOf(userId) ?? t('moves.hidden');
    return (
      <div key={userId} className="left-behind">
        <p>
          {t('moves.left-behind', {
            name,
            room: rooms.get(roomId) ?? roomId,
            infected: nameOf(infectedUserId) ?? t('moves.hidden'),
          })}
        </p>
        <Button small onClick={() => onExposed(userId)}>
          {t('moves.as-exposed', { name })}
        </Button>
      </div>
    );
  });
}

function Preview({ data, preview, nameOf }: PreviewProps) {
  const t = useTexts(placesTexts);
  const rooms = new Map(data.rooms.map((room) => [room.roomId, room.name]));
  const name = (userId: string) => nameOf(userId) ?? t('moves.hidden');
  if (preview.steps.length + preview.staying.length + preview.unplaced.length === 0)
    return <p className="soft">{t('moves.empty-preview')}</p>;
  return (
    <>
      <ol className="room-proposals">
        {preview.steps.map((step, index) => (
          <li key={`${step.userId}-${index * 1}`}>
            <div className="proposal-head">
              <span>
                {index + 1}. {name(step.userId)}
              </span>
              <span>
                {step.from === null ? t('moves.outside') : rooms.get(step.from)} →{' '}
                {step.to === null ? t('moves.wait') : rooms.get(step.to)}
              </span>
            </div>
            {step.to !== null && <RoomReasons reasons={step.reasons} />}
            {step.cleanFirst && <p className="note">{t('moves.clean-first')}</p>}
          </li>
        ))}
      </ol>
      {preview.staying.map((one) => (
        <p key={one.userId} className="note">
          {t('moves.staying', { name: name(one.userId), room: rooms.get(one.roomId) ?? one.roomId })}
        </p>
      ))}
      {preview.unplaced.length > 0 && (
        <p className="mark mark-act">
          {t('moves.unplaced', { count: preview.unplaced.length, names: preview.unplaced.map(name).join(', ') })}
        </p>
      )}
    </>
  );
}
