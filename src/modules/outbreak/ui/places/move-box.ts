/** A room's place on its floor, in whole metres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const LARGEST = 400;
const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** A room dragged by whole metres, or by its corner; it stays on the floor and keeps at least a metre each way. */
export function draggedBox(box: Box, by: { readonly x: number; readonly y: number }, resize: boolean): Box {
  if (resize)
    return { ...box, w: within(box.w + by.x, 1, LARGEST - box.x), h: within(box.h + by.y, 1, LARGEST - box.y) };
  return { ...box, x: within(box.x + by.x, 0, LARGEST - box.w), y: within(box.y + by.y, 0, LARGEST - box.h) };
}

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A room moved a metre by an arrow key, with shift made a metre larger or smaller; undefined for other keys. */
export function keyedBox(box: Box, key: string, shift: boolean): Box | undefined {
  const by = ARROWS[key];
  return by && draggedBox(box, by, shift);
}
