import type { MyOffer } from '../../contract.ts';

/** The sentence that tells a person how a question stands for them. */
export function outcomeKey(offer: Pick<MyOffer, 'state' | 'answer' | 'rows'>) {
  const has = (state: string) => offer.rows.some((row) => row.answer?.state === state);
  if (has('booked')) return 'ask.booked';
  if (offer.answer === 'no') return 'ask.answered.no';
  if (offer.answer === 'call') return 'ask.answered.call';
  if (offer.state === 'withdrawn') return 'ask.withdrawn';
  if (offer.state === 'filled') return offer.answer === null ? 'ask.covered.unanswered' : 'ask.covered';
  if (has('waiting')) return 'ask.answered.waiting';
  if (has('undone')) return 'ask.row.undone';
  if (has('withdrawn')) return 'ask.row.withdrawn';
  if (has('not-possible')) return 'ask.not';
  if (has('covered')) return 'ask.covered';
  return 'ask.over';
}
