import { expect, test } from 'vitest';
import type { MyOffer, RowAnswerView } from '../../contract.ts';
import { outcomeKey } from './outcome-key.ts';

const row = (state: RowAnswerView['state'] | undefined) =>
  ({ answer: state ? { rowNo: 1, state, code: null, kind: null } : null }) as MyOffer['rows'][number];

test.each([
  ['fikk vakten', 'filled', 'yes', ['booked'], 'ask.booked'],
  ['sa ja, men en annen var først', 'filled', 'yes', ['covered'], 'ask.covered'],
  ['svarte ikke før den var dekket', 'filled', null, [undefined], 'ask.covered.unanswered'],
  ['sa ja og venter på valget', 'choosing', 'yes', ['waiting'], 'ask.answered.waiting'],
  ['kan ikke ta den likevel', 'open', 'yes', ['not-possible'], 'ask.not'],
  ['en av to er gitt', 'open', 'yes', ['not-possible', 'booked'], 'ask.booked'],
  ['sa nei', 'open', 'no', [undefined], 'ask.answered.no'],
  ['ga den fra seg', 'open', 'yes', ['withdrawn'], 'ask.row.withdrawn'],
  ['fristen er ute', 'expired', null, [undefined], 'ask.over'],
  ['trukket tilbake', 'withdrawn', null, [undefined], 'ask.withdrawn'],
] as const)('%s', (_, state, answer, rows, expected) => {
  expect(outcomeKey({ state, answer, rows: rows.map(row) })).toBe(expected);
});
