import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useMedia } from '#platform/ui-kit/use-media.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { SitePicture } from '../contract/places.ts';
import { placesTexts } from '../texts/places/places-texts.ts';
import './places/places.css';
import { CasePanel } from './places/CasePanel.tsx';
import { FloorLegend } from './places/FloorLegend.tsx';
import { FloorPlan } from './places/FloorPlan.tsx';
import { MovePlans } from './places/MovePlans.tsx';
import { MovesPanel } from './places/MovesPanel.tsx';
import type { OpenPanel } from './places/open-panel.ts';
import { panelOf, panelText } from './places/open-panel.ts';
import { RoomForm } from './places/RoomForm.tsx';
import { RoomPanel } from './places/RoomPanel.tsx';
import { RoomsTable } from './places/RoomsTable.tsx';
import { SheetButton } from './places/SheetButton.tsx';
import { usePlaceChange, useSitePicture } from './places/use-places.ts';
import { WallForm } from './places/WallForm.tsx';

const TOPICS = ['places', 'cleaning', 'import'];
/** Below this a drawing cannot be read, and the list stands in its place. */
const NARROW = '(max-width: 45em)';

/** «Hvor er det plass på Åsheim?»: a house with zones and residents, where a new case goes, and moves as a plan. */
export function SitePage() {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const { siteId = '' } = useParams({ strict: false }) as { readonly siteId?: string };
  const [day, setDay] = useSearchParam('dag');
  const narrow = useMedia(NARROW);
  const [view, setView] = useSearchParam('vis', narrow ? 'liste' : 'tegning');
  const query = useSitePicture(siteId, parsePlainDate(day));
  const live = useLive(TOPICS, ['infection-places']);
  return (
    <>
      <PageHead
        title={t('site.title', { site: query.data?.name ?? '' })}
        sub={query.data && t('site.sub', { day: formatDay(query.data.date, locale) })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            <TextLink to="/smitte/steder">{t('site.back')}</TextLink>
          </LiveLine>
        }
        actions={
          <>
            <ViewSwitch
              value={view === 'liste' ? 'table' : 'picture'}
              onChange={(next) => setView(next === 'table' ? 'liste' : 'tegning')}
              pictureLabel={t('plan.title')}
            />
            {query.data && query.data.rooms.length > 0 && (
              <SheetButton
                path={`/api/outbreak/places/${encodeURIComponent(siteId)}/sheet`}
                query={{ date: query.data.date }}
              />
            )}
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={placesTexts}>
        {(data) => (
          <>
            <FirstLine data={data} />
            <House key={siteId} data={data} asList={view === 'liste'} setDay={setDay} />
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ data }: { readonly data: SitePicture }) {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const free = Object.fromEntries(data.capacity.zones.map((one) => [one.zone, one.free]));
  const roomOf = new Map(data.rooms.flatMap((room) => room.residents.map((userId) => [userId, room] as const)));
  const misplaced = data.people.filter(({ userId, infected }) => {
    const room = roomOf.get(userId);
    return infected && room !== undefined && room.zone !== 'infected' && room.kind !== 'isolation';
  }).length;
  const { crowded, isolationFree } = data.capacity;
  const act = [
    ...(misplaced > 0 ? [t('site.misplaced', { count: misplaced })] : []),
    ...(crowded.length > 0 ? [t('site.crowded', { count: crowded.length })] : []),
  ].join(' ');
  const when =
    data.date === data.today
      ? ''
      : t(data.date < data.today ? 'site.past' : 'site.future', { day: formatDay(data.date, locale) });
  if (data.rooms.length === 0) return null;
  return (
    <Answer act={act === '' ? undefined : act}>
      {when}{' '}
      {t('site.answer', {
        isolation: isolationFree,
        clean: free['clean'] ?? 0,
        exposed: free['exposed'] ?? 0,
        infected: free['infected'] ?? 0,
      })}
    </Answer>
  );
}

interface HouseProps {
  readonly data: SitePicture;
  readonly asList: boolean;
  readonly setDay: (day: string | undefined) => void;
}

function House({ data, asList, setDay }: HouseProps) {
  const t = useTexts(placesTexts);
  const place = usePlace();
  const change = usePlaceChange();
  const mayEdit = useCan('outbreak.rooms.change');
  const mayPlace = useCan('outbreak.residents.read');
  const mayMove = useCan('outbreak.moves.propose') && data.date === data.today;
  const [panel, setPanel] = useSearchParam('panel');
  const open = panelOf(panel);
  const setOpen = (next: OpenPanel) => setPanel(panelText(next));
  const [mode, setMode] = useState<'look' | 'edit'>('look');
  const floors = [...new Set(data.rooms.map((room) => room.floor))].sort((a, b) => a - b);
  const own = data.rooms.find(({ unitId }) => unitId === place.id)?.floor;
  const [floorText, setFloor] = useSearchParam('etasje', String(own ?? floors[0] ?? 1));
  const floor = Number(floorText);
  const names = new Map(data.people.map(({ userId, name }) => [userId, name ?? undefined]));
  const nameOf = (userId: string) => names.get(userId);
  const room = open?.is === 'room' ? data.rooms.find(({ roomId }) => roomId === open.id) : undefined;
  const close = () => setPanel(undefined);
  const lacking = data.withoutRoom.flatMap((userId) => nameOf(userId) ?? []);
  const undrawn = data.rooms.filter(({ box, floor: at }) => box === null && at === floor);
  const addRoom = mayEdit && (
    <Button icon="plus" onClick={() => setOpen({ is: 'new-room' })}>
      {t('plan.add-room')}
    </Button>
  );
  return (
    <div className={open ? 'with-panel' : undefined}>
      <div className="page-stack">
        <div className="control-bar">
          {floors.length > 1 && (
            <Segmented
              label={t('site.floor')}
              value={floorText}
              onChange={setFloor}
              options={floors.map((one) => ({ value: String(one), label: t('site.floor.n', { floor: one }) }))}
            />
          )}
          <DateField
            label={t('site.date')}
            value={data.date}
            onChange={(next) => next && setDay(next === data.today ? undefined : next)}
          />
          {mayPlace && data.rooms.length > 0 && (
            <Button kind="main" icon="search" onClick={() => setOpen({ is: 'case', userId: '' })}>
              {t('case.find')}
            </Button>
          )}
          {mayMove && data.rooms.length > 0 && (
            <Button onClick={() => setOpen({ is: 'moves', userId: '', status: '' })}>{t('moves.new')}</Button>
          )}
          {mayEdit && data.rooms.length > 0 && !asList && (
            <Segmented
              label={t('mode.label')}
              value={mode}
              onChange={setMode}
              options={[
                { value: 'look', label: t('mode.look') },
                { value: 'edit', label: t('mode.edit') },
              ]}
            />
          )}
        </div>
        {data.rooms.length === 0 ? (
          <EmptyState title={t('site.no-rooms')} actions={addRoom}>
            {t('site.no-rooms.text')}
          </EmptyState>
        ) : (
          <Section
            title={asList ? t('list-view.title') : t('plan.title')}
            note={mode === 'edit' && !asList ? t('plan.edit.note') : undefined}
            actions={
              (mode === 'edit' || asList) &&
              mayEdit && (
                <>
                  {addRoom}
                  {!asList && <Button onClick={() => setOpen({ is: 'wall' })}>{t('plan.add-wall')}</Button>}
                </>
              )
            }
          >
            {asList ? (
              <RoomsTable
                data={data}
                rooms={data.rooms}
                nameOf={nameOf}
                current={room?.roomId}
                onOpen={(id) => setOpen({ is: 'room', id })}
              />
            ) : (
              <>
                <FloorPlan
                  data={data}
                  floor={floor}
                  selected={room?.roomId}
                  editing={mode === 'edit'}
                  nameOf={nameOf}
                  onSelect={(id) => setOpen({ is: 'room', id })}
                  onPlace={(one, box) =>
                    change.mutate({
                      send: () =>
                        api.put(`/api/outbreak/places/${encodeURIComponent(data.siteId)}/positions`, {
                          positions: [{ roomId: one.roomId, floor: one.floor, box }],
                        }),
                      done: t('room.placed', { room: one.name }),
                    })
                  }
                />
                <FloorLegend data={data} />
                {undrawn.length > 0 && (
                  <>
                    <h3 className="sub-head">{t('plan.undrawn')}</h3>
                    <RoomsTable
                      data={data}
                      rooms={undrawn}
                      nameOf={nameOf}
                      current={room?.roomId}
                      onOpen={(id) => setOpen({ is: 'room', id })}
                    />
                  </>
                )}
              </>
            )}
          </Section>
        )}
        {lacking.length > 0 && data.rooms.length > 0 && (
          <p className="note">{t('without-room', { count: data.withoutRoom.length, names: lacking.join(', ') })}</p>
        )}
        {data.rooms.length > 0 && mayPlace && <MovePlans data={data} nameOf={nameOf} />}
      </div>
      {room && (
        <RoomPanel
          key={`${room.roomId} ${room.revision}`}
          data={data}
          room={room}
          nameOf={nameOf}
          onCase={(userId) => setOpen({ is: 'case', userId })}
          onClose={close}
        />
      )}
      {open?.is === 'case' && (
        <CasePanel
          key={open.userId}
          data={data}
          userId={open.userId}
          nameOf={nameOf}
          onRoom={(id) => setOpen({ is: 'room', id })}
          onPlan={(userId, status) => setOpen({ is: 'moves', userId, status })}
          onClose={close}
        />
      )}
      {open?.is === 'moves' && (
        <MovesPanel
          key={`${open.userId} ${open.status}`}
          data={data}
          first={open.userId === '' ? undefined : { userId: open.userId, status: open.status }}
          nameOf={nameOf}
          onClose={close}
        />
      )}
      {open?.is === 'new-room' && <RoomForm data={data} floor={floor} onClose={close} />}
      {open?.is === 'wall' && <WallForm data={data} floor={floor} onClose={close} />}
    </div>
  );
}
