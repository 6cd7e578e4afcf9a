import { plainDate } from '#kernel/plain-date.ts';
import type { RuleRow } from './working-time.ts';

/** Days between the day a work plan is laid before staff representatives and the day it begins, unless a collective agreement says otherwise. */
export const ROSTER_NOTICE_DAYS: RuleRow = { value: 14, from: plainDate('2006-01-01'), source: 'aml. § 10-3' };
