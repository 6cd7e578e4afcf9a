import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ProposalReply, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { RoomReasons } from './RoomReasons.tsx';

const SHOWN = 5;

interface CasePanelProps {
  readonly data: SitePicture;
  readonly userId: string;
  readonly nameOf: (userId: string) => string | undefined;
  readonly onRoom: (roomId: string) => void;
  readonly onPlan: (userId: string, status: string) => void;
  readonly onClose: () => void;
}

/** «Hvor kan Anna være?»: rooms ranked for one resident as things stand, each with its reasons, and why the others cannot be. */
export function CasePanel({ data, userId: first, nameOf, onRoom, onPlan, onClose }: CasePanelProps) {
  const t = useTexts(placesTexts);
  const [userId, setUserId] = useState(first);
  const [status, setStatus] = useState('infected');
  const query = useQuery({
    queryKey: ['infection-places', data.siteId, 'proposal', userId, status, data.date],
    queryFn: ({ signal }) =>
      api.get<ProposalReply>(
        `/api/outbreak/places/${encodeURIComponent(data.siteId)}/proposals`,
        { userId, status, date: data.date },
        signal,
      ),
    enabled: userId !== '',
  });
  const people = data.people.flatMap(({ userId: value, name }) => (name === null ? [] : [{ value, label: name }]));
  return (
    <SidePanel
      title={userId === '' ? t('case.find') : t('case.title', { name: nameOf(userId) ?? '' })}
      focusKey="case"
      proposed
      onClose={onClose}
    >
      <div className="form">
        <SelectField
          label={t('case.choose')}
          value={userId}
          onChange={setUserId}
          placeholder={t('room.house.choose')}
          options={people}
        />
        <SelectField
          label={t('case.status')}
          value={status}
          onChange={setStatus}
          options={(['infected', 'exposed', 'clean'] as const).map((one) => ({ value: one, label: t(`zone.${one}`) }))}
        />
      </div>
      {userId !== '' && (
        <Fetched query={query} texts={placesTexts}>
          {(reply) => <Proposals data={data} reply={reply} onRoom={onRoom} onPlan={() => onPlan(userId, status)} />}
        </Fetched>
      )}
    </SidePanel>
  );
}

interface ProposalsProps extends Pick<CasePanelProps, 'data' | 'onRoom'> {
  readonly onPlan: () => void;
  readonly reply: ProposalReply;
}

function Proposals({ data, reply, onRoom, onPlan }: ProposalsProps) {
  const t = useTexts(placesTexts);
  const rooms = new Map(data.rooms.map((room) => [room.roomId, room]));
  const impossible = Object.entries(reply.impossible);
  return (
    <>
      {reply.proposals.length === 0 && (
        <p>
          <strong>{t('case.none')}</strong> {t('case.none.text')}
        </p>
      )}
      <ol className="room-proposals">
        {reply.proposals.slice(0, SHOWN).map((one, index) => (
          <li key={one.roomId}>
            <div className="proposal-head">
              <TextButton onClick={() => onRoom(one.roomId)}>
                {t(one.stays ? 'case.stays' : 'case.goes', { room: rooms.get(one.roomId)?.name ?? one.roomId })}
              </TextButton>
              {index === 0 && <Mark kind="new">{t('case.best')}</Mark>}
            </div>
            <RoomReasons reasons={one.reasons} />
            <p className="note">
              {t('case.points', { points: one.points })} · {t('case.free-after', { count: one.freeAfter })}
            </p>
          </li>
        ))}
      </ol>
      <Button onClick={onPlan}>{t('case.plan')}</Button>
      {impossible.length > 0 && (
        <>
          <h3 className="sub-head">{t('case.impossible')}</h3>
          <Reasons
            items={impossible.map(([code, count]) => ({ id: code, count, text: t(`not.${code}` as 'not.full') }))}
          />
        </>
      )}
    </>
  );
}
