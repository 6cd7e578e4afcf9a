import type { AssessedAction } from '../domain/assessment/assessed-action.ts';
import type { assessmentTexts } from './assessment-texts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

type Say = (key: keyof (typeof assessmentTexts)['nb'], values?: Readonly<Record<string, number>>) => string;

/** An assessed action in words, its time in the largest whole unit: «flyttes inntil 4 t». */
export function sayAction(t: Say, action: AssessedAction): string {
  if (!('minutes' in action)) return t(`action.${action.kind}`);
  const { kind, minutes } = action;
  if (kind === 'shorten') return t('action.shorten.value', { amount: minutes });
  if (minutes % DAY === 0) return t('action.postpone.days', { amount: minutes / DAY });
  if (minutes % HOUR === 0) return t('action.postpone.hours', { amount: minutes / HOUR });
  return t('action.postpone.minutes', { amount: minutes });
}
