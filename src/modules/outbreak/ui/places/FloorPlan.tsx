import type { KeyboardEvent, PointerEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RoomView, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { draggedBox, keyedBox } from './move-box.ts';

/** Pixels for a metre on the drawing. */
const SCALE = 22;
const MARGIN = 1;
/** Letters that a room can show across one metre. */
const LETTERS_PER_METRE = 2.9;
/** Narrower than this a room shows no words; they are told by its tooltip. */
const LEAST_METRES = 2;

type Box = NonNullable<RoomView['box']>;

interface FloorPlanProps {
  readonly data: SitePicture;
  readonly floor: number;
  readonly selected: string | undefined;
  readonly editing: boolean;
  readonly nameOf: (userId: string) => string | undefined;
  readonly onSelect: (roomId: string) => void;
  readonly onPlace: (room: RoomView, box: Box) => void;
}

/** A floor as a drawing in metres: rooms with zone, who lives there and what waits to be cleaned; rooms can be dragged when editing. */
export function FloorPlan({ data, floor, selected, editing, nameOf, onSelect, onPlace }: FloorPlanProps) {
  const t = useTexts(placesTexts);
  const id = useId();
  const drawn = data.rooms.filter((room) => room.floor === floor && room.box !== null);
  const right = Math.max(20, ...drawn.map(({ box }) => (box?.x ?? 0) + (box?.w ?? 0)));
  const bottom = Math.max(8, ...drawn.map(({ box }) => (box?.y ?? 0) + (box?.h ?? 0)));
  const width = (right + MARGIN * 2 + (editing ? 4 : 0)) * SCALE;
  const height = (bottom + MARGIN * 2 + (editing ? 4 : 0)) * SCALE;
  const dirty = new Set(data.cleaning.map(({ roomId }) => roomId));
  return (
    <div className="floor-plan-scroll">
      <svg
        className="floor-plan"
        viewBox={`0 0 ${width} ${height}`}
        style={{ minInlineSize: `${Math.min(width, 860) / 16}rem` }}
        role="group"
        aria-label={t('plan.label', { floor })}
        data-editing={editing || undefined}
      >
        <defs>
          <pattern
            id={`${id}-infected`}
            width="9"
            height="9"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="9" height="9" className="zone-infected-ground" />
            <line x1="0" y1="0" x2="0" y2="9" className="zone-infected-line" />
          </pattern>
          <pattern id={`${id}-exposed`} width="9" height="9" patternUnits="userSpaceOnUse">
            <rect width="9" height="9" className="zone-exposed-ground" />
            <circle cx="4.5" cy="4.5" r="1.5" className="zone-exposed-dot" />
          </pattern>
        </defs>
        {editing && <Grid width={width} height={height} />}
        {drawn.map((room) => (
          <PlanRoom
            key={room.roomId}
            room={room}
            fill={room.zone === 'clean' ? undefined : `url(#${id}-${room.zone})`}
            selected={room.roomId === selected}
            editing={editing}
            dirty={dirty.has(room.roomId)}
            names={room.residents.map((userId) => nameOf(userId))}
            onSelect={onSelect}
            onPlace={onPlace}
          />
        ))}
        {data.partitions
          .filter((one) => one.floor === floor)
          .map((one) => (
            <line
              key={one.partitionId}
              className="floor-partition"
              x1={(one.x1 + MARGIN) * SCALE}
              y1={(one.y1 + MARGIN) * SCALE}
              x2={(one.x2 + MARGIN) * SCALE}
              y2={(one.y2 + MARGIN) * SCALE}
            >
              <title>{t('plan.partition', { note: one.note })}</title>
            </line>
          ))}
      </svg>
    </div>
  );
}

function Grid({ width, height }: { readonly width: number; readonly height: number }) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern id={id} width={SCALE} height={SCALE} patternUnits="userSpaceOnUse">
          <circle cx="0.5" cy="0.5" r="0.8" className="floor-grid" />
        </pattern>
      </defs>
      <rect width={width} height={height} fill={`url(#${id})`} />
    </>
  );
}

interface PlanRoomProps {
  readonly room: RoomView;
  readonly fill: string | undefined;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly dirty: boolean;
  readonly names: readonly (string | undefined)[];
  readonly onSelect: (roomId: string) => void;
  readonly onPlace: (room: RoomView, box: Box) => void;
}

