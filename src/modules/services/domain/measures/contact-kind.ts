import type { PlainDate } from '#kernel/plain-date.ts';

/** How a measure reaches a person: face to face, by voice, on a screen, or by something to be part of. */
export const CHANNELS = ['meeting', 'voice', 'screen', 'experience'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What may make a kind of contact wrong for somebody; set by those who know the person. */
export const TRAITS = ['dementia', 'severe_dementia', 'hearing', 'sight', 'bedridden'] as const;
export type Trait = (typeof TRAITS)[number];

/** One row of the catalogue. */
export interface ContactKind {
  readonly kindId: string;
  readonly channel: Channel;
  readonly notFor: readonly Trait[];
  /** Why it does not fit those; empty where it fits all. */
  readonly ground: string;
  readonly from: PlainDate;
}

/** What speaks against a kind for a person; severe dementia is dementia too. */
export function unfitFor(kind: Pick<ContactKind, 'notFor'>, traits: readonly Trait[]): Trait[] {
  return traits.filter(
    (trait) => kind.notFor.includes(trait) || (trait === 'severe_dementia' && kind.notFor.includes('dementia')),
  );
}
