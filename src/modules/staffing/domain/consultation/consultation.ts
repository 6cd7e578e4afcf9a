import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** Who may be heard before a measure that changes how people work. */
export const CONSULTED_PARTIES = ['staff_representative', 'safety_delegate', 'other'] as const;
export type ConsultedParty = (typeof CONSULTED_PARTIES)[number];

/** How somebody who was heard sees it: agrees, agrees with remarks, or is against it. */
export const STANCES = ['agrees', 'remarks', 'dissents'] as const;
export type Stance = (typeof STANCES)[number];

/** What a consultation is about, such as a cohort roster or a rule on work across sites. */
export interface ConsultationSubject {
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** One party heard: when, what they said, and whether they are against it. */
export interface Consultation extends ConsultationSubject {
  readonly consultationId: number;
  readonly party: ConsultedParty;
  readonly heardName: string;
  readonly heardOn: PlainDate;
  readonly stance: Stance;
  readonly statement: string;
  readonly recordedAt: Instant;
  readonly recordedByName: string | null;
}

/** Those who must be heard before such a measure takes effect. Source: aml. §§ 6-2 (4), 8-1 and 8-2; Hovedavtalen KS del B § 3-1. */
const MUST_BE_HEARD: readonly ConsultedParty[] = ['staff_representative', 'safety_delegate'];

/** Of those who must be heard, who has not been. A party that is against it has been heard. */
export function partiesNotHeard(consultations: readonly Pick<Consultation, 'party'>[]): ConsultedParty[] {
  const heard = new Set(consultations.map(({ party }) => party));
  return MUST_BE_HEARD.filter((party) => !heard.has(party));
}
