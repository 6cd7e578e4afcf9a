import type { PlainDate } from '#kernel/plain-date.ts';

/** Rows of a municipality folder about agreements on help with neighbours and others. */

export const AGREEMENT_KINDS = ['neighbour', 'health_trust', 'voluntary', 'other'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_SUBJECTS = ['people', 'equipment', 'purchase', 'premises'] as const;
export type AgreementSubject = (typeof AGREEMENT_SUBJECTS)[number];

/** An agreement on help; in force on `[from, to)`. */
export interface AgreementRow {
  readonly agreementId: string;
  readonly party: string;
  readonly kind: AgreementKind;
  readonly contactName?: string | undefined;
  /** Answered around the clock. */
  readonly contactPhone?: string | undefined;
  readonly contactEmail?: string | undefined;
  /** Hours between the request and the first shift. */
  readonly noticeHours: number;
  /** In words: a rate, a share, «selvkost». */
  readonly price?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** The day by which it is to be gone through again. */
  readonly reviewOn?: PlainDate | undefined;
  /** Where the signed agreement lies: a case number, an address. */
  readonly documentRef?: string | undefined;
  readonly note?: string | undefined;
}

/** One thing that an agreement gives: for people `subject` is a competence, else free words; without `quantity` it is not fixed. */
export interface AgreementItem {
  readonly agreementId: string;
  readonly what: AgreementSubject;
  readonly subject: string;
  readonly quantity?: number | undefined;
}
