import type { PointerEvent } from 'react';
import { useRef } from 'react';
import type { RosterPosition } from './roster-position.ts';

/** The roster cell under an element, if there is one. */
export function positionOf(target: EventTarget | Element | null): RosterPosition | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : undefined;
  if (!cell) return undefined;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

interface RosterBrush {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** Marking cells by dragging the mouse or a pen. A finger scrolls instead; it taps to open. */
export function useRosterBrush(
  onStart: (at: RosterPosition, isExtending: boolean) => void,
  onDrag: (to: RosterPosition) => void,
): RosterBrush {
  const isDragging = useRef(false);
  return {
    onPointerDown: (event) => {
      const at = positionOf(event.target);
      if (!at || at.column === 0 || event.button !== 0 || event.pointerType === 'touch') return;
      isDragging.current = true;
      onStart(at, event.shiftKey);
    },
    onPointerMove: (event) => {
      if (!isDragging.current) return;
      const at = positionOf(document.elementFromPoint(event.clientX, event.clientY));
      if (at && at.column > 0) onDrag(at);
    },
    onPointerUp: () => {
      isDragging.current = false;
    },
  };
}
