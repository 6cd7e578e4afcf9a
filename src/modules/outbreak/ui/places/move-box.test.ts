import { expect, test } from 'vitest';
import { draggedBox, keyedBox } from './move-box.ts';

const ROOM = { x: 2, y: 0, w: 4, h: 5 };

test.each([
  ['dratt 3 til høyre og 1 ned', draggedBox(ROOM, { x: 3, y: 1 }, false), { x: 5, y: 1, w: 4, h: 5 }],
  ['dratt ut av tegningen: stopper ved kanten', draggedBox(ROOM, { x: -9, y: -9 }, false), { x: 0, y: 0, w: 4, h: 5 }],
  ['hjørnet dratt 1 ut', draggedBox(ROOM, { x: 1, y: 0 }, true), { x: 2, y: 0, w: 5, h: 5 }],
  ['hjørnet dratt helt inn: én meter igjen', draggedBox(ROOM, { x: -9, y: -9 }, true), { x: 2, y: 0, w: 1, h: 1 }],
  ['pil venstre', keyedBox(ROOM, 'ArrowLeft', false), { x: 1, y: 0, w: 4, h: 5 }],
  ['skift og pil ned', keyedBox(ROOM, 'ArrowDown', true), { x: 2, y: 0, w: 4, h: 6 }],
  ['en annen tast', keyedBox(ROOM, 'a', false), undefined],
])('%s', (_, given, expected) => {
  expect(given).toEqual(expected);
});
