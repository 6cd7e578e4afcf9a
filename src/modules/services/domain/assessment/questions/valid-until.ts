import { addDays } from '#kernel/plain-date.ts';
import type { Question } from '../question.ts';

/** The last day on which it holds; then the service is as granted again, by itself. */
export const validUntil: Question = {
  id: 'valid-until',
  ask: 'day',
  template: false,
  fault: (answer, { validFrom, longestDays }) => {
    if (answer?.day === undefined) return 'missing';
    if (answer.day < validFrom) return 'day-before-start';
    return answer.day >= addDays(validFrom, longestDays) ? 'day-too-late' : undefined;
  },
};
