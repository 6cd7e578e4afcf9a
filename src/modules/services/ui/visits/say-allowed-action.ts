import type { AllowedActionView } from '../../contract.ts';
import type { visitsTexts } from '../../texts/visits-texts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

type Say = (key: keyof (typeof visitsTexts)['nb'], values?: Readonly<Record<string, number>>) => string;

/** An allowed action in words, its time in the largest whole unit: «flytte inntil 4 t». */
export function sayAllowedAction(t: Say, action: AllowedActionView): string {
  if (action.kind === 'phone' || action.kind === 'pause') return t(`visits.allowed.${action.kind}`);
  const { kind, minutes } = action;
  if (kind === 'shorten') return t('visits.allowed.shorten', { minutes });
  if (minutes % DAY === 0) return t('visits.allowed.postpone.days', { amount: minutes / DAY });
  if (minutes % HOUR === 0) return t('visits.allowed.postpone.hours', { amount: minutes / HOUR });
  return t('visits.allowed.postpone.minutes', { amount: minutes });
}