function PlanRoom({ room, fill, selected, editing, dirty, names, onSelect, onPlace }: PlanRoomProps) {
  const t = useTexts(placesTexts);
  const start = useRef<{ x: number; y: number; resize: boolean } | undefined>(undefined);
  const [moved, setMoved] = useState<Box>();
  const box = moved ?? room.box;
  if (!box) return null;
  const rect = {
    x: (box.x + MARGIN) * SCALE,
    y: (box.y + MARGIN) * SCALE,
    width: box.w * SCALE,
    height: box.h * SCALE,
  };
  const metresAt = (event: PointerEvent<SVGElement>) => {
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM()?.inverse();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x: point.x / SCALE, y: point.y / SCALE };
  };
  const down = (event: PointerEvent<SVGElement>, resize: boolean) => {
    if (!editing) {
      onSelect(room.roomId);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { ...metresAt(event), resize };
  };
  const drag = (event: PointerEvent<SVGElement>) => {
    if (!start.current || !room.box) return;
    const now = metresAt(event);
    const by = { x: Math.round(now.x - start.current.x), y: Math.round(now.y - start.current.y) };
    setMoved(draggedBox(room.box, by, start.current.resize));
  };
  // When editing, a room is opened by a click that does not drag it: the panel makes the drawing narrower under the pointer.
  const up = () => {
    if (!start.current) return;
    start.current = undefined;
    if (moved && room.box && (Object.keys(moved) as (keyof Box)[]).some((side) => moved[side] !== room.box?.[side]))
      onPlace(room, moved);
    else onSelect(room.roomId);
    setMoved(undefined);
  };
  const key = (event: KeyboardEvent<SVGElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(room.roomId);
      return;
    }
    const next = editing ? keyedBox(box, event.key, event.shiftKey) : undefined;
    if (!next) return;
    event.preventDefault();
    onPlace(room, next);
  };
  const fits = Math.max(3, Math.floor(box.w * LETTERS_PER_METRE));
  const short = (text: string) => (text.length <= fits ? text : `${text.slice(0, fits - 1)}…`);
  const shown = names.map((name) => (name === undefined ? '•' : short(name.replace(/, (\S)\S*.*$/, ', $1.'))));
  const lines = [
    short(room.name),
    ...(room.zone === 'clean' ? [] : [t(`zone.${room.zone}`)]),
    ...(names.every((name) => name === undefined) && names.length > 0 ? [shown.join(' ')] : shown),
  ].slice(0, box.w < LEAST_METRES ? 0 : Math.max(1, Math.floor((box.h * SCALE - 6) / 14)));
  const label = [
    room.name,
    t(`kind.${room.kind}`),
    t(`zone.full.${room.zone}`),
    ...names.flatMap((name) => name ?? []),
    ...(dirty ? [t('legend.cleaning')] : []),
  ].join(', ');
  return (
    <>
      <g
        className="floor-room"
        role="button"
        tabIndex={0}
        aria-label={label}
        aria-pressed={selected}
        data-kind={room.kind}
        data-zone={room.zone}
        onPointerDown={(event) => down(event, false)}
        onPointerMove={drag}
        onPointerUp={up}
        onKeyDown={key}
      >
        <rect {...rect} rx="3" className="floor-room-shape" style={fill === undefined ? undefined : { fill }} />
        {dirty && <path className="floor-dirty" d={`M${rect.x + rect.width - 14} ${rect.y + 4}h10v10z`} />}
        {editing && (
          <rect
            className="floor-handle"
            x={rect.x + rect.width - 9}
            y={rect.y + rect.height - 9}
            width="9"
            height="9"
            onPointerDown={(event) => down(event, true)}
            onPointerMove={drag}
            onPointerUp={up}
          />
        )}
      </g>
      {/* Beside the shape, which says the same in its label. */}
      <g className="floor-words" data-kind={room.kind} aria-hidden="true">
        {lines.map((line, index) => (
          <text
            key={`${index}-${line}`}
            x={rect.x + 6}
            y={rect.y + 15 + index * 14}
            data-line={index === 0 ? 'name' : undefined}
          >
            {line}
          </text>
        ))}
      </g>
    </>
  );
}
