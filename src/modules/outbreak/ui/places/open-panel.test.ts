import { expect, test } from 'vitest';
import type { OpenPanel } from './open-panel.ts';
import { panelOf, panelText } from './open-panel.ts';

test.each<readonly [string, OpenPanel]>([
  ['rom:1%3A01%20b', { is: 'room', id: '1:01 b' }],
  ['sak:U1', { is: 'case', userId: 'U1' }],
  ['flytt:U1:infected', { is: 'moves', userId: 'U1', status: 'infected' }],
  ['flytt::', { is: 'moves', userId: '', status: '' }],
  ['vegg', { is: 'wall' }],
  ['nytt-rom', { is: 'new-room' }],
])('%s i adressen åpner samme panel igjen', (text, open) => {
  expect(panelText(open)).toBe(text);
  expect(panelOf(text)).toEqual(open);
});

test('noe annet i adressen åpner ikke noe', () => {
  expect(panelOf('tull')).toBeUndefined();
});
