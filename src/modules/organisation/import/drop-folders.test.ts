import { expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { isStale } from './drop-folders.ts';

const MONDAY = instant('2026-11-23T06:00:00Z');
const folder = {
  enabled: true,
  staleAfterHours: 30,
  watchedSince: instant('2026-11-20T06:00:00Z'),
  lastImportedAt: null,
};

it.each([
  ['kom i natt', { lastImportedAt: instant('2026-11-23T02:00:00Z') }, false],
  ['kom for 30 timer siden', { lastImportedAt: instant('2026-11-22T00:00:00Z') }, false],
  ['kom for over 30 timer siden', { lastImportedAt: instant('2026-11-21T23:59:00Z') }, true],
  ['har aldri kommet, og burde ha gjort det', {}, true],
  ['har aldri kommet, men overvåkes først nå', { watchedSince: MONDAY }, false],
  ['er satt på pause', { enabled: false }, false],
])('nattens fil %s', (_, more, stale) => expect(isStale({ ...folder, ...more }, MONDAY)).toBe(stale));
