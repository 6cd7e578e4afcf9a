import { useEdit } from '#modules/organisation/ui.ts';

/** The key under which recruiting is fetched. */
export const RECRUITING_KEY = 'recruiting';

/** Changes of vacancies, applicants and campaigns, with an undo. */
export function useRecruitingEdit(onDone?: () => void) {
  return useEdit(onDone, RECRUITING_KEY);
}
