import type { ApplicantStage } from '#modules/organisation/domain/resource-rows.ts';

/** Stages of an application and those that may follow each; server and pages read the same table. */
export const APPLICANT_LIFE_CYCLE = {
  received: ['interview', 'offered', 'declined', 'rejected'],
  interview: ['offered', 'declined', 'rejected'],
  offered: ['accepted', 'declined', 'rejected'],
  accepted: ['started', 'declined'],
  started: [],
  declined: ['received'],
  rejected: ['received'],
} as const satisfies Record<ApplicantStage, readonly ApplicantStage[]>;

/** Stages in which an application is being dealt with, in order. */
export const OPEN_STAGES = [
  'received',
  'interview',
  'offered',
  'accepted',
] as const satisfies readonly ApplicantStage[];

/** Whether an application may go from one stage to another. */
export function canMoveApplicant(from: ApplicantStage, to: ApplicantStage): boolean {
  return (APPLICANT_LIFE_CYCLE[from] as readonly ApplicantStage[]).includes(to);
}
