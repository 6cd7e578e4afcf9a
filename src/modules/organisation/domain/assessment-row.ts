import type { PlainDate } from '#kernel/plain-date.ts';

/** An individual assessment that was made elsewhere: what it opens for on `[from, to)`, and who signed it; unsigned it opens for nothing. */
export interface AssessmentRow {
  readonly assessmentId: string;
  readonly serviceId: string;
  /** `shorten:10`, `phone`, `video`, `postpone:240`, `pause`, `relatives`, `volunteers`. */
  readonly actions: readonly string[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly need?: string | undefined;
  readonly risk?: string | undefined;
  readonly riskText?: string | undefined;
  readonly alternatives?: string | undefined;
  readonly asked?: string | undefined;
  readonly askedText?: string | undefined;
  readonly ownView?: string | undefined;
  readonly ownViewText?: string | undefined;
  readonly relatives?: string | undefined;
  readonly relativesText?: string | undefined;
  readonly ground?: string | undefined;
  readonly recheckOn?: PlainDate | undefined;
  readonly signedBy?: string | undefined;
  readonly signedCompetence?: string | undefined;
  readonly signedOn?: PlainDate | undefined;
}
